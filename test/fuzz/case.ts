import {type Case, check} from './properties.ts'
import {Random} from './random.ts'
import {settings} from './settings.ts'
import {extensions, text} from './texts.ts'

/** A case that does not hold, as small as it could be made. */
export interface Failure {
  number: number
  /** What is broken, with what differs from case to case left out. */
  kind: string
  message: string
  path: string
  text: string
  settings: unknown
}

/** Milliseconds a case may take: texts are of some thousand characters at most. */
const slow = 3000
const plain = {}

export function caseOf(number: number): Case {
  const random = new Random(number)
  const extension = random.of(extensions)
  const own = settings(random)
  return {
    text: text(random, extension),
    path: extension === '' ? 'artikel' : `artikel.${extension}`,
    settings: Object.keys(own).length === 0 ? plain : own
  }
}

/** Run the case of a number; a failure comes back with a smaller text, where there is one. */
export async function runCase(number: number, {all}: {all: boolean}): Promise<Failure | undefined> {
  const one = caseOf(number)
  const message = await failing(one, all)
  if (message === undefined) return undefined
  const kind = kindOf(message)
  const small = await shrink(one, async (text) => {
    const other = await failing({...one, text}, all)
    return other !== undefined && kindOf(other) === kind
  })
  return {number, kind, message, path: one.path, text: small, settings: one.settings}
}

const kindOf = (message: string): string =>
  message
    .split('\n')[0]
    .replace(/"(?:[^"\\]|\\.)*"|\[.*\]|\{.*\}|\d+/g, '…')
    .slice(0, 120)

async function failing(one: Case, all: boolean, again = false): Promise<string | undefined> {
  const before = performance.now()
  try {
    await check(one, {all})
  } catch (error) {
    const {message, stack, name} = error as Error
    return name === 'Broken' ? message : `${name}: ${message}\n${stack?.split('\n').slice(1, 4).join('\n')}`
  }
  const ms = performance.now() - before
  // A machine that sleeps in between is no failure: what is slow is slow again.
  if (ms > slow && !again) return failing(one, all, true)
  return ms > slow ? `slow: ${Math.round(ms)} ms for ${one.text.length} characters` : undefined
}

/** Take pieces out of a text as long as it still fails. */
async function shrink({text}: Case, fails: (text: string) => Promise<boolean>): Promise<string> {
  let small = text
  for (let size = Math.ceil(small.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < small.length; ) {
      const shorter = small.slice(0, at) + small.slice(at + size)
      if (await fails(shorter)) small = shorter
      else at += size
    }
  }
  return small
}
