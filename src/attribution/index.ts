import {type Settings, settingsOf} from '../config/settings.ts'
import type {Draft} from '../report/reporter.ts'
import {isOn} from '../report/reporter.ts'
import {familyPlugin, type Rule} from '../rules/family.ts'
import {rules} from '../rules/registry.ts'
import type {Document, Point} from '../text/document.ts'
import {attributionOf, type SentenceKind, type Verdict, wordsOf} from './attribution.ts'
import {claimsOf, topicsOf} from './claims.ts'
import {genreOf, judgesClaims} from './genre.ts'
import {draftsOf} from './judge.ts'
import {leftOut} from './options.ts'

const drafts = new WeakMap<Document, Map<Settings, Draft[]>>()

/** What the family says of an article under some settings; all rules share it, for a sentence gets one finding. */
function draftsFor(document: Document, settings: Settings): Draft[] {
  const known = drafts.get(document) ?? new Map<Settings, Draft[]>()
  drafts.set(document, known)
  const found = known.get(settings) ?? draftsOf(document, settings, (rule) => isOn(settings, rule))
  known.set(settings, found)
  return found
}

const family: Rule[] = [...rules.keys()]
  .filter((id) => id.startsWith('attribution/'))
  .map((id) => ({
    id,
    check({document, settings, report}) {
      for (const draft of draftsFor(document, settings)) if (draft.rule === id) report(draft)
    }
  }))

/** The `attribution` family as a retext plugin. */
export const retextAttribution = familyPlugin(family)

/** A sentence of `sunting sources`; the JSON of the contract, section 3. */
export interface SourceSentence {
  start: Point
  end: Point
  text: string
  kind: SentenceKind
  verdict: Verdict
  source: {text: string; entity: string; start: Point; end: Point} | null
  cue: {text: string; start: Point; end: Point} | null
}

/** Who says what, sentence by sentence, as `sunting sources` prints it. */
export function sourcesOf(document: Document, settings?: Partial<Settings>): SourceSentence[] {
  const all = settingsOf(settings)
  const attribution = attributionOf(document, leftOut(all))
  const {view, sentences} = attribution
  const judged = judgesClaims(genreOf(view, all))
  const topics = topicsOf(attribution)
  const place = (part: {first: number; last: number}) =>
    document.range(document.start(part.first), document.end(part.last - 1))
  return sentences.map((sentence) => {
    const {index, kind} = sentence
    const {start, end} = document.sentences[index]
    // What leans on a source without being its words is nobody's.
    const alone = judged && (claimsOf(attribution, index, topics)[0]?.score ?? 0) >= 1
    const [source, cue] = alone ? [] : [sentence.source, sentence.cue]
    return {
      ...document.range(start, end),
      text: document.text.slice(start, end),
      kind,
      verdict: alone ? 'unattributed' : sentence.verdict,
      source: source === undefined ? null : {text: source.text, entity: source.name, ...place(source)},
      cue: cue === undefined ? null : {text: wordsOf(view, cue), ...place(cue)}
    }
  })
}
