/**
 * Small tables of the rules that look at sentences to `src/generated/style.json`: connectors and cues of
 * `ejaan/punctuation`, words of `ejaan/capitalization`, phrases of the `style` family. A mistake names its file and line.
 */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {LineCounter, parseDocument} from 'yaml'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

/** @param {string} file @returns {any} */
function read(file) {
  if (!existsSync(file)) return []
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(file, 'utf8'), {lineCounter: lines})
  const [error] = document.errors
  if (error) throw new Error(`${file}:${error.linePos?.[0].line ?? 0}: ${error.message.split('\n')[0]}`)
  return document.toJS() ?? []
}

/** @param {unknown} value @param {string} where @returns {string[]} */
function strings(value, where) {
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
    throw new Error(`${where}: expected a list of words`)
  return value
}

/** Phrases of a list: words before and after "…", right forms. @param {string} file @param {string} rule */
function phrases(file, rule) {
  return read(file).map(
    (/** @type {{phrase: string, right?: string[], note?: string, except?: string[], level?: string}} */ item) => {
      if (item.level !== undefined && item.level !== 'info')
        throw new Error(`${file}: ${item.phrase}: level is info or left out`)
      if (typeof item.phrase !== 'string') throw new Error(`${file}: an entry without a phrase`)
      const [head, tail] = item.phrase.toLowerCase().split(' … ')
      return {
        rule,
        phrase: item.phrase,
        head: head.split(' '),
        tail: tail === undefined ? [] : tail.split(' '),
        level: item.level,
        right: strings(item.right ?? [], `${file}: ${item.phrase}`),
        except: strings(item.except ?? [], `${file}: ${item.phrase}`)
      }
    }
  )
}

/** Single words that open names of organisations, in lower case. */
function organisations() {
  const {organisation} = read('rules/name/heads.yaml')
  return strings(organisation, 'heads.yaml').flatMap((head) => (head.includes(' ') ? [] : [head.toLowerCase()]))
}

const punctuation = 'rules/ejaan/punctuation'
const capitalization = 'rules/ejaan/capitalization'
const data = {
  connectors: read(`${punctuation}/connectors.yaml`).map((/** @type {any} */ item) => ({
    words: item.phrase.split(' '),
    level: item.level,
    ambiguous: item.ambiguous === true
  })),
  cues: strings(read(`${punctuation}/cues.yaml`), 'cues.yaml'),
  proper: read(`${capitalization}/proper.yaml`),
  titles: strings(read(`${capitalization}/titles.yaml`), 'titles.yaml'),
  mixed: read(`${capitalization}/mixed.yaml`),
  portfolios: strings(read(`${capitalization}/portfolios.yaml`), 'portfolios.yaml'),
  institutions: strings(read(`${capitalization}/institutions.yaml`), 'institutions.yaml'),
  geography: strings(read(`${capitalization}/geography.yaml`), 'geography.yaml'),
  organisations: organisations(),
  pairs: read('rules/style/conjunction-pair/data.yaml'),
  phrases: [
    ...phrases('rules/style/pleonasm/data.yaml', 'style/pleonasm'),
    ...phrases('rules/style/wordy-phrase/data.yaml', 'style/wordy-phrase'),
    ...phrases('rules/style/cliche/data.yaml', 'style/cliche')
  ]
}
mkdirSync('src/generated', {recursive: true})
writeFileSync('src/generated/style.json', `${JSON.stringify(data, null, 1)}\n`)
console.log(
  `${data.phrases.length} phrases, ${data.connectors.length} connectors, ${Object.values(data.proper).flat().length} proper words`
)
