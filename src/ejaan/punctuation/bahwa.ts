import {wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import type {RuleContext} from '../../rules/family.ts'
import {isChar, isProse} from './place.ts'

/** Verbs whose object is the clause with *bahwa*. */
const verbs = new Set(
  'mengatakan menyatakan menyebut menyebutkan menegaskan menjelaskan mengungkapkan menuturkan menambahkan menilai mengakui mengklaim membantah berharap berpendapat menyimpulkan melaporkan mengumumkan menekankan menganggap meyakini mengetahui menyadari memastikan mengingatkan menyampaikan memaparkan menerangkan mengemukakan berkata percaya yakin tahu membuktikan menunjukkan menduga memperkirakan'.split(
    ' '
  )
)

const that = defineTrigger(({lower}) => lower === 'bahwa')

/** *mengatakan, bahwa*: no comma between a verb and its object clause (EYD V, Tanda Koma). */
export function bahwa({document, report}: RuleContext): void {
  for (const i of wordsFor(document, that)) {
    if (i < 2 || !document.follows(i)) continue
    if (!isChar(document, i - 1, ',') || !verbs.has(document.lower(i - 2)) || !isProse(document, i)) continue
    report({
      rule: 'ejaan/punctuation',
      message: 'bahwa',
      start: document.start(i - 2),
      end: document.end(i),
      suggestions: [`${document.word(i - 2)} ${document.word(i)}`],
      severity: document.isQuoted(i) ? 'info' : 'warning'
    })
  }
}

/** Tokens within which a second comma would make an insertion of what stands behind the first. */
const INSERTION = 14

/** *menilai bahwa, semua aman*: no comma after *bahwa* either, unless an insertion follows. */
export function afterBahwa({document, report}: RuleContext): void {
  for (const i of wordsFor(document, that)) {
    const comma = i + 1
    const next = i + 2
    if (next >= document.count || !isChar(document, comma, ',') || !document.isWord(next) || !isProse(document, i))
      continue
    if (!document.follows(next) || document.isQuoted(i)) continue
    let second = false
    for (let at = next; at < next + INSERTION && document.follows(at); at++)
      if (isChar(document, at, ',')) second = true
    if (second) continue
    report({
      rule: 'ejaan/punctuation',
      message: 'bahwa',
      start: document.start(i),
      end: document.end(next),
      suggestions: [`${document.word(i)} ${document.word(next)}`],
      severity: 'warning'
    })
  }
}

/** Verbs that take what is said as their object, and nouns for it. */
const giving = new Set('menyampaikan mengucapkan memberikan menyatakan mengungkapkan melakukan'.split(' '))
const given = new Set(
  'terima apresiasi selamat permintaan permohonan dukungan keinginan harapan ucapan kecaman kritik duka belasungkawa keprihatinan penghargaan salam pesan rasa komitmen penolakan kekecewaan bantuan'.split(
    ' '
  )
)

const isGiven = defineTrigger(({lower}) => given.has(lower))

/** *menyampaikan, terima kasih*: no comma between a verb and its object. */
export function objectComma({document, report}: RuleContext): void {
  for (const object of wordsFor(document, isGiven)) {
    const comma = object - 1
    if (comma < 1 || !isChar(document, comma, ',') || !document.follows(object)) continue
    if (!giving.has(document.lower(comma - 1)) || !isProse(document, comma)) continue
    // A second comma would make it an insertion.
    let second = false
    for (let i = comma + 2; i < comma + 8 && i < document.count; i++) if (isChar(document, i, ',')) second = true
    if (second) continue
    report({
      rule: 'ejaan/punctuation',
      message: 'object',
      start: document.start(comma - 1),
      end: document.end(comma + 1),
      suggestions: [`${document.word(comma - 1)} ${document.word(comma + 1)}`],
      severity: document.isQuoted(comma) ? 'info' : 'warning'
    })
  }
}
