import {setFlagsFromString} from 'node:v8'

let isSet = false

/**
 * Let V8 collect what is dead before it asks for more memory. By itself it lets the heap grow to several times of what is alive, and
 * the space of what has just been made to 16 MB twice: articles are judged no faster for it (measured: docs/decisions/performance.md).
 * Threads must have loaded the program before: to their copy of V8 other flags make its compiled code another program's.
 */
export function thrift(): void {
  if (isSet) return
  isSet = true
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=30')
}
