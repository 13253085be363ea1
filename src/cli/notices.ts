import {levelOf, type Settings} from '../config/settings.ts'
import {unknownRule} from '../config/validate.ts'
import type {Control} from '../report/control.ts'
import {families, rules} from '../rules/registry.ts'
import type {Judged} from './engine/judged.ts'

/** Whether a rule or family named in a comment is on at all. */
function isOn(name: string, settings: Settings): boolean {
  const family = name.replace(/\/\*$/, '')
  const ids = rules.has(name) ? [name] : [...rules.keys()].filter((id) => id.startsWith(`${family}/`))
  return ids.some((id) => levelOf(settings, id, rules.get(id)?.level ?? 'off') !== 'off')
}

const texts = {
  id: {
    unused: (words: string) => `"sunting ${words}" tidak menahan temuan apa pun; hapus`,
    enable: (words: string) => `"sunting ${words}" tidak menutup apa pun; hapus`
  },
  en: {
    unused: (words: string) => `"sunting ${words}" silences nothing; remove it`,
    enable: (words: string) => `"sunting ${words}" ends nothing; remove it`
  }
}

/**
 * Inline control of an article that does nothing: one line each, with its place. Findings across articles only show when
 * several are compared (`compared`); what speaks of names is not called unused before.
 */
export function unusedControls({input, controls}: Judged, compared: boolean): Array<{line: number; text: string}> {
  const {settings} = input.config
  return controls.flatMap((control) =>
    remarks(control, settings, compared).map((text) => ({
      line: control.at.line,
      text: `${input.path}:${control.at.line}:${control.at.column}: ${text}`
    }))
  )
}

function remarks({kind, rules: names, used}: Control, settings: Settings, compared: boolean): string[] {
  const t = texts[settings.lang]
  if (kind === 'enable') return used.length > 0 ? [] : [t.enable([kind, ...names].join(' '))]
  if (names.length === 0) return used.length > 0 || !compared ? [] : [t.unused(kind)]
  return names.flatMap((name) => {
    const known = rules.has(name) || families.some((family) => name === family || name === `${family}/*`)
    if (!known) return [`"sunting ${kind} ${name}": ${unknownRule(name) ?? ''}`]
    if (used.includes(name) || !isOn(name, settings) || (!compared && /^name(?:\/|$)/.test(name))) return []
    return [t.unused(`${kind} ${name}`)]
  })
}
