import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {type SourceSentence, sourcesOf} from '../../src/attribution/index.ts'
import {Document} from '../../src/text/document.ts'
import {findingsIn, sentencesOf} from './helpers.ts'

const folder = 'test/gold/attribution'

const rowsOf = (file: string): Array<Record<string, string>> => {
  const [head, ...rows] = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
}

const whole = new Set(['attribution/one-sided', 'attribution/no-provenance'])

// What is read while tuning is "dev" and "dev2"; "heldout2" was found at .44 when it was first measured, "heldout3" at .43;
// the author of "heldout3" widened the lexicons afterwards, so it is no clean measure of unknown texts. "fresh", "fresh2" and
// "fresh3" were found at .42, .19 and .21 before anything was learnt from them;
// nothing was learnt from "heldout4".
describe.each([
  ['dev', 0.84],
  ['heldout', 0.75],
  ['heldout2', 0.76],
  ['dev2', 0.9],
  ['heldout3', 0.7],
  ['fresh', 0.8],
  ['fresh2', 0.8],
  ['fresh3', 0.75],
  ['heldout4', 0.25]
] as const)('naskah sendiri, %s', (split, least) => {
  const rows = rowsOf(`${folder}/own/labels.tsv`).filter((row) => row.split === split)
  const flagged = rows.filter((row) => {
    const text = readFileSync(`${folder}/own/${row.article}.txt`, 'utf8')
    return findingsIn(text).some(
      ({rule, severity, start, end}) =>
        severity !== 'info' && !whole.has(rule) && start.offset < Number(row.end) && end.offset > Number(row.start)
    )
  })

  it('finds the faults', () => {
    const must = rows.filter(({flag}) => flag === 'must')
    expect(flagged.filter(({flag}) => flag === 'must').length / must.length).toBeGreaterThanOrEqual(least)
  })

  it('is silent on the rest', () => {
    expect(flagged.filter(({flag}) => flag === 'no').map(({text}) => text)).toEqual([])
  })
})

/** An article as a corpus without paragraphs puts it together: three sentences each, quotations in “ ”. */
function inThrees(article: string): {text: string; placeOf: (offset: number) => number} {
  let text = ''
  const places: Array<[number, number]> = []
  for (const [i, {start, end}] of Document.fromText(article).sentences.entries()) {
    if (i > 0) text += i % 3 === 0 ? '\n\n' : ' '
    places.push([start, text.length])
    let open = false
    text += article.slice(start, end).replace(/["“”]/g, () => {
      open = !open
      return open ? '“' : '”'
    })
  }
  const placeOf = (offset: number): number => {
    const [from, to] = [...places].reverse().find(([start]) => start <= offset) ?? [0, 0]
    return to + offset - from
  }
  return {text, placeOf}
}

/** News articles that are no part of the project: `SUNTING_CORPUS=<folder of .txt> npx vitest run test/attribution/gold`. */
const corpus = process.env.SUNTING_CORPUS

describe.skipIf(corpus === undefined || !existsSync(corpus))('korpus berita', () => {
  const files =
    corpus === undefined
      ? []
      : readdirSync(corpus)
          .filter((name) => name.endsWith('.txt'))
          .sort()
  const texts = files.map((name) => readFileSync(`${corpus}/${name}`, 'utf8'))

  it('finds cue and speaker of the labelled articles', () => {
    const rows = rowsOf(`${folder}/indosum/labels.tsv`).filter(({article}) => files.includes(`${article}.txt`))
    let sourced = 0
    let right = 0
    let flagged = 0
    let silent = 0
    for (const article of new Set(rows.map((row) => row.article))) {
      const text = readFileSync(`${corpus}/${article}.txt`, 'utf8')
      const sentences = sentencesOf(text)
      const findings = findingsIn(text).filter(({severity, rule}) => severity !== 'info' && !whole.has(rule))
      for (const row of rows.filter((candidate) => candidate.article === article)) {
        const [start, end] = [Number(row.start), Number(row.end)]
        if (row.flag === 'no') {
          silent++
          if (findings.some((finding) => finding.start.offset < end && finding.end.offset > start)) flagged++
        }
        if (row.source === '') continue
        sourced++
        const [from, to] = row.source.split('-').map(Number)
        const name = text.slice(from, to)
        const sentence = sentences.find((candidate) => candidate.start.offset === start)
        if (sentence?.source && `${sentence.source.text} ${sentence.source.entity}`.includes(name)) right++
      }
    }
    console.log(`sources ${right}/${sourced}, flagged "no" ${flagged}/${silent}`)
    expect(right / sourced).toBeGreaterThanOrEqual(0.9)
    expect(flagged / silent).toBeLessThanOrEqual(0.01)
  })

  it('finds cue and speaker of the labelled statements where three sentences make a paragraph', () => {
    const rows = rowsOf(`${folder}/indosum/statements.tsv`).filter(({article}) => files.includes(`${article}.txt`))
    const [all, cues, speakers] = [rows.length, {of: 0, right: 0}, {of: 0, right: 0}]
    for (const article of new Set(rows.map((row) => row.article))) {
      const {text, placeOf} = inThrees(readFileSync(`${corpus}/${article}.txt`, 'utf8'))
      const sentences = sentencesOf(text)
      for (const row of rows.filter((candidate) => candidate.article === article)) {
        const at = placeOf(Number(row.start))
        const sentence = sentences.find(({start, end}) => start.offset <= at && at < end.offset)
        if (row.cue !== '') {
          cues.of++
          if (sentence?.cue?.text === row.cue) cues.right++
        }
        speakers.of++
        if (`${sentence?.source?.text} ${sentence?.source?.entity}`.includes(row.speaker)) speakers.right++
      }
    }
    console.log(`statements ${all}, cue ${cues.right}/${cues.of}, speaker ${speakers.right}/${speakers.of}`)
    expect(cues.right / cues.of).toBeGreaterThanOrEqual(0.97)
    expect(speakers.right / speakers.of).toBeGreaterThanOrEqual(0.97)
  }, 120_000)

  it('finds the cue and the speaker of direct quotations, and misses them when they are cut off', () => {
    let quotes = 0
    let cued = 0
    let cut = 0
    let reported = 0
    for (const text of texts) {
      let before: SourceSentence | undefined
      for (const sentence of sourcesOf(Document.fromText(text))) {
        const previous = before
        before = sentence
        const match = /^(["“][^"“”]{40,}?)[,.?!]?["”][,.]?\s+\p{Ll}/u.exec(sentence.text)
        if (match === null || sentence.kind !== 'direct-quote') continue
        quotes++
        if (sentence.cue === null || sentence.source === null) continue
        cued++
        // Who goes on speaking need not be named again.
        if (previous?.kind === 'direct-quote' && previous.source?.entity === sentence.source.entity) continue
        const close = match[1][0] === '“' ? '”' : '"'
        const shorn = `${text.slice(0, sentence.start.offset)}${match[1]}.${close}${text.slice(sentence.end.offset)}`
        const until = sentence.start.offset + match[1].length
        cut++
        if (
          findingsIn(shorn).some(
            ({rule, start, end}) =>
              rule === 'attribution/quote-no-speaker' && start.offset < until && end.offset > sentence.start.offset
          )
        )
          reported++
      }
    }
    console.log(`quotations ${quotes}, with cue and speaker ${cued}, cut off ${cut}, reported ${reported}`)
    expect(cued / quotes).toBeGreaterThanOrEqual(0.97)
    expect(reported / cut).toBeGreaterThanOrEqual(0.95)
  }, 300_000)
})
