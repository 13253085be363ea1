import {levelOf, type Settings} from '../config/settings.ts'
import type {Finding} from '../report/finding.ts'
import {fill} from '../report/reporter.ts'
import {rules, ruleUrl} from '../rules/registry.ts'
import {type ArticleForm, type ArticleNames, type FormPlace, placesOf} from './article.ts'
import {keysOf} from './compile.ts'
import {gazetteer} from './data.ts'
import {houseStyle} from './house.ts'
import type {Register} from './register.ts'
import {linksOf, type Spelling, spellingsOf} from './spellings.ts'

const rule = 'name/variant'

/**
 * Findings that show only when articles are compared: a spelling that few articles have where many have another. The
 * register of what was published counts like further articles.
 */
export function compareArticles(
  articles: Iterable<ArticleNames>,
  settings: Settings,
  register?: Register
): Array<{path: string; finding: Finding}> {
  const level = levelOf(settings, rule, rules.get(rule)?.level ?? 'warning')
  if (!settings.crossArticle || level === 'off') return []
  const spellings = spellingsOf(articles, register)
  const found: Array<{path: string; finding: Finding}> = []
  const reported = new Set<string>()
  const links = linksOf(spellings).sort(
    (x, y) => Math.max(y.a.articles, y.b.articles) - Math.max(x.a.articles, x.b.articles)
  )
  for (const {a, b, kind} of links) {
    const pair = kind === 'slip' ? decideSlip(a, b, settings) : decide(a, b, settings)
    if (pair === undefined) continue
    const [wrong, right] = pair
    if (reported.has(wrong.text) || isHouse(wrong.text, settings)) continue
    reported.add(wrong.text)
    for (const {path, form} of wrong.at)
      for (const place of faultsOf(form)) found.push({path, finding: toFinding(place, wrong, right, settings, level)})
  }
  return found
}

/** Where a form may be a fault. */
const faultsOf = (form: ArticleForm): FormPlace[] => placesOf(form).filter((place) => !place.exempt)

/** Whether house style has spoken: then nothing else does. */
function isHouse(text: string, settings: Settings): boolean {
  return houseStyle(settings).byKey.has(keysOf(text).join(' '))
}

/** Which of two romanisations is the minority: under half of the other, which at least three articles have. */
function decide(a: Spelling, b: Spelling, settings: Settings): [Spelling, Spelling] | undefined {
  const [less, more] = a.articles < b.articles || (a.articles === b.articles && a.count < b.count) ? [a, b] : [b, a]
  const known = gazetteer()
  if (
    less.gazetteer !== undefined &&
    known.preferred(less.gazetteer, settings.namePreset) === less.text &&
    (known.isChoice(less.gazetteer) || more.articles < 5)
  )
    return undefined
  if (more.articles >= 3 && more.articles >= 2 * less.articles) return [less, more]
  if (more.count >= 5 && less.count * 5 < more.count && more.articles >= 2) return [less, more]
  return undefined
}

/** A slip is told from a name of its own by being alone against many. */
function decideSlip(a: Spelling, b: Spelling, settings: Settings): [Spelling, Spelling] | undefined {
  const pair = decide(a, b, settings)
  if (pair === undefined || pair[0].articles > 1 || pair[0].right.length > 0) return undefined
  return pair
}

function toFinding(
  place: FormPlace,
  wrong: Spelling,
  right: Spelling,
  settings: Settings,
  level: 'error' | 'warning' | 'info'
): Finding {
  const meta = rules.get(rule)
  const template = meta?.messages.cross ?? meta?.messages.default
  const source = right.at[0]
  return {
    rule,
    severity: level,
    message:
      template === undefined
        ? rule
        : fill(template[settings.lang], {actual: wrong.text, expected: right.text, count: right.articles}),
    note: meta?.notes.cross?.[settings.lang] ?? meta?.notes.default?.[settings.lang] ?? null,
    actual: wrong.text,
    start: place.start,
    end: place.end,
    suggestions: [right.text],
    fixable: false,
    related:
      source === undefined
        ? []
        : [
            {
              path: source.path,
              start: faultsOf(source.form)[0].start,
              end: faultsOf(source.form)[0].end,
              message: settings.lang === 'id' ? `ditulis "${right.text}" di sini` : `written "${right.text}" here`
            }
          ],
    url: ruleUrl(rule)
  }
}
