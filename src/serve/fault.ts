/** A request that is refused, with the status and the one sentence that say why. */
export class HttpFault extends Error {
  override name = 'HttpFault'
  readonly status: number
  /** Seconds after which another try makes sense. */
  readonly retryAfter: number | undefined

  constructor(status: number, message: string, retryAfter?: number) {
    super(message)
    this.status = status
    this.retryAfter = retryAfter
  }
}
