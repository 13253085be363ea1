import {fileURLToPath} from 'node:url'
import {run} from './run.ts'

process.exitCode = await run(process.env, fileURLToPath(new URL('./cli.js', import.meta.url)), (text) => {
  process.stdout.write(text)
})
