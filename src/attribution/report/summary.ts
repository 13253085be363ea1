import type {SourceSentence} from '../index.ts'

/** What the sentences of an article come to. */
export interface SourcesSummary {
  /** Sentences that are news: headings, captions and the like not counted. */
  sentences: number
  /** Sentences by verdict. */
  verdicts: Record<SourceSentence['verdict'], number>
  /** Sources with their sentences, the most heard first. */
  sources: Array<{name: string; count: number}>
  /** Sources without a name (*seorang sumber*, *para analis*), and sentences they stand for. */
  unnamed: number
  /** Percentage of attributed and carried sentences among those that want a source. */
  share: number
}

const kinds = new Set<SourceSentence['kind']>(['heading', 'caption', 'boilerplate'])

/** Count an article's sentences by verdict and by source. */
export function summarizeSources(sentences: readonly SourceSentence[]): SourcesSummary {
  const verdicts = {attributed: 0, carried: 0, weak: 0, unattributed: 0, exempt: 0}
  const counts = new Map<string, number>()
  let news = 0
  let unnamed = 0
  for (const {kind, verdict, source} of sentences) {
    if (kinds.has(kind)) continue
    news++
    verdicts[verdict]++
    if (source === null) continue
    if (!/\p{Lu}/u.test(source.entity.slice(1))) unnamed++
    else counts.set(source.entity, (counts.get(source.entity) ?? 0) + 1)
  }
  const wanting = verdicts.attributed + verdicts.carried + verdicts.weak + verdicts.unattributed
  return {
    sentences: news,
    verdicts,
    sources: [...counts]
      .map(([name, count]) => ({name, count}))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
    unnamed,
    share: wanting === 0 ? 100 : Math.round(((verdicts.attributed + verdicts.carried) / wanting) * 100)
  }
}
