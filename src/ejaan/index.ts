import {familyPlugin} from '../rules/family.ts'

/** The `ejaan` family as a retext plugin. */
export const retextEjaan = familyPlugin([])
