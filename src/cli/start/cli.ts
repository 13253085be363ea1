import {loadProgram} from './load.ts'

// Broken pipes (`sunting … | head`) are no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await loadProgram().main(process.argv.slice(2))
