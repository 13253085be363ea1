/**
 * Builds the page to dist/page: for `sunting serve`, and for any static host (`npm run build:page` for that alone).
 * All URLs are relative; files carry a hash of their content in their names, except those that must keep theirs.
 */
import {createHash} from 'node:crypto'
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {brotliCompressSync, constants, gzipSync} from 'node:zlib'
import {build} from 'esbuild'
import {importTypeScript} from './lexicon/typescript.mjs'
import {noticesOf} from './notices.mjs'
import {packData} from './page/pack-data.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = path.join(root, 'src/page')

/**
 * @param {{out?: string, data?: string}} [folders]
 * @returns {Promise<{files: number, bytes: number}>} what is in the page, and its bytes as they travel (gzip)
 */
export async function buildPage({
  out: target = path.join(root, 'dist/page'),
  data = path.join(root, 'dist/data')
} = {}) {
  // Built beside the old one and put in its place at the end: a server that starts meanwhile reads a whole page.
  const out = `${target}.new`
  rmSync(out, {recursive: true, force: true})
  mkdirSync(out, {recursive: true})
  const keep = (name, bytes) => {
    const {name: stem, ext} = path.parse(name)
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase()
    writeFileSync(path.join(out, `${stem}-${hash}${ext}`), bytes)
    return `${stem}-${hash}${ext}`
  }

  const packed = packData(
    data,
    readdirSync(data)
      .filter((name) => name.endsWith('.bin'))
      .sort()
  )
  // No ".gz" at its end: a worker unpacks it, not the transport.
  const dataName = keep('kosakata.pack', packed.bytes)
  const shared = {
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome114', 'firefox125', 'safari17'],
    legalComments: 'none',
    metafile: true,
    absWorkingDir: root,
    outdir: out,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    alias: {nspell: './src/lexicon/nspell.ts', 'style-mod': './src/page/style-mod.ts'},
    logLevel: 'warning'
  }
  const worker = await build({
    ...shared,
    entryPoints: {pemeriksa: 'src/page/worker.ts'},
    splitting: true,
    // Some packages have a variant for browsers that needs a document; a worker has none.
    conditions: ['worker', 'module']
  })
  const unpacker = await build({
    ...shared,
    entryPoints: {pembuka: 'src/page/unpacker.ts'},
    define: {SUNTING_DATA: JSON.stringify(dataName)}
  })
  const workerName = entry(worker, 'src/page/worker.ts')
  const start = await build({
    ...shared,
    entryPoints: {mulai: 'src/page/start.ts'},
    define: {
      SUNTING_WORKER: JSON.stringify(workerName),
      SUNTING_UNPACKER: JSON.stringify(entry(unpacker, 'src/page/unpacker.ts'))
    }
  })
  const startName = entry(start, 'src/page/start.ts')
  const page = await build({
    ...shared,
    entryPoints: {halaman: 'src/page/main.ts', gaya: 'src/page/styles/index.css'},
    loader: {'.woff2': 'file'},
    plugins: [builtStart(`./${startName}`)]
  })
  const {contentSecurityPolicy} = await importTypeScript(path.join(root, 'src/serve/headers.ts'))
  const font = (name) =>
    Object.keys(page.metafile.outputs)
      .map((file) => path.basename(file))
      .find((file) => file.startsWith(name))
  const values = {
    // A policy in a meta element cannot say who may frame the page.
    CSP: contentSecurityPolicy.replace(/; frame-ancestors [^;]+/, ''),
    ICON: keep('ikon.svg', readFileSync(path.join(source, 'icon.svg'))),
    SERIF: font('source-serif'),
    SANS: font('source-sans'),
    STYLE: entry(page, 'src/page/styles/index.css'),
    START: startName,
    MAIN: entry(page, 'src/page/main.ts')
  }
  const fill = (text) => text.replace(/%([A-Z]+)%/g, (whole, name) => values[name] ?? whole)
  for (const name of ['index.html', 'manifest.webmanifest']) {
    writeFileSync(path.join(out, name), fill(readFileSync(path.join(source, name), 'utf8')))
  }
  writeFileSync(path.join(out, 'settings.json'), '{}')
  const files = readdirSync(out).sort()
  const digest = createHash('sha256')
  for (const name of files) digest.update(readFileSync(path.join(out, name)))
  await build({
    ...shared,
    entryPoints: {'service-worker': 'src/page/service-worker.ts'},
    entryNames: '[name]',
    format: 'iife',
    define: {
      SUNTING_BUILD: JSON.stringify(digest.digest('hex').slice(0, 12)),
      SUNTING_FILES: JSON.stringify(['./', ...files.filter((name) => name !== 'index.html')])
    }
  })
  const fonts = ['@fontsource-variable/source-serif-4', '@fontsource-variable/source-sans-3']
  writeFileSync(path.join(out, 'lisensi.txt'), noticesOf([page.metafile, worker.metafile], root, fonts))
  compress(out)
  rmSync(target, {recursive: true, force: true})
  renameSync(out, target)
  return sizes(target)
}

/** The start is a file of its own already. */
function builtStart(file) {
  return {
    name: 'built-start',
    setup({onResolve}) {
      onResolve({filter: /^\.\/start\.ts$/}, () => ({path: file, external: true}))
    }
  }
}

/** Name of the file an entry point became. */
function entry({metafile}, point) {
  const [file] = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === point) ?? []
  return path.basename(file)
}

/** Brotli and gzip beside every text, so that the server never compresses. */
function compress(out) {
  for (const name of readdirSync(out)) {
    if (!/\.(?:js|css|html|svg|webmanifest|json|txt)$/.test(name)) continue
    const bytes = readFileSync(path.join(out, name))
    if (bytes.length < 400) continue
    writeFileSync(
      path.join(out, `${name}.br`),
      brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}})
    )
    writeFileSync(path.join(out, `${name}.gz`), gzipSync(bytes, {level: 9}))
  }
}

/** Bytes of all files as they travel. */
function sizes(out) {
  const names = readdirSync(out)
  let bytes = 0
  for (const name of names) {
    if (/\.(?:br|gz)$/.test(name) || name === 'lisensi.txt') continue
    bytes += readFileSync(path.join(out, names.includes(`${name}.gz`) ? `${name}.gz` : name)).length
  }
  return {files: names.filter((name) => !/\.(?:br|gz)$/.test(name)).length, bytes}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const at = process.argv.indexOf('--out')
  const figures = await buildPage(at < 0 ? {} : {out: path.resolve(process.argv[at + 1])})
  console.log(`page: ${figures.files} files, ${Math.round(figures.bytes / 1024)} KB to transfer (gzip)`)
}
