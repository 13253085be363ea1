import {familyPlugin} from '../rules/family.ts'

/** The `style` family as a retext plugin. */
export const retextStyle = familyPlugin([])
