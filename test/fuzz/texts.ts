import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Random} from './random.ts'

/** Extensions of the readers, and some that are nobody's. */
export const extensions = ['txt', 'md', 'html', 'markdown', 'htm', '', 'xyz'] as const

const folder = fileURLToPath(new URL('../../seeds/', import.meta.url))
export const seeds = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(folder + name, 'utf8'))
const words = [...new Set(seeds.join(' ').split(/\s+/))]

/** What breaks programs: one or a few characters each. */
const marks = [
  '"',
  '“',
  '”',
  '‘',
  '’',
  "'",
  '`',
  '«',
  '»',
  '„',
  '‚',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '<',
  '>',
  '/',
  '\\',
  '&',
  '#',
  '@',
  '.',
  '..',
  '...',
  '…',
  ',',
  ';',
  ':',
  '!',
  '?',
  '-',
  '--',
  '–',
  '—',
  '‐',
  '‑',
  '_',
  '*',
  '**',
  '~',
  '|',
  '=',
  '+',
  '%',
  '$',
  'Rp',
  '\u00a0',
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u007f',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '\u2028',
  '\u2029',
  '\u0085',
  '\v',
  '\f',
  '\ud800',
  '\udc00',
  '\udfff\ud800',
  '\ufffd',
  '😀',
  '👩‍👩‍👧',
  '🇮🇩',
  '𝔘',
  '\u0301',
  'e\u0301',
  '\u0e33',
  '\u202e',
  '\u202d',
  '\u2066',
  '\u2069',
  'שלום',
  'مرحبا',
  'İ',
  'ı',
  'ß',
  'ﬁ',
  'Ǆ',
  'ǅ',
  'K',
  'Σ',
  '語',
  'ก',
  '한',
  '٣',
  '½',
  '²',
  '№',
  '℃',
  '__proto__',
  'constructor',
  'toString'
]
const phrases = [
  'kata',
  'ujar dia',
  'menurut',
  'di mana',
  'kerjasama',
  'yang yang',
  'anak anak',
  'ke dua',
  'dari pada',
  'di beri',
  'merubah',
  'Sergei Lavrov',
  'Sergey Lavrov',
  'Vladimir Putin',
  'Vladimir Puttin',
  'Kim Jong Un',
  'Kim Jong-un',
  'PT Maju Jaya Tbk.',
  'Rp1.000.000',
  'Rp 5 juta',
  '1,5 persen',
  '12.30 WIB',
  'Senin (3/6/2024)',
  'ke-17',
  'ke 17',
  'tahun 1990 an',
  '2.500 an',
  'https://contoh.id/a?b=c',
  'a@b.id',
  '@akun',
  '#tagar',
  'S.H., M.Si.',
  'a.n.',
  'dll.',
  'KH. Ahmad',
  'H.M. Prasetyo',
  'bukan hanya',
  'tetapi juga',
  'baik',
  'maupun',
  'antara',
  'dengan',
  'agar supaya',
  'para guru-guru',
  'nya',
  'ku',
  'pun',
  'lah',
  'ber',
  'men',
  'per',
  'antar',
  'pasca',
  'non',
  'sub',
  'Walikota',
  'JAKARTA, KOMPAS.com –',
  'BACA JUGA:',
  'Oleh:',
  '(rsa/wis)'
]
const markdown = [
  '# ',
  '## ',
  '> ',
  '- ',
  '1. ',
  '   ',
  '    ',
  '```\n',
  '~~~',
  '---\n',
  '***',
  '| a | b |\n|---|---|\n',
  '![](',
  '[x](',
  '](',
  '<!-- ',
  ' -->',
  '<!-- sunting disable -->',
  '<!-- sunting enable -->',
  '<!-- sunting ignore name/variant -->',
  '<!-- sunting disable',
  '[^1]',
  '[^1]: ',
  '&nbsp;',
  '&amp;',
  '&#x1F600;',
  '&#0;',
  '<b>',
  '</b>',
  '<br>',
  '~~',
  '- [ ] ',
  '\\*',
  'www.a.id',
  '+++\n'
]
const html = [
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<b>',
  '</i>',
  '<a href="x">',
  '</a>',
  '<script>',
  '</script>',
  '<style>',
  '<!--',
  '-->',
  '<!-- sunting ignore -->',
  '<table><tr><td>',
  '</table>',
  '<ul><li>',
  '<blockquote>',
  '<h1>',
  '</h1>',
  '<figcaption>',
  '<pre>',
  '<code>',
  '<br/>',
  '<img alt="x">',
  '<svg>',
  '<math>',
  '<template>',
  '<![CDATA[',
  '<?xml ?>',
  '<!DOCTYPE html>',
  '&quot;',
  '&ldquo;',
  '&rdquo;',
  '&shy;',
  '&#8220;',
  '&notanentity;',
  '&',
  '<',
  '>',
  '<p',
  '<p class="',
  'title="<b>"',
  '<q>',
  '</q>',
  '<sup>1</sup>'
]

/** A random text; `kind` says of what sort. */
export function text(random: Random, extension: string, kind = random.below(6)): string {
  switch (kind) {
    case 0:
      return codes(random)
    case 1:
      return soup(random, [words, phrases, marks])
    case 2:
      return soup(random, [words, words, phrases, phrases, marks, extension.startsWith('h') ? html : markdown])
    case 3:
      return nested(random, extension)
    default:
      return mutated(random)
  }
}

function codes(random: Random): string {
  const limit = random.of([0x80, 0x2_50, 0x30_00, 0x1_00_00])
  return random.list(300, () => String.fromCharCode(random.below(limit))).join(random.of(['', '', ' ']))
}

function soup(random: Random, lists: ReadonlyArray<readonly string[]>): string {
  const glue = random.of([' ', ' ', '', '  '])
  return random.list(120, () => random.of(random.of(lists))).join(glue)
}

function nested(random: Random, extension: string): string {
  const depth = random.below(60)
  const unit = extension.startsWith('h')
    ? random.of(['<div>', '<b>', '<blockquote><p>', '<ul><li>', '<table><tr><td>', '<q>', '<span title="a">'])
    : random.of(['> ', '- ', '**', '*', '[', '“', '(', '"', '![', '  - '])
  return (
    unit.repeat(depth) +
    soup(random, [words, phrases]) +
    random.of(['', unit.repeat(depth), ')'.repeat(depth), '”'.repeat(depth)])
  )
}

/** A seed article with a few things done to it. */
function mutated(random: Random): string {
  const seed = random.of(seeds)
  const from = random.below(seed.length)
  let value = random.chance(0.7) ? seed.slice(from, from + 50 + random.below(700)) : seed
  for (let i = random.below(8); i > 0; i--) {
    const at = random.below(value.length + 1)
    const length = random.below(random.chance(0.8) ? 4 : 80)
    const piece = value.slice(at, at + length)
    value =
      value.slice(0, at) +
      random.of([
        () => '',
        () => piece + piece,
        () => piece.toUpperCase(),
        () => piece.toLowerCase(),
        () => [...piece].reverse().join(''),
        () => piece + random.of(marks),
        () => random.of(phrases),
        () => ` ${random.of(phrases)} `,
        () => piece.replaceAll(' ', random.of(['', '  ', '\n', '-']))
      ])() +
      value.slice(at + length)
  }
  return value
}
