import type {Settings} from '../config/settings.ts'
import type {Draft} from '../report/reporter.ts'
import {Context, type Document} from '../text/document.ts'
import {clustersOf} from './cluster.ts'
import {gazetteer} from './data.ts'
import {entitiesOf} from './entities.ts'
import type {RawMention} from './mentions.ts'
import {heads} from './name-words.ts'
import {words} from './words.ts'

/** Known names with a wrong capital: *Korea selatan, dewan keamanan PBB*. */
export function caseDrafts(document: Document, settings: Settings): Draft[] {
  const drafts: Draft[] = []
  entitiesOf(document)
  const known = gazetteer()
  for (const node of clustersOf(document)?.nodes ?? []) {
    if (node.gazetteer === undefined || node.right.length > 0 || node.isVariant) continue
    for (const mention of node.mentions) {
      const form = mention.match?.forms.find((candidate) => known.isRight(candidate))
      if (form === undefined || mention.match?.exact === true || mention.quoted || mention.weak) continue
      const right = known.formText(form)
      if (!isCapitalFault(document, mention, right)) continue
      drafts.push({
        rule: 'name/misspelling',
        message: 'capital',
        start: mention.start,
        end: mention.end,
        suggestions: [right],
        fixable: known.isRight(form) && !known.isChoice(known.entityOf(form)) && settings.namePreset !== ''
      })
    }
  }
  return drafts
}

function isCapitalFault(document: Document, mention: RawMention, right: string): boolean {
  const {text, first, last} = mention
  if (text === text.toUpperCase() || (document.context(first) & (Context.link | Context.literal | Context.boilerplate)) !== 0) return false
  // A brand in capitals or in small letters is the writer's choice of type.
  if (last - first === 1) return false
  const parts = text.split(' ')
  const wanted = right.split(' ')
  if (parts.length !== wanted.length) return false
  const wrong = parts.flatMap((part, i) => (part === wanted[i] ? [] : [i]))
  // Only fewer capitals than there should be are a fault here, not more (a title, an emphasis).
  if (wrong.some((i) => parts[i] !== parts[i].toLowerCase())) return false
  if (wrong.every((i) => words().isIndonesian(parts[i])) && wrong.length === 1 && wrong[0] === 0) return !heads.has(parts[0]) && parts.length > 2
  return wrong.length < parts.length || !parts.every((part) => words().isWord(part))
}
