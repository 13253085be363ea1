/** A seeded source of random choices (mulberry32): a case is told by its number alone. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 to 1, 1 excluded. */
  number(): number {
    this.#state = (this.#state + 0x6d_2b_79_f5) >>> 0
    let value = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number below `limit`. */
  below(limit: number): number {
    return Math.floor(this.number() * limit)
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]
  }

  chance(share: number): boolean {
    return this.number() < share
  }

  /** A list of up to `most` made things, short ones more often. */
  list<T>(most: number, make: () => T): T[] {
    return Array.from({length: Math.floor(this.number() ** 2 * (most + 1))}, make)
  }
}
