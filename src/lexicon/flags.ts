/**
 * What the lexicon knows about a form, as bits of one unsigned 32-bit number.
 * Word-class bits describe the ordinary lower-case word; name bits describe the capitalised one. A form may be both (*jaya*, *Jaya*).
 */
export const Flag = {
  Noun: 1 << 0,
  Verb: 1 << 1,
  Adjective: 1 << 2,
  Adverb: 1 << 3,
  Numeral: 1 << 4,
  Pronoun: 1 << 5,
  Preposition: 1 << 6,
  Conjunction: 1 << 7,
  Particle: 1 << 8,
  Interjection: 1 << 9,
  /** Proper name of any kind. */
  Name: 1 << 10,
  Place: 1 << 11,
  Person: 1 << 12,
  Organisation: 1 << 13,
  /** Abbreviation or acronym; its exact case is in `casing`. */
  Acronym: 1 << 14,
  /** Foreign word: right as it stands, wants italics. */
  Foreign: 1 << 15,
  Informal: 1 << 16,
  /** Not the standard spelling: an ejaan rule replaces it; never a suggestion. With `Word` too, it is disputed and tolerated. */
  Nonstandard: 1 << 17,
  /** Bound form (*antar*, *pasca*), written joined to the next word. */
  Bound: 1 << 18,
  /** Known, but too rare to be suggested. */
  Archaic: 1 << 19,
  /** Has no affix. */
  Root: 1 << 20,
  /** Usable in lower case: an ordinary word, not only a name. */
  Word: 1 << 21,
  /** A root whose derivations are listed in full: productive affixes are refused. */
  Closed: 1 << 22,
  /** Comes from the English list only. */
  English: 1 << 23,
  /** Comes from the dictionary of general vocabulary only, not from our own lists. */
  General: 1 << 24,
  /** Transitive base: takes di-, ku-, kau-. */
  Transitive: 1 << 25,
  /** Normally written with a capital only (days, religions, peoples in some uses, acronyms). */
  Capital: 1 << 26,
  /** Foreign or informal, and one edit from a far more frequent Indonesian word: a misprint unless the context speaks for it. */
  Doubtful: 1 << 27,
  /** A rarer word one edit from a frequent one: its neighbours are looked at (`confusion.ts`). */
  Confusable: 1 << 28
} as const

/** One of the bits of `Flag`. */
export type FlagName = keyof typeof Flag

/** All word-class bits. */
export const CLASS_MASK = (1 << 10) - 1

/** All proper-name bits (acronyms included: they are written with capitals). */
export const NAME_MASK = Flag.Name | Flag.Place | Flag.Person | Flag.Organisation | Flag.Acronym

/** Flag words of the list format (`rules/README.md`) and the bits they set. */
export const FLAG_WORDS: Readonly<Record<string, number>> = {
  n: Flag.Noun | Flag.Word,
  v: Flag.Verb | Flag.Word,
  a: Flag.Adjective | Flag.Word,
  adv: Flag.Adverb | Flag.Word,
  num: Flag.Numeral | Flag.Word,
  pron: Flag.Pronoun | Flag.Word,
  prep: Flag.Preposition | Flag.Word,
  conj: Flag.Conjunction | Flag.Word,
  part: Flag.Particle | Flag.Word,
  interj: Flag.Interjection | Flag.Word,
  name: Flag.Name,
  place: Flag.Name | Flag.Place,
  person: Flag.Name | Flag.Person,
  organisation: Flag.Name | Flag.Organisation,
  acronym: Flag.Acronym,
  foreign: Flag.Foreign | Flag.Word,
  informal: Flag.Informal | Flag.Word,
  bound: Flag.Bound | Flag.Word,
  archaic: Flag.Archaic | Flag.Word
}

/** Whether flags are those of a word known as foreign only: no Indonesian root or general word is written alike. */
export const isForeignOnly = (flags: number): boolean =>
  (flags & (Flag.Foreign | Flag.English)) !== 0 && (flags & (Flag.Root | Flag.General)) === 0
