/** A thread that judges texts: the same program as the main thread's, compiled already. */
import {loadProgram} from './load.ts'

await loadProgram().judgeTexts()
