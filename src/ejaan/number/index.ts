import type {Rule} from '../../rules/family.ts'

/** Figures: separators, ordinals, decades, currency. */
export const number: Rule = {
  id: 'ejaan/number',
  check({document, report}) {
    for (let i = 0; i + 1 < document.count; i++) {
      if (document.word(i) !== 'Rp' || !/^\d/.test(document.word(i + 1))) continue
      report({
        rule: 'ejaan/number',
        message: 'currency',
        start: document.start(i),
        end: document.end(i + 1),
        suggestions: [`Rp${document.word(i + 1)}`],
        severity: 'info'
      })
    }
  }
}
