import type {ArticleNames} from '../../names/index.ts'
import type {Control} from '../../report/control.ts'
import type {FileReport} from '../../report/finding.ts'
import type {Input} from '../run.ts'
import type {Outcome} from './outcome.ts'
import type {Store} from './store.ts'

/** An outcome as bytes: what it is sent between threads as, and kept as in a run of many. */
export interface Packed {
  /** JSON of the report and the controls. */
  main: Uint8Array
  /** JSON of the names. */
  names: Uint8Array | undefined
  hasControls: boolean
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export const pack = ({report, names, controls}: Outcome): Packed => ({
  main: encoder.encode(JSON.stringify({report, controls})),
  names: names === undefined ? undefined : encoder.encode(JSON.stringify(names)),
  hasControls: controls.length > 0
})

type Main = Pick<Outcome, 'report' | 'controls'>

const read = <T>(bytes: Uint8Array): T => JSON.parse(decoder.decode(bytes)) as T

/** An article that was judged, and what it was judged by. Of a run of many the outcome is kept as bytes, and read when it is asked for. */
export class Judged {
  readonly input: Input
  readonly #store: Store | undefined
  #outcome: Outcome | undefined
  #main = -1
  #names = -1
  #hasControls = false

  constructor(input: Input, outcome: Outcome | Packed, store?: Store) {
    this.input = input
    this.#store = store
    if ('main' in outcome && store === undefined)
      this.#outcome = {...read<Main>(outcome.main), names: outcome.names && read(outcome.names)}
    else if ('main' in outcome) this.#keep(outcome)
    else this.outcome = outcome
  }

  /** A change to what this gives stays only when it is set again. */
  get outcome(): Outcome {
    return this.#outcome ?? {...this.#read(), names: this.names}
  }

  set outcome(outcome: Outcome) {
    if (this.#store === undefined) this.#outcome = outcome
    else this.#keep(pack(outcome))
  }

  get report(): FileReport {
    return (this.#outcome ?? this.#read()).report
  }

  get controls(): Control[] {
    return (this.#outcome ?? this.#read()).controls
  }

  /** Whether there is any inline control; costs nothing. */
  get hasControls(): boolean {
    return this.#outcome === undefined ? this.#hasControls : this.#outcome.controls.length > 0
  }

  get names(): ArticleNames | undefined {
    if (this.#outcome !== undefined) return this.#outcome.names
    return this.#names < 0 ? undefined : read(this.#store!.get(this.#names))
  }

  #read(): Main {
    return read(this.#store!.get(this.#main))
  }

  #keep({main, names, hasControls}: Packed): void {
    this.#hasControls = hasControls
    this.#main = this.#store!.put(main)
    if (names !== undefined) this.#names = this.#store!.put(names)
  }
}
