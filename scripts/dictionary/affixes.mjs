/** Affix rules of dictionary-id: one flag a prefix, one a clitic, each exact, so that no form is made that the lexicon does not list. */

/**
 * @typedef {{strip: string, add: string, condition: string, test: RegExp}} Rule
 * @typedef {{flag: string, what: string, rules: Rule[]}} Affix
 */

/** @param {string} strip @param {string} add @param {string} condition @returns {Rule} */
const rule = (strip, add, condition) => ({strip, add, condition, test: new RegExp(`^${condition}`)})

/** @param {string} head @returns {Rule[]} the nasal prefix with its sound changes (KPST) */
function nasalRules(head) {
  return [
    rule('', `${head}ng`, '[aeiou]'),
    rule('p', `${head}m`, 'p[aeiou]'),
    rule('', `${head}m`, 'p[^aeiou]'),
    rule('', `${head}m`, '[bfv]'),
    rule('t', `${head}n`, 't[aeiou]'),
    rule('', `${head}n`, 't[^aeiou]'),
    rule('', `${head}n`, '[cdjz]'),
    rule('s', `${head}ny`, 's[aeiou]'),
    rule('', `${head}n`, 's[^aeiou]'),
    rule('k', `${head}ng`, 'k[aeiou]'),
    rule('', `${head}ng`, 'k[^aeiou]'),
    rule('', `${head}ng`, '[ghqx]'),
    rule('', head, '[lrmnwy]')
  ]
}

/** Prefixes, longest first: the order in which a form is taken apart. @type {Affix[]} */
export const PREFIXES = [
  {flag: 'I', what: 'memper-', rules: [rule('', 'memper', '[^r]'), rule('', 'mempe', 'r')]},
  {flag: 'J', what: 'diper-', rules: [rule('', 'diper', '[^r]'), rule('', 'dipe', 'r')]},
  {flag: 'B', what: 'menge- before one syllable', rules: [rule('', 'menge', '.')]},
  {flag: 'D', what: 'penge- before one syllable', rules: [rule('', 'penge', '.')]},
  {flag: 'A', what: 'meN-', rules: nasalRules('me')},
  {flag: 'C', what: 'peN-', rules: nasalRules('pe')},
  {flag: 'E', what: 'di-', rules: [rule('', 'di', '.')]},
  {flag: 'F', what: 'ber-', rules: [rule('', 'ber', '[^r]'), rule('', 'be', 'r')]},
  {flag: 'G', what: 'ter-', rules: [rule('', 'ter', '[^r]'), rule('', 'te', 'r')]},
  {flag: 'H', what: 'per-', rules: [rule('', 'per', '[^r]'), rule('', 'pe', 'r')]},
  {flag: 'K', what: 'ke-', rules: [rule('', 'ke', '.')]},
  {flag: 'L', what: 'se-', rules: [rule('', 'se', '.')]},
  {flag: 'M', what: 'pe-', rules: [rule('', 'pe', '[^r]')]}
]

/** Clitics. @type {readonly (readonly [string, string])[]} */
export const CLITICS = [
  ['N', 'nya'],
  ['O', 'ku'],
  ['P', 'mu'],
  ['Q', 'lah'],
  ['R', 'kah']
]

export const NEEDAFFIX = 'z'
export const NOSUGGEST = '!'

/**
 * @param {Affix} affix @param {string} stem
 * @returns {string | undefined} the prefixed stem
 */
export function prefixed({rules}, stem) {
  const found = rules.find(({test}) => test.test(stem))
  return found === undefined ? undefined : found.add + stem.slice(found.strip.length)
}

/**
 * Every way to take one prefix off a form.
 * @param {string} form
 * @returns {{flag: string, stem: string}[]}
 */
export function unprefixed(form) {
  const found = []
  for (const affix of PREFIXES) {
    for (const {strip, add} of affix.rules) {
      if (!form.startsWith(add)) continue
      const stem = strip + form.slice(add.length)
      if (stem.length >= 3 && prefixed(affix, stem) === form) found.push({flag: affix.flag, stem})
    }
  }
  return found
}

/** @param {string} mark first line @param {string} letters letters by frequency @returns {string} the affix file */
export function affixFile(mark, letters) {
  const lines = [
    mark,
    '# Affix rules of Indonesian. Built by scripts/build-dictionary.mjs of Sunting; do not edit.',
    'SET UTF-8',
    'LANG id_ID',
    `TRY ${letters}`,
    'KEY qwertyuiop|asdfghjkl|zxcvbnm',
    'WORDCHARS -',
    `NEEDAFFIX ${NEEDAFFIX}`,
    `NOSUGGEST ${NOSUGGEST}`,
    'BREAK 2',
    'BREAK -',
    'BREAK ^-',
    `REP ${REPLACEMENTS.length}`,
    ...REPLACEMENTS.map(([wrong, right]) => `REP ${wrong} ${right}`),
    `MAP ${MAPS.length}`,
    ...MAPS.map((letters) => `MAP ${letters}`)
  ]
  for (const {flag, what, rules} of PREFIXES) {
    lines.push(`# ${what}`, `PFX ${flag} Y ${rules.length}`)
    for (const {strip, add, condition} of rules)
      lines.push(`PFX ${flag} ${strip === '' ? '0' : strip} ${add} ${condition}`)
  }
  for (const [flag, text] of CLITICS) lines.push(`# -${text}`, `SFX ${flag} Y 1`, `SFX ${flag} 0 ${text} .`)
  return `${lines.join('\n')}\n`
}

/** Confusions of sound and old spelling: wrong, right. */
const REPLACEMENTS = [
  ['anya', 'annya'],
  ['anya', 'anannya'],
  ['akan', 'akkan'],
  ['kkan', 'kan'],
  ['meng', 'mengg'],
  ['oe', 'u'],
  ['dj', 'j'],
  ['tj', 'c'],
  ['sj', 'sy'],
  ['ch', 'kh'],
  ['h', 'kh'],
  ['kh', 'h'],
  ['s', 'sy'],
  ['sy', 's'],
  ['f', 'p'],
  ['p', 'f'],
  ['v', 'f'],
  ['f', 'v'],
  ['z', 'j'],
  ['j', 'z'],
  ['z', 's'],
  ['q', 'k'],
  ['x', 'ks'],
  ['ng', 'n'],
  ['n', 'ng'],
  ['e', 'a'],
  ['e', 'i'],
  ['i', 'e'],
  ['o', 'u'],
  ['u', 'o'],
  ['dt', 'd'],
  ['th', 't']
]

const MAPS = ['aàâä', 'eéèê', 'iíî', 'oóôö', 'uúûü', 'fpv', 'zjs', 'kq']
