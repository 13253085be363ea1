/** Bundles: the command line (one script, kept compiled), the threads of its server, the library for Node, the core for everywhere. */

import {rmSync} from 'node:fs'
import {build} from 'esbuild'
import {bundleProgram, jsonAsText} from './bundle-program.mjs'
import {nodeBuiltins} from './node-builtins.mjs'

export async function bundle() {
  /** @type {import('esbuild').BuildOptions} */
  const common = {
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    legalComments: 'none',
    plugins: [nodeBuiltins, jsonAsText],
    // Optional: only who works with a queue has it.
    external: ['bullmq', 'ioredis'],
    alias: {
      // retext-spell runs on our engine over the compiled lexicon; see docs/decisions/spelling.md.
      nspell: './src/lexicon/nspell.ts',
      // The CommonJS build of yaml cannot be bundled as ESM.
      yaml: './node_modules/yaml/browser/index.js'
    }
  }
  rmSync('dist/chunks', {recursive: true, force: true})
  await build({
    ...common,
    entryPoints: {
      'serve-thread': 'src/serve/thread.ts',
      action: 'src/action/index.ts',
      node: 'src/node/index.ts'
    },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    format: 'esm'
  })
  // On its own, so that nothing in it is chosen for Node: it runs wherever JavaScript does.
  await build({
    ...common,
    platform: 'browser',
    // Of what packages have for browsers, that which works without a document.
    conditions: ['worker'],
    target: 'es2022',
    plugins: [jsonAsText],
    entryPoints: {index: 'src/index.ts'},
    outdir: 'dist',
    chunkNames: 'chunks/core-[name]-[hash]',
    splitting: true,
    format: 'esm'
  })
  await bundleProgram(common)
}
