import {levelOf, type Settings} from '../config/settings.ts'
import {unknownRule} from '../config/validate.ts'
import {at} from '../fault.ts'
import type {Control} from '../report/control.ts'
import {families, type Localized, rules} from '../rules/registry.ts'
import type {Judged} from './engine/judged.ts'

/** Whether a rule or family named in a comment is on at all. */
function isOn(name: string, settings: Settings): boolean {
  const family = name.replace(/\/\*$/, '')
  const ids = rules.has(name) ? [name] : [...rules.keys()].filter((id) => id.startsWith(`${family}/`))
  return ids.some((id) => levelOf(settings, id, rules.get(id)?.level ?? 'off') !== 'off')
}

const unused = (words: string): Localized => ({
  id: `"sunting ${words}" tidak menahan temuan apa pun; hapus`,
  en: `"sunting ${words}" silences nothing; remove it`
})
const unopened = (words: string): Localized => ({
  id: `"sunting ${words}" tidak menutup apa pun; hapus`,
  en: `"sunting ${words}" ends nothing; remove it`
})

/** Why a run fails that shows errors only. */
export const tooManyWarnings = ({warnings, most}: {warnings: number; most: number}): Localized => ({
  id: `${warnings} peringatan, paling banyak ${most} (--max-warnings); tanpa --quiet semuanya ditampilkan`,
  en: `${warnings} warnings, at most ${most} (--max-warnings); without --quiet they are shown`
})

/**
 * Inline control of an article that does nothing: one line each, with its place. Findings across articles only show when
 * several are compared (`compared`); what speaks of names is not called unused before.
 */
export function unusedControls({input, controls}: Judged, compared: boolean): Array<{line: number; text: Localized}> {
  const {settings} = input.config
  return controls.flatMap((control) =>
    remarks(control, settings, compared).map((text) => ({
      line: control.at.line,
      text: at(`${input.path}:${control.at.line}:${control.at.column}`, text)
    }))
  )
}

function remarks({kind, rules: names, used}: Control, settings: Settings, compared: boolean): Localized[] {
  if (kind === 'enable') return used.length > 0 ? [] : [unopened([kind, ...names].join(' '))]
  if (names.length === 0) return used.length > 0 || !compared ? [] : [unused(kind)]
  return names.flatMap((name) => {
    const known = rules.has(name) || families.some((family) => name === family || name === `${family}/*`)
    const fault = known ? undefined : unknownRule(name)
    if (fault !== undefined) return [at(`"sunting ${kind} ${name}"`, fault)]
    if (used.includes(name) || !isOn(name, settings) || (!compared && /^name(?:\/|$)/.test(name))) return []
    return [unused(`${kind} ${name}`)]
  })
}
