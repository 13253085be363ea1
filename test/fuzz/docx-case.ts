import {readDocx} from '../../src/text/read-docx.ts'
import {brokenDocx, hostile} from './docx.ts'
import {Random} from './random.ts'

/** Milliseconds a file may take: they are of some kilobytes. */
const slow = 3000

/** The file of a number, and what does not hold of it. */
export function failingDocx(number: number): {
  bytes: Uint8Array
  failure: string | undefined
  isRefused: boolean
  ms: number
} {
  const random = new Random(number)
  const bytes = hostile(random)
  const before = performance.now()
  let failure: string | undefined
  try {
    failure = brokenDocx(bytes, random)
  } catch (error) {
    failure = (error as Error).stack
  }
  const ms = performance.now() - before
  if (failure === undefined && ms > slow) failure = `slow: ${Math.round(ms)} ms`
  let isRefused = false
  try {
    readDocx(bytes)
  } catch {
    isRefused = true
  }
  return {bytes, failure, isRefused, ms}
}
