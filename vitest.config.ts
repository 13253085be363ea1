import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vitest/config'

export default defineConfig({
  // As in the bundles: retext-spell runs on our engine.
  resolve: {alias: [{find: /^nspell$/, replacement: fileURLToPath(new URL('src/lexicon/nspell.ts', import.meta.url))}]},
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'threads',
    server: {deps: {inline: ['retext-spell']}}
  }
})
