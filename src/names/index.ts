import {familyPlugin, type Rule} from '../rules/family.ts'
import {judge} from './judge.ts'

const ids = ['name/variant', 'name/preferred', 'name/misspelling']

/** One rule of the family: its share of what `judge` found. */
const ruleOf = (id: string): Rule => ({
  id,
  check({document, settings, report}) {
    for (const draft of judge(document, settings)) if (draft.rule === id) report(draft)
  }
})

/** One spelling for one person, place and organisation. */
export const retextNames = familyPlugin(ids.map(ruleOf))

export {type ArticleNames, articleNames, usesOf} from './article.ts'
export {compareArticles} from './cross.ts'
export {provideNames} from './data.ts'
export {type Entities, type Entity, entitiesOf, type Mention} from './entities.ts'
export {namesReport} from './names-report.ts'
export {type Register, readRegister, updateRegister, writeRegister} from './register.ts'
