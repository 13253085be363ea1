import type {Lang} from '../../rules/registry.ts'
import type {SourceSentence} from '../index.ts'

type Verdict = SourceSentence['verdict']

/** A mark for each verdict, so that nothing depends on colour. */
export const marks: Record<Verdict, string> = {attributed: '●', carried: '○', weak: '?', unattributed: '!', exempt: '·'}

/** Verdicts and labels of the reports for people. */
export const words: Record<
  Lang,
  {
    verdicts: Record<Verdict, string>
    sources: string
    sentences: string
    share: string
    unnamed: string
    none: string
    title: string
  }
> = {
  id: {
    verdicts: {
      attributed: 'bersumber',
      carried: 'lanjutan',
      weak: 'lemah',
      unattributed: 'tanpa sumber',
      exempt: 'tak perlu'
    },
    sources: 'Sumber',
    sentences: 'kalimat',
    share: 'bersumber dari yang memerlukan sumber',
    unnamed: 'kalimat dari sumber tak bernama',
    none: 'tidak ada sumber',
    title: 'Siapa berkata apa'
  },
  en: {
    verdicts: {attributed: 'attributed', carried: 'carried', weak: 'weak', unattributed: 'no source', exempt: 'exempt'},
    sources: 'Sources',
    sentences: 'sentences',
    share: 'attributed, of those that want a source',
    unnamed: 'sentences from unnamed sources',
    none: 'no source',
    title: 'Who says what'
  }
}
