import {listOption} from '../config/settings.ts'
import listed from '../generated/wrong-abbreviations.json' with {type: 'json'}
import {entitiesOf} from '../names/entities.ts'
import type {Rule} from '../rules/family.ts'
import {Context, type Document} from '../text/document.ts'

const rule = 'ejaan/abbreviation'

const wrong: ReadonlyMap<string, {certainty: string; right: string[]}> = new Map(
  (listed as unknown as Array<[string, string, string[]]>).map(([form, certainty, right]) => [form, {certainty, right}])
)

/** *yg -> yang*, *BAPPENAS -> Bappenas*, *SH -> S.H.* after a name. */
export const abbreviation: Rule = {
  id: rule,
  check({document, settings, report}) {
    const allowed = new Set(listOption(settings, rule, 'allow'))
    for (let token = 0; token < document.count; token++) {
      if (!document.isWord(token) || (document.context(token) & (Context.literal | Context.boilerplate)) !== 0) continue
      const word = document.word(token)
      const entry = wrong.get(word)
      if (entry === undefined || entry.certainty === 'ambiguous' || allowed.has(word)) continue
      const title = entry.certainty === 'title'
      if (title && !besidePerson(document, token)) continue
      report({
        rule,
        start: document.start(token),
        end: document.end(token),
        severity: title ? 'info' : entry.certainty === 'certain' ? 'warning' : 'info',
        message: title ? 'title' : 'default',
        suggestions: entry.right
      })
    }
  }
}

/** Whether the name before (perhaps with a comma) or after is a person's. */
function besidePerson(document: Document, token: number): boolean {
  const entities = document.derive(entitiesOf)
  const previous = token > 1 && !document.isWord(token - 1) && document.word(token - 1) === ',' ? token - 2 : token - 1
  return [previous, token + 1].some(
    (other) => other >= 0 && other < document.count && entities.at(other)?.type === 'person'
  )
}
