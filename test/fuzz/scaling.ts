import type {Settings} from '../../src/config/settings.ts'
import type {Linter} from '../../src/lint.ts'
import {type Family, families} from '../../src/rules/registry.ts'
import {seeds} from './texts.ts'

/** A text that grows: of about `size` characters. */
export type Growing = (size: number) => string

const again =
  (unit: string): Growing =>
  (size) =>
    unit.repeat(Math.ceil(size / unit.length))

/** Numbered units, no two alike. */
const each =
  (unit: (letters: string, index: number) => string): Growing =>
  (size) => {
    let text = ''
    for (let i = 0; text.length < size; i++) text += unit(letters(i), i)
    return text
  }

/** A number as small letters, of three at least: *aaa, aab, …*. */
function letters(index: number): string {
  let value = index
  let text = ''
  while (value > 0 || text.length < 3) {
    text = String.fromCharCode(97 + (value % 26)) + text
    value = Math.floor(value / 26)
  }
  return text
}
const capital = (word: string): string => word[0].toUpperCase() + word.slice(1)

const plain: Record<string, Growing> = {
  news: again(`${seeds.join('\n\n')}\n\n`),
  'news in one paragraph': again(`${seeds.join(' ').replace(/\s+/g, ' ')} `),
  'a word': again('a'),
  'capital letters': again('A'),
  blanks: again(' '),
  'blanks in words': (size) => `kata${' '.repeat(size)}kata`,
  'empty lines': again('\n'),
  'carriage returns': again('\r'),
  'straight quotes': again('"'),
  'opening quotes': again('“'),
  'opening quotes and words': again('“kata '),
  'quotes in quotes': (size) => '“'.repeat(size / 2) + '”'.repeat(size / 2),
  'quotes and speakers': again('"Kami siap," kata Budi. '),
  'single quotes': again("'a "),
  apostrophes: again("a'"),
  hyphens: again('a-'),
  'hyphens alone': again('-'),
  'hyphens and blanks': again('- '),
  dots: again('.'),
  'dots in words': again('a.'),
  'dots and blanks': again('. '),
  digits: again('1'),
  'dotted digits': again('1.'),
  'digits and commas': again('1,'),
  slashes: again('1/'),
  brackets: again('('),
  'brackets and words': again('(kata '),
  'brackets in brackets': (size) => '('.repeat(size / 2) + ')'.repeat(size / 2),
  initials: again('A. '),
  'initials glued': again('A.'),
  'an address': (size) => `http://${'a'.repeat(size)}`,
  addresses: again('a@'),
  handles: again('@a '),
  'one name': again('Kim Jong Un '),
  'one person': again('Presiden Vladimir Putin tiba. '),
  'a name that goes on': again('Ali bin '),
  'a capital word that goes on': (size) => `B${'adu'.repeat(size / 3)}`,
  'capital words': each((word) => `${capital(word)} `),
  'names, no two alike': each((word) => `kata ${capital(word)} ${capital([...word].reverse().join(''))}. `),
  'full names with titles': each((word) => `Menteri ${capital(word)} Santoso berkata. `),
  'unknown words': each((word) => `xq${word} `),
  'unknown words in one sentence each': each((word) => `Ia xq${word} itu. `),
  'one unknown word': again('pertamuan '),
  'stray capitals': again('ia Untuk itu '),
  'function words': again('yang '),
  di: again('di '),
  'reporting verbs': again('kata '),
  claims: again('Korupsi itu terbukti merugikan negara. '),
  accusations: each((word) => `${capital(word)} diduga menerima suap. `),
  affixes: again('ber '),
  particles: again('nya '),
  plurals: again('para guru-guru '),
  'long reduplication': again('anak-'),
  conjunctions: again('bukan hanya '),
  currency: again('Rp 5 '),
  headings: again('JUDUL\n\n'),
  datelines: again('JAKARTA, KOMPAS.com – '),
  'marks that combine': again('\u0301'),
  'marks on a letter': (size) => `e${'\u0301'.repeat(size)}`,
  surrogates: again('\ud800'),
  emoji: again('😀'),
  'zero-width': again('\u200b'),
  'right to left': again('\u202e'),
  Hebrew: again('שלום '),
  'related titles in one line': again('Baca juga: Judul Itu Ada Apa? '),
  'related links': again('BACA JUGA: Judul itu\n')
}
const markdown: Record<string, Growing> = {
  'block quotes apart': again('> kutip\n\n'),
  'block quotes between paragraphs': again('> kutip\n\nteks\n\n'),
  'lists between paragraphs': again('- butir\n\nteks\n\n'),
  'block quotes in each other': (size) => '> '.repeat(Math.min(size / 2, 300)).concat('kata '.repeat(size / 5)),
  emphasis: again('**'),
  'emphasis and words': again('*a '),
  'links that do not close': again('['),
  'link ends': again(']('),
  images: again('!['),
  'code ticks': again('`'),
  'html comments': again('<!-- '),
  directives: again('<!-- sunting disable name/variant -->\n\nkata\n\n'),
  'directives in pairs': again('<!-- sunting disable -->\n\nIa ke pasr.\n\n<!-- sunting enable -->\n\n'),
  ignores: again('<!-- sunting ignore -->\n\nIa ke pasr.\n\n'),
  lists: again('- kata\n'),
  tables: again('| a | b |\n'),
  tildes: again('~~'),
  references: again('[^1]'),
  'templates that do not close': (size) => `${'{{ a '.repeat(size / 5)}\n\n}}`,
  entities: again('&amp;')
}
const html: Record<string, Growing> = {
  'tags in each other': (size) => '<div>'.repeat(Math.min(size / 5, 400)).concat('kata '.repeat(size / 5)),
  paragraphs: again('<p>Ia ke <b>pasr</b> itu.</p>'),
  'open bold': again('<b>a'),
  entities: again('&quot;'),
  'entities that are none': again('&x'),
  comments: again('<!-- sunting ignore --><p>a</p>'),
  'comment starts': again('<!--'),
  'angle brackets': again('<'),
  'a tag that does not end': (size) => `<p class="${'a'.repeat(size)}`
}

export interface Scale {
  name: string
  path: string
  make: Growing
}

const of = (cases: Record<string, Growing>, path: string): Scale[] =>
  Object.entries(cases).map(([name, make]) => ({name: `${path.split('.')[1]}: ${name}`, path, make}))

export const scales: readonly Scale[] = [...of(plain, 'a.txt'), ...of(markdown, 'a.md'), ...of(html, 'a.html')]

/** Settings under which only one family judges, or none. */
export const only = (family: Family | undefined): Partial<Settings> => ({
  levels: Object.fromEntries(families.map((other) => [`${other}/*`, other === family ? 'info' : 'off'])),
  ...(family === undefined
    ? {}
    : {levels: Object.fromEntries(families.filter((other) => other !== family).map((other) => [`${other}/*`, 'off']))})
})

/** How long a text takes, in milliseconds: the least of some runs, since what disturbs only adds. */
function spent(linter: Linter, text: string, path: string, runs: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < runs; i++) {
    const before = performance.now()
    linter.check(text, path)
    least = Math.min(least, performance.now() - before)
  }
  return least
}

/** Times at one, two and four times a size. */
export function times({make, path}: Scale, linter: Linter, size: number, runs = 2): [number, number, number] {
  return [1, 2, 4].map((factor) => spent(linter, make(size * factor), path, runs)) as [number, number, number]
}

/**
 * Whether times grow faster than their texts: at four times the size more than `most` times the time, and long enough
 * for that to be no accident.
 */
export const grows = ([one, , four]: [number, number, number], most = 9): boolean =>
  four > 60 && four / Math.max(one, 1.5) > most
