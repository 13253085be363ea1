/** What the page and its lint worker say to each other. Offsets only: lines and columns are the editor's own business. */
import type {Settings} from '../config/settings.ts'
import type {EntityType} from '../names/entities.ts'
import type {Severity} from '../rules/registry.ts'

export type ToWorker =
  /** Where the data come from: one message, `Unpacked`. */
  | {type: 'data'; port: MessagePort}
  /** Judge a text; `path` says how it is read. */
  | {type: 'check'; id: number; text: string; path: string; settings: Settings}
  /** Turn a dropped file into text. */
  | {type: 'read'; id: number; name: string; bytes: ArrayBuffer}
  /** Make the HTML report. */
  | {type: 'report'; id: number; text: string; path: string; settings: Settings}

/** What is answered with the same `id`. */
export type Question = Exclude<ToWorker, {type: 'data'}>

/** The data by the names of their files, or why there are none. */
export type Unpacked = {files: Map<string, Uint8Array>} | {message: string}

export type FromWorker =
  | ({type: 'checked'; id: number} & Checked)
  | {type: 'text'; id: number; text: string}
  | {type: 'failed'; id: number; message: string}

export interface Checked {
  findings: PageFinding[]
  sentences: PageSentence[]
  entities: PageEntity[]
  figures: Figures
  /** Milliseconds the worker took. */
  ms: number
}

export interface PageFinding {
  rule: string
  severity: Severity
  message: string
  note: string | null
  actual: string
  from: number
  to: number
  suggestions: string[]
  fixable: boolean
  related: Array<{from: number; to: number; message: string}>
  url: string
}

/** A sentence of the attribution map. */
export interface PageSentence {
  from: number
  to: number
  kind: string
  verdict: string
  /** Name of its source, as the map lists it; '' when it has none. */
  source: string
  /** How the source stands in the sentence. */
  said: string
  cue: string
}

export interface PageEntity {
  name: string
  type: EntityType
  basis: string
  forms: Array<{
    text: string
    status: 'preferred' | 'alias' | 'variant'
    count: number
    at: Array<[from: number, to: number]>
  }>
}

export interface Figures {
  words: number
  sentences: number
  paragraphs: number
  /** Words of the longest sentence, and where it stands. */
  longest: {words: number; from: number; to: number} | null
  /** Words in quotation marks. */
  quoted: number
}
