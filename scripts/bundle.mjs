/** Bundles: the command line (split, so that `--help` loads little), the Node and browser libraries, the core. */

import {rmSync} from 'node:fs'
import {build} from 'esbuild'
import {nodeBuiltins} from './node-builtins.mjs'

export async function bundle() {
  rmSync('dist/chunks', {recursive: true, force: true})
  await build({
    entryPoints: {cli: 'src/cli/index.ts', 'serve-thread': 'src/serve/thread.ts', worker: 'src/cli/worker.ts', node: 'src/node/index.ts', index: 'src/index.ts', browser: 'src/index.ts'},
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    legalComments: 'none',
    plugins: [nodeBuiltins],
    alias: {
      // retext-spell runs on our engine over the compiled lexicon; see docs/decisions/spelling.md.
      nspell: './src/lexicon/nspell.ts',
      // The CommonJS build of yaml cannot be bundled as ESM.
      yaml: './node_modules/yaml/browser/index.js'
    }
  })
}
