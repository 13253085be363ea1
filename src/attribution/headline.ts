import {Context} from '../text/document.ts'
import type {Candidate, Case} from './candidate.ts'

/** Words of a stem that must be found in the body: its first letters. */
const STEM = 5
/** Tokens of a headline that are looked at. */
const MOST = 60

/** A judgement or a feeling in the headline that the body never speaks of. */
export function headlineOf({attribution, document}: Case): Candidate | undefined {
  const {view, sentences} = attribution
  const heading = sentences.find((sentence) => sentence.kind === 'heading')
  if (heading === undefined || heading.index > 2) return undefined
  const {first, last, start, end} = document.sentences[heading.index]
  for (let token = first; token < Math.min(last, first + MOST); token++) {
    if (view.quoted[token] === 1) continue
    const hit = view.hits
      .all(token)
      .find((found) => (found.list === 'evaluation' && (found.attributes.level ?? 0) >= 1) || found.attributes.emotion)
    if (hit === undefined || attributedInHeading(document.text.slice(start, end))) continue
    if (inBody(view, hit.text, heading.index)) continue
    return {
      rule: 'attribution/evaluation-unattributed',
      start,
      end,
      score: hit.attributes.emotion ? 1 : 2,
      sentence: heading.index,
      message: 'headline',
      values: {words: document.text.slice(document.start(hit.first), document.end(hit.last - 1))}
    }
  }
  return undefined
}

/** *KPK: …*, *Kata Budi …*, *…, Menurut Pengamat*: the headline names who says so. */
const attributedInHeading = (text: string): boolean =>
  /^[^:]{3,40}:\s/.test(text) || /\b(?:kata|menurut|sebut|klaim|akui?|ungkap|nilai)\b/i.test(text)

function inBody({document}: Case['attribution']['view'], words: string, heading: number): boolean {
  const stem = words
    .split(' ')
    .sort((a, b) => b.length - a.length)[0]
    .replace(/^(?:me[mn]?|di|ber|ter)/, '')
    .slice(0, STEM)
  const from = document.sentences[heading].last
  for (let token = from; token < document.count; token++) {
    if ((document.context(token) & (Context.heading | Context.caption | Context.boilerplate)) !== 0) continue
    if (document.lower(token).includes(stem)) return true
  }
  return false
}
