import type {Settings} from '../config/settings.ts'
import type {Draft} from '../report/reporter.ts'
import type {Severity} from '../rules/registry.ts'
import type {Document} from '../text/document.ts'
import {type Attribution, attributionOf} from './attribution.ts'
import {type Candidate, type Case, nearest, rangeOf} from './candidate.ts'
import {type Claim, claimsOf, topicsOf} from './claims.ts'
import {documentFindings} from './document-rules.ts'
import {genreOf, judgesClaims} from './genre.ts'
import {headlineOf} from './headline.ts'
import {leftOut} from './options.ts'
import {quoteFindings} from './quote-rules.ts'
import {sourceFindings} from './source-rules.ts'

/** Flagged sentences in a row that make one finding. */
const RUN = 4

/** The family's findings: one a sentence, the gravest; runs as one; then those about the article. */
export function draftsOf(document: Document, settings: Settings, isOn: (rule: string) => boolean): Draft[] {
  const attribution = attributionOf(document, leftOut(settings))
  const genre = genreOf(attribution.view, settings)
  const it: Case = {attribution, document, genre, settings}
  const candidates: Candidate[] = [...quoteFindings(it)]
  const claims = judgesClaims(genre)
  // A match is told by who saw it; rumours, and what is said of people, are not part of the match.
  if (genre === 'sport') candidates.push(...sourceFindings(it), ...claimFindings(it, isPersonal))
  if (claims) {
    candidates.push(...sourceFindings(it), ...claimFindings(it))
    const headline = headlineOf(it)
    if (headline !== undefined) candidates.push(headline)
  }
  const on = candidates.filter((candidate) => isOn(candidate.rule))
  const chosen = settings.all ? gravest(on, ({sentence, rule}) => `${sentence} ${rule}`) : collapse(gravest(on))
  const whole = !claims ? [] : documentFindings(it).filter((draft) => isOn(draft.rule))
  return [...chosen, ...whole].map((candidate) => toDraft(attribution, candidate))
}

/** Claims that even a report of a match must have from somebody. */
const isPersonal = ({rule, hit: {attributes}}: Claim): boolean =>
  attributes.company ?? (rule === 'accusation-unattributed' && attributes.weak !== true)

function claimFindings(
  {attribution, document, settings}: Case,
  counts: (claim: Claim) => boolean = () => true
): Candidate[] {
  const topics = topicsOf(attribution)
  const found: Candidate[] = []
  for (const {index} of attribution.sentences) {
    const claims = claimsOf(attribution, index, topics).filter(counts)
    for (const claim of settings.all ? claims : claims.slice(0, 1))
      found.push(toCandidate(attribution, document, index, claim))
  }
  return found
}

function toCandidate(attribution: Attribution, document: Document, index: number, claim: Claim): Candidate {
  const {start, end} = rangeOf(attribution, index)
  const words = document.text
    .slice(document.start(claim.hit.first), document.end(claim.hit.last - 1))
    .replace(/\s+/g, ' ')
  return {
    rule: `attribution/${claim.rule}`,
    start,
    end,
    score: claim.score,
    sentence: index,
    claim: true,
    values: {words},
    ...(claim.message && {message: claim.message}),
    nearest: true
  }
}

/** One candidate a sentence, or what else the key tells apart: the gravest, quotations and sources before claims. */
function gravest(
  candidates: readonly Candidate[],
  keyOf: (candidate: Candidate) => number | string = ({sentence}) => sentence
): Candidate[] {
  const best = new Map<number | string, Candidate>()
  for (const candidate of candidates) {
    if (candidate.score < 0) continue
    const key = keyOf(candidate)
    const known = best.get(key)
    if (known === undefined || candidate.score > known.score) best.set(key, candidate)
  }
  return [...best.values()].sort((a, b) => a.sentence - b.sentence)
}

/** Put runs of sentences with claims together. */
function collapse(chosen: readonly Candidate[]): Candidate[] {
  const result: Candidate[] = []
  for (let at = 0; at < chosen.length; ) {
    let to = at + 1
    if (joins(chosen[at]))
      while (to < chosen.length && joins(chosen[to]) && chosen[to].sentence === chosen[to - 1].sentence + 1) to++
    if (to - at < RUN) {
      result.push(...chosen.slice(at, Math.max(to, at + 1)))
      at = Math.max(to, at + 1)
      continue
    }
    const run = chosen.slice(at, to)
    const worst = run.reduce((a, b) => (b.score > a.score ? b : a))
    result.push({
      ...worst,
      start: run[0].start,
      end: run[run.length - 1].end,
      message: 'run',
      values: {...worst.values, count: run.length}
    })
    at = to
  }
  return result
}

const joins = (candidate: Candidate): boolean => candidate.claim === true && candidate.score >= 1

const severityOf = (score: number): Severity => (score >= 2 ? 'error' : score === 1 ? 'warning' : 'info')

function toDraft(attribution: Attribution, candidate: Candidate): Draft {
  const {score, sentence, claim: _claim, nearest: near, ...draft} = candidate
  return {...draft, severity: severityOf(score), ...(near && {related: nearest(attribution, sentence)})}
}
