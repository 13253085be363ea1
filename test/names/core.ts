import {readFileSync} from 'node:fs'
import {type Settings, settingsOf} from '../../src/config/settings.ts'
import {provideLexicon} from '../../src/lexicon/data.ts'
import {provideNames} from '../../src/names/data.ts'
import {judge} from '../../src/names/judge.ts'
import {Document} from '../../src/text/document.ts'

const data = (name: string): Uint8Array => readFileSync(new URL(`../../dist/data/${name}`, import.meta.url))
provideLexicon(() => data('lexicon.bin'))
provideNames(() => data('names.bin'))

/** Findings of a text as `words → first suggestion`, with the level when it is a hint. */
export function findings(text: string, settings: Partial<Settings> = {}): string[] {
  const document = Document.fromText(text)
  return judge(document, settingsOf(settings)).map(
    (draft) =>
      `${draft.severity === 'info' ? 'info: ' : ''}${document.text.slice(draft.start, draft.end)} → ${draft.suggestions?.[0] ?? ''}`
  )
}

/** Findings that are more than a hint. */
export const faults = (text: string, settings: Partial<Settings> = {}): string[] =>
  findings(text, settings).filter((finding) => !finding.startsWith('info'))
