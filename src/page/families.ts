import type {Family} from '../rules/registry.ts'

export const familyList: readonly Family[] = ['spelling', 'ejaan', 'name', 'style', 'attribution']

/** Family of a rule id. */
export const familyOf = (rule: string): Family => rule.slice(0, rule.indexOf('/')) as Family
