import type {Rule} from '../../rules/family.ts'
import {spacing} from './spacing.ts'

/** Marks: where they are missing, doubled, or have a wrong neighbour. */
export const punctuation: Rule = {
  id: 'ejaan/punctuation',
  check(context) {
    spacing(context)
  }
}
