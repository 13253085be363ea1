import type {Settings} from '../../src/config/settings.ts'
import {families, type Level, rules} from '../../src/rules/registry.ts'
import type {Random} from './random.ts'

const levels: Level[] = ['off', 'info', 'warning', 'error']
const ids = [...rules.keys(), ...families.map((family) => `${family}/*`)]
const odd = [
  '',
  ' ',
  'a',
  'pasar',
  'Pasar',
  '__proto__',
  'constructor',
  '(',
  '[a-z]+',
  '\ud800',
  'Vladimir Putin',
  'kerja sama',
  '😀'
]

/** Settings as a configuration might give them, sensible or not; those of the rules' options are not checked by type here. */
export function settings(random: Random): Partial<Settings> {
  if (random.chance(0.5)) return {}
  return {
    lang: random.of(['id', 'en']),
    levels: Object.fromEntries(random.list(6, () => [random.of(ids), random.of(levels)])),
    options: Object.fromEntries(
      random.list(4, () => [random.of([...rules.keys()]), {allow: random.list(4, () => random.of(odd))}])
    ),
    accept: random.list(4, () => random.of(odd)),
    reject: random.list(4, () => random.of(odd)),
    names: random.list(3, () => ({
      name: random.of(['Vladimir Putin', 'Kim Jong Un', 'Sergei Lavrov', 'PSSI', 'a']),
      variants: random.list(3, () => random.of(['Vladimir Puttin', 'Kim Jong-un', 'Sergey Lavrov', ...odd])),
      reject: random.chance(0.5)
    })),
    namePreset: random.of(['kbbi', 'newsroom', 'ungegn-2025']),
    genre: random.of([undefined, 'news', 'opinion', 'sport', 'weather', 'interview'])
  }
}
