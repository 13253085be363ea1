/** The whole command line as one script (`dist/program-….cjs`), so that V8 can keep it compiled. See docs/decisions/performance.md. */
import '../../node/data.ts'

export {main} from '../main.ts'

/** Make this thread a worker of a run: judges what it is sent. */
export const work = (): Promise<unknown> => import('../worker.ts')

/** Make this thread judge texts (`src/scale/threads.ts`). */
export const judgeTexts = (): Promise<unknown> => import('../../scale/thread.ts')
