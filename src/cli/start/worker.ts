/** A worker thread's start: the same program as the main thread's, compiled already. */
import {loadProgram} from './load.ts'

await loadProgram().work()
