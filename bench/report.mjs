/** What was measured, as a table for the terminal and as docs/benchmarks.md. */
import {median} from './measure.mjs'

/** @typedef {Record<string, Record<string, {ms: number[], mb: number[]}>>} Result  by case, then tool */

const titles = {
  small: 'One small article (3 kB), cold process',
  large: 'One file of 1 MB, cold process',
  many: '400 files of 2.5 kB, cold process',
  keystroke: 'Keystroke: a text of 1,000 words checked again, warm, in process'
}

/** @param {Result} result @param {Record<string, import('./tools.mjs').Tool>} tools */
function rows(result, tools) {
  return Object.entries(result).map(([name, byTool]) => {
    const own = byTool.sunting && median(byTool.sunting.ms)
    return {
      title: titles[name],
      rows: Object.entries(byTool).map(([key, {ms, mb}]) => [
        tools[key].name,
        format(median(ms)),
        `${format(Math.min(...ms))}–${format(Math.max(...ms))}`,
        mb.length > 0 ? Math.max(...mb).toFixed(0) : '',
        own === undefined || key === 'sunting' ? '' : ratio(own / median(ms))
      ])
    }
  })
}

const ratio = (value) => (value < 0.1 ? value.toPrecision(2) : value.toFixed(2))
const format = (ms) => (ms < 20 ? ms.toFixed(1) : String(Math.round(ms)))
const header = ['', 'median ms', 'least–most', 'peak MB', 'sunting / it']

/** @param {Result} result @param {Record<string, import('./tools.mjs').Tool>} tools */
export function plain(result, tools) {
  return rows(result, tools)
    .map(({title, rows: lines}) => {
      const all = [header, ...lines]
      const widths = header.map((_, i) => Math.max(...all.map((line) => line[i].length)))
      const text = all.map((line) =>
        line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ')
      )
      return `\n${title}\n${text.join('\n')}`
    })
    .join('\n')
}

/**
 * @param {Result} result
 * @param {Record<string, import('./tools.mjs').Tool>} tools
 * @param {{cpu: string, memory: string, system: string, node: string, rounds: number, text: string, vocabulary: number}} machine
 * @param {Record<string, number>} words of each case
 */
export function markdown(result, tools, machine, words) {
  const used = new Set(Object.values(result).flatMap((byTool) => Object.keys(byTool)))
  const table = (lines) => [
    `| ${header.join(' | ')} |`,
    '|---|--:|--:|--:|--:|',
    ...lines.map((line) => `| ${line.join(' | ')} |`)
  ]
  const texts =
    machine.text === 'own'
      ? `The texts are made of this repository's own (the seeds, the gold texts, the right examples of the rule pages), paragraphs drawn by a seeded generator`
      : `The texts are paragraphs of ${machine.text}, drawn by a seeded generator`
  return `# Benchmarks

Written by \`npm run bench -- --write\`; do not edit.

${machine.cpu}, ${machine.memory}, ${machine.system}, Node ${machine.node}. Medians of ${machine.rounds} rounds, the tools in turn, after one round that
does not count. Times are of whole processes, from start to exit. Peak memory is the largest resident set of the process
(GNU time).

${texts}: ${machine.vocabulary} different words; ${words.small} words in the small article, ${words.large} in the file of 1 MB, ${words.many} in the 400 files.
A text that repeats itself flatters whoever remembers words (Sunting does); \`--text FILE\` measures on any other.

| tool | version | what it does here |
|---|---|---|
${[...used].map((key) => `| ${tools[key].name} | ${tools[key].version} | ${tools[key].note} |`).join('\n')}

${rows(result, tools)
  .map(({title, rows: lines}) => [`## ${title}`, '', ...table(lines), ''].join('\n'))
  .join('\n')}`
}
