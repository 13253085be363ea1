import type {Layer} from './keys.ts'

/** A preset: settings, and which preferred names of the gazetteer hold. */
export interface Preset extends Layer {
  namePreset?: string
}

/** What `extends` may name. */
export const presets: Record<string, Preset> = {
  /** The dictionary and EYD V to the letter; what holds without a configuration. */
  'sunting:kbbi': {namePreset: 'kbbi'},
  /** What newspapers really print. */
  'sunting:newsroom': {namePreset: 'newsroom'},
  /** Country and capital names of the UNGEGN list of 2025. */
  'sunting:ungegn-2025': {namePreset: 'ungegn-2025'}
}
