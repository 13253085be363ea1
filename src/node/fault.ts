/** Something that cannot be done as asked: one clear line on stderr for each cause, exit code 2. */
export class Fault extends Error {
  override name = 'Fault'
  /** One line each. */
  readonly lines: readonly string[]

  constructor(...lines: string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}
