/**
 * The command line as one script with V8's compiled form beside it, so that a cold run parses and compiles nothing it has compiled before.
 * The script's name has its content's hash in it: V8 compares a cache with its source by length only.
 */
import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {build} from 'esbuild'

/** Names that the program uses besides those of CommonJS. */
const head = `const suntingUrl=require("node:url").pathToFileURL(__filename).href,\
suntingImport=module.suntingImport??(specifier=>import(specifier));`

/** @param {import('esbuild').BuildOptions} common */
export async function bundleProgram(common) {
  const result = await build({
    ...common,
    entryPoints: {program: 'src/cli/start/program.ts'},
    outdir: 'dist',
    format: 'cjs',
    // Names stay: they stand in stack traces.
    minifyWhitespace: true,
    // One byte a character, which is what the loader reads it as.
    charset: 'ascii',
    define: {'import.meta.url': 'suntingUrl'},
    write: false
  })
  // A script that V8 has kept compiled may not import by itself without a warning on stderr: the loader imports for it.
  const text = result.outputFiles[0].text.replace(/(?<![\w$.])import\((?=["(\w$])/g, 'suntingImport(')
  const code = head + ascii(text)
  const name = `program-${createHash('sha256').update(code).digest('hex').slice(0, 12)}`
  const script = `dist/${name}.cjs`
  place(script, code)
  // Another process, so that what it compiles is what a run compiles.
  const kept = spawnSync(process.execPath, ['scripts/compile-cache.mjs', script], {
    stdio: ['ignore', 'ignore', 'inherit']
  })
  if (kept.status !== 0) console.error('no compile cache: the command line will start a little slower')
  await build({
    ...common,
    entryPoints: {
      cli: 'src/cli/start/cli.ts',
      worker: 'src/cli/start/worker.ts',
      'text-worker': 'src/cli/start/text-worker.ts'
    },
    outdir: 'dist',
    format: 'esm',
    define: {SUNTING_PROGRAM: JSON.stringify(`./${name}.cjs`)}
  })
  for (const file of readdirSync('dist'))
    if (file.startsWith('program-') && !file.startsWith(name)) rmSync(`dist/${file}`, {force: true})
}

/** Somebody may be running what is replaced. */
function place(file, content) {
  const beside = `${file}.${process.pid}.tmp`
  writeFileSync(beside, content)
  renameSync(beside, file)
}

/** Long JSON is parsed faster than an object literal of the same length. */
export const jsonAsText = {
  name: 'json-as-text',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onLoad({filter: /src\/generated\/.*\.json$/}, ({path}) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))
      return text.length < 1000
        ? {contents: text, loader: 'json'}
        : {contents: `export default JSON.parse(${JSON.stringify(text)})`, loader: 'js'}
    })
  }
}

/**
 * A script in ASCII alone: esbuild leaves regular expressions as they are written, and the loader reads a byte as a character.
 * In strings and in regular expressions, with or without the u flag, an escaped code unit means the same.
 *
 * @param {string} code
 */
function ascii(code) {
  return code.replace(/[^\u0000-\u007f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
