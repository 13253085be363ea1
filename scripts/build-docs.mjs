/** Writes `docs/rules/README.md`, the index of all rules, from their pages. `--check` only compares, exit 1 when it is stale. */
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {readPage} from './build-rules.mjs'

const families = {
  spelling: 'Ejaan kata: kata yang tidak ada',
  ejaan: 'EYD dan KBBI: kata yang ada, tetapi salah tulis',
  style: 'Gaya',
  name: 'Nama',
  attribution: 'Atribusi: siapa yang berkata'
}
const levels = {error: 'galat', warning: 'peringatan', info: 'info', off: 'mati'}
const file = 'docs/rules/README.md'

/** The index as Markdown. */
export function rulesIndex() {
  const lines = [
    '# Aturan',
    '',
    'Dibuat dari halaman aturan oleh `npm run docs`; jangan disunting di sini. `sunting explain <aturan>` mencetak halamannya.',
    ''
  ]
  for (const [family, title] of Object.entries(families)) {
    const folder = path.join('rules', family)
    if (!existsSync(folder)) continue
    lines.push(
      `## ${title} (\`${family}\`)`,
      '',
      '| aturan | tingkat | perbaikan | tentang | dasar |',
      '|---|---|---|---|---|'
    )
    for (const name of readdirSync(folder).sort()) {
      const page = path.join(folder, name, 'rule.md')
      if (!existsSync(page)) continue
      const {meta} = readPage(page)
      lines.push(
        `| [${meta.id}](../../${page}) | ${levels[/** @type {keyof typeof levels} */ (meta.level)]} | ${meta.fixable ? 'ya' : ''} | ${meta.summary.id} | ${meta.authority} |`
      )
    }
    lines.push('')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

if (process.argv[1]?.endsWith('build-docs.mjs')) {
  const text = rulesIndex()
  if (process.argv.includes('--check')) {
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      console.error(`${file} is stale: run "npm run docs"`)
      process.exitCode = 1
    }
  } else {
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, text)
  }
}
