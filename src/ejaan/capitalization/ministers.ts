import {wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import {Flag} from '../../lexicon/flags.ts'
import type {RuleContext} from '../../rules/family.ts'
import {portfolios} from './data.ts'
import {capital, isEdited, isSmall} from './place.ts'

/** Words of the longest portfolio, several of them with *dan* included. */
const LONGEST = 8

const minister = defineTrigger(({lower}) => lower === 'menteri')

/** *menteri luar negeri Retno Marsudi*, *Menteri keuangan Sri Mulyani*: the office has capitals to its last word. */
export function ministers({document, lexicon, report}: RuleContext): void {
  for (const first of wordsFor(document, minister)) {
    if (!isEdited(document, first)) continue
    const name = endOfPortfolio(first + 1)
    if (name <= first + 1 || !document.isCapital(name) || !document.follows(name)) continue
    // Whoever is named is a person: *menteri keuangan Jerman* is any of that country's.
    if (!isPerson(name) || (isPlace(name) && !(document.isCapital(name + 1) && isPerson(name + 1)))) continue
    const start = document.start(first)
    const end = document.end(name - 1)
    report({
      rule: 'ejaan/capitalization',
      message: 'title',
      start,
      end,
      suggestions: [document.text.slice(start, end).split(' ').map(titleWord).join(' ')],
      severity: 'warning'
    })
  }

  function isPerson(token: number): boolean {
    return (lexicon.flags(document.lower(token)) & Flag.Person) !== 0
  }

  function isPlace(token: number): boolean {
    return (lexicon.flags(document.lower(token)) & Flag.Place) !== 0
  }

  /** Token after the portfolio in small letters that starts at a token; that token when there is none. */
  function endOfPortfolio(first: number): number {
    let end = first
    for (let at = first; at < first + LONGEST; ) {
      let next = at
      for (let length = 3; length >= 1 && next === at; length--) if (isPortfolio(at, at + length)) next = at + length
      if (next === at) return end
      end = next
      at = document.lower(next) === 'dan' ? next + 1 : next
    }
    return end
  }

  function isPortfolio(first: number, last: number): boolean {
    let phrase = ''
    for (let i = first; i < last; i++) {
      if (!isSmall(document, i) || !document.follows(i)) return false
      phrase += i === first ? document.lower(i) : ` ${document.lower(i)}`
    }
    return portfolios.has(phrase)
  }
}

const titleWord = (word: string): string => (word === 'dan' ? word : capital(word))
