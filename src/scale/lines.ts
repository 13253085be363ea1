/** Cuts a stream of bytes into lines, reading no faster than they are taken. */

/** A line without its end, or what is known of one that is too long to be kept. */
export type Line = {bytes: Buffer} | {tooLong: true}

const newline = 0x0a

/**
 * Lines of a stream, in order. A line over `most` bytes is not kept: it is told of and left out, so that memory is bounded
 * whatever comes in.
 */
export async function* linesOf(stream: AsyncIterable<Buffer>, most: number): AsyncGenerator<Line> {
  let parts: Buffer[] = []
  let size = 0
  const take = (): Line => {
    const line: Line = size > most ? {tooLong: true} : {bytes: parts.length === 1 ? parts[0] : Buffer.concat(parts)}
    parts = []
    size = 0
    return line
  }
  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      size += at - from
      if (size <= most) parts.push(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    size += chunk.length - from
    if (size <= most) parts.push(chunk.subarray(from))
    else parts = []
  }
  if (size > 0) yield take()
}
