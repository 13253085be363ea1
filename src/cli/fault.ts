/** Something that cannot be done as asked: one clear line on stderr, exit code 2. */
export class Fault extends Error {
  override name = 'Fault'
}
