/** Words as they are written, each kept once, so that a token costs no new string. */

/** Longest word that is kept, in UTF-16 code units; what is longer is no word. */
const longest = 48
/** Most words of one table; a run that meets more starts a new one. */
const most = 32_768
/** Unknown to whoever writes a text, so that nobody can make all its words fall together. */
const seed = (Math.random() * 0x1_00_00_00_00) | 0

/** A table of forms. A document keeps the table its numbers are of. */
export class Forms {
  /** Form by number; number 0 stands for "not kept". */
  readonly #forms: string[] = ['']
  readonly #lower: string[] = ['']
  /** Open addressing over the numbers, twice as many slots as forms. */
  readonly #slots = new Int32Array(2 * most)

  /** Numbers are below this. */
  get capacity(): number {
    return most
  }

  get isFull(): boolean {
    return this.#forms.length >= most
  }

  /** Number of the form that stands in a text from `start` to `end`; 0 when it is not kept. */
  numberOf(text: string, start: number, end: number): number {
    const length = end - start
    if (length > longest) return 0
    let hash = seed
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93)
    hash ^= hash >>> 15
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot]
      if (number === 0) return this.isFull ? 0 : this.#add(text, start, end, slot)
      if (isAt(this.#forms[number], text, start, length)) return number
    }
  }

  form(number: number): string {
    return this.#forms[number]
  }

  /** In lower case, curly apostrophes straightened. */
  lower(number: number): string {
    return this.#lower[number]
  }

  #add(text: string, start: number, end: number, slot: number): number {
    const form = copyOf(text, start, end)
    const lower = lowered(form)
    this.#slots[slot] = this.#forms.length
    // One string for both where they are equal.
    this.#lower.push(lower === form ? form : lower)
    return this.#forms.push(form) - 1
  }
}

function isAt(form: string, text: string, start: number, length: number): boolean {
  if (form.length !== length) return false
  for (let i = 0; i < length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

/** A copy; a slice would keep the whole text in memory for as long as the word. */
export function copyOf(text: string, start: number, end: number): string {
  const codes: number[] = []
  for (let at = start; at < end; at++) codes.push(text.charCodeAt(at))
  return String.fromCharCode(...codes)
}

/** In lower case, curly apostrophes straightened. */
export const lowered = (form: string): string => form.toLowerCase().replace(/[’ʼ`]/g, "'")

let current = new Forms()

/** The table that the next document uses: of the run, until it is full. */
export function formsOfRun(): Forms {
  if (current.isFull) current = new Forms()
  return current
}
