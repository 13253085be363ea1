import {setFlagsFromString} from 'node:v8'

let isSet = false

/**
 * Settings of V8 for a run of seconds, over texts that are each soon done with (measured: docs/decisions/performance.md). By itself it lets
 * the heap grow to several times of what is alive, and the space of what has just been made to 16 MB twice. Threads must have loaded the program before: to their copy of V8 other flags make its compiled code another program's.
 * `scripts/compile-cache.mjs` takes them back.
 */
export function thrift(): void {
  if (isSet) return
  isSet = true
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=60')
  compileLess()
}

/**
 * V8 11 (Node 20) optimises functions so early that half of it is undone, and writes so much of other functions into each that the second
 * core does little else; later versions count otherwise, and say aloud that they have no such flag.
 */
export function compileLess(): void {
  if (!process.versions.v8.startsWith('11.')) return
  setFlagsFromString('--interrupt-budget=150000')
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=100')
}
