import '../../src/node/data.ts'
import {type SourceSentence, sourcesOf} from '../../src/attribution/index.ts'
import type {Settings} from '../../src/config/settings.ts'
import {Linter} from '../../src/lint.ts'
import type {Finding} from '../../src/report/finding.ts'
import {Document} from '../../src/text/document.ts'

const others = {'spelling/*': 'off', 'ejaan/*': 'off', 'style/*': 'off', 'name/*': 'off'} as const

/** The family's findings on a text. */
export const findingsIn = (text: string, settings: Partial<Settings> = {}): Finding[] =>
  new Linter({...settings, levels: {...others, ...settings.levels}}).check(text, 'uji.txt').report.findings

/** The rules that fire on a text, in order, without the family's name. */
export const rulesIn = (text: string, settings: Partial<Settings> = {}): string[] =>
  findingsIn(text, settings).map(({rule}) => rule.replace('attribution/', ''))

export const sentencesOf = (text: string): SourceSentence[] => sourcesOf(Document.fromText(text))

/** `cue | source | entity` of each sentence. */
export const told = (text: string): string[] =>
  sentencesOf(text).map(({cue, source}) => `${cue?.text ?? '–'} | ${source?.text ?? '–'} | ${source?.entity ?? '–'}`)
