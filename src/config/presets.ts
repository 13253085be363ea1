import type {Layer} from './keys.ts'
import type {RuleOptions} from './settings.ts'

/** A preset: settings, which preferred names of the gazetteer hold, and options that leave the rules' levels alone. */
export interface Preset extends Layer {
  namePreset?: string
  options?: Record<string, RuleOptions>
}

/** Religious words and feasts as most newspapers spell them; the dictionary has *Ramadan*, *salat*, *Idulfitri*. */
const religious = 'ramadhan,idul fitri,idul adha,shalat,sholat,dzikir,mushalla,musholla,ustadz,ustad'.split(',')

/** What `extends` may name. */
export const presets: Record<string, Preset> = {
  /** The dictionary and EYD V to the letter; what holds without a configuration. */
  'sunting:kbbi': {namePreset: 'kbbi'},
  /** What newspapers really print: *Rp 5.000*, *China*, *Ramadhan*. */
  'sunting:newsroom': {
    namePreset: 'newsroom',
    options: {
      'ejaan/number': {currency: false},
      'ejaan/nonstandard-word': {allow: religious},
      'ejaan/compound': {allow: ['halal bihalal']}
    }
  },
  /** Country and capital names of the UNGEGN list of 2025. */
  'sunting:ungegn-2025': {namePreset: 'ungegn-2025'}
}
