/** Hunspell dictionary. */
export interface Dictionary {
  /** Data for the affix file (defines the language, keyboard, flags, and more). */
  aff: Uint8Array
  /** Data for the dictionary file (contains words and flags applying to those words). */
  dic: Uint8Array
}

declare const dictionary: Dictionary
export default dictionary
