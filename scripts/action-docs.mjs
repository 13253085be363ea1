/**
 * Tables of the action's inputs and outputs, from `action.yml`, between `<!-- action:start -->` and `<!-- action:end -->`
 * in the pages that have these marks. `node scripts/action-docs.mjs` writes them.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'

export const pages = ['docs/ci.md', 'README.md', 'README.id.md']
const marks = /(<!-- action:start -->\n)[\s\S]*?(<!-- action:end -->)/

/** A page's text with the tables of now. @param {string} text */
export function withTables(text) {
  const {inputs, outputs} = parse(readFileSync('action.yml', 'utf8'))
  const cell = (/** @type {unknown} */ value) => String(value).replaceAll('|', '\\|').replace(/\s+/g, ' ').trim()
  const inputRows = Object.entries(inputs).map(
    ([name, {description, default: value}]) =>
      `| \`${name}\` | ${value === '' ? '' : `\`${cell(value)}\``} | ${cell(description)} |`
  )
  const outputRows = Object.entries(outputs).map(([name, {description}]) => `| \`${name}\` | ${cell(description)} |`)
  const table = ['| input | default | |', '|---|---|---|', ...inputRows, '', '| output | |', '|---|---|', ...outputRows]
  return text.replace(marks, (_, start, end) => `${start}${table.join('\n')}\n${end}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  for (const page of pages) {
    if (!existsSync(page)) continue
    const text = readFileSync(page, 'utf8')
    if (withTables(text) !== text) writeFileSync(page, withTables(text))
  }
}
