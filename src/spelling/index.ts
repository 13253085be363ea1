import {familyPlugin} from '../rules/family.ts'

/** The `spelling` family as a retext plugin. */
export const retextSpelling = familyPlugin([])
