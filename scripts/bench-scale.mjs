/**
 * What an article costs as there are more of them: time and peak memory of whole runs.
 *
 *     node scripts/bench-scale.mjs [--most N] [--text FILE] [--modes lines,files,names]
 *
 * Modes: `lines` is --stdin-jsonl, `lines2` the same with two threads, `files` a folder without comparing names (JSON lines out),
 * `names` a folder with names compared (a JSON report).
 */
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {ownParagraphs, random} from '../bench/texts.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = path.join(root, 'dist/cli.js')
const {values: options} = parseArgs({
  options: {
    most: {type: 'string', default: '10000'},
    text: {type: 'string'},
    modes: {type: 'string', default: 'lines,lines2,files,names'}
  }
})
const paragraphs =
  options.text === undefined ? ownParagraphs(root) : readFileSync(options.text, 'utf8').split('\n').filter(Boolean)

/** Articles of about 300 words, the same ones for a number. */
function article(number) {
  const next = random(number + 1)
  let text = ''
  for (let words = 0; words < 300; ) {
    const paragraph = paragraphs[Math.floor(next() * paragraphs.length)]
    words += paragraph.split(/\s+/).length
    text += `${paragraph}\n\n`
  }
  return text
}

const folder = mkdtempSync(path.join(tmpdir(), 'sunting-scale-'))
const rss = path.join(folder, 'rss')
try {
  console.log('| articles | mode | seconds | ms an article | articles a second | peak MB |\n|--:|---|--:|--:|--:|--:|')
  for (let count = 100; count <= Number(options.most); count *= 10) {
    const articles = path.join(folder, `of-${count}`)
    mkdirSync(articles)
    const modes = options.modes.split(',')
    if (modes.some((mode) => !mode.startsWith('lines')))
      for (let i = 0; i < count; i++)
        writeFileSync(path.join(articles, `${String(i).padStart(7, '0')}.txt`), article(i))
    for (const mode of modes) {
      const {ms, mb} = await measure(mode, count, articles)
      const row = [count, mode, (ms / 1000).toFixed(1), (ms / count).toFixed(2), Math.round(count / (ms / 1000)), mb]
      console.log(`| ${row.join(' | ')} |`)
    }
    rmSync(articles, {recursive: true, force: true})
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}

async function measure(mode, count, articles) {
  const args = {
    lines: ['--stdin-jsonl'],
    lines2: ['--stdin-jsonl', '--jobs', '2'],
    files: ['--no-cross-article', '--format', 'jsonl', '--jobs', '1', articles],
    names: ['--format', 'json', '--jobs', '1', articles]
  }[mode]
  const before = performance.now()
  const child = spawn(
    '/usr/bin/time',
    ['-f', '%M', '-o', rss, process.execPath, cli, '--no-config', '--fail-on', 'never', ...args],
    {stdio: ['pipe', 'ignore', 'inherit']}
  )
  const ended = once(child, 'exit')
  if (mode.startsWith('lines')) {
    for (let i = 0; i < count; i++) {
      const line = `${JSON.stringify({id: i, path: `${i}.txt`, text: article(i)})}\n`
      if (!child.stdin.write(line)) await once(child.stdin, 'drain')
    }
  }
  child.stdin.end()
  const [code] = await ended
  if (code !== 0) throw new Error(`${mode} of ${count}: exit code ${code}`)
  return {ms: performance.now() - before, mb: Math.round(Number(readFileSync(rss, 'utf8').match(/\d+/)[0]) / 1024)}
}
