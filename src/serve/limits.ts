/**
 * What one client may ask for. Generous for an editor, tight for anybody else: a page of 50,000 words is 400 kB of text,
 * 1.2 MB when every letter is percent-encoded.
 */
export interface Limits {
  /** Bytes of a request body. */
  bodyBytes: number
  /** UTF-16 code units of a text; LanguageTool answers 413 above its own limit as well. */
  textLength: number
  /** Milliseconds a text may be judged before its thread is stopped. */
  lintTime: number
  /** Requests that may wait for a thread; the next is answered 503. */
  waiting: number
  /** Bodies being received at one time; the next is answered 503. */
  receiving: number
  /** Open connections; further ones are dropped. */
  connections: number
  /** Milliseconds for the request line and headers. */
  headersTime: number
  /** Milliseconds for a whole request, slow bodies included. */
  requestTime: number
  /** Milliseconds without a byte in either direction, except while a text is judged. */
  idleTime: number
  /** Milliseconds that running requests are given when the server is stopped. */
  graceTime: number
}

export const defaultLimits: Limits = {
  bodyBytes: 4_000_000,
  textLength: 1_000_000,
  lintTime: 20_000,
  waiting: 64,
  receiving: 64,
  connections: 1024,
  headersTime: 5_000,
  requestTime: 30_000,
  idleTime: 60_000,
  graceTime: 3_000
}
