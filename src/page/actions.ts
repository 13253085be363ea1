import type {PageFinding} from './protocol.ts'
import type {Texts} from './texts.ts'

/** What can be done about a finding, wherever it is shown. */
export interface Actions {
  texts(): Texts
  apply(finding: PageFinding, suggestion: string): void
  ignore(finding: PageFinding): void
  acceptWord(finding: PageFinding): void
  acceptName(finding: PageFinding): void
  switchOff(finding: PageFinding): void
  /** Show a place in the draft. */
  goTo(from: number, to: number): void
  /** Show a finding in the draft, with its card. */
  show(finding: PageFinding): void
}
