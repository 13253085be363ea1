/**
 * The data as they travel: one gzip file for lexicon, lists and names, a third of their size. What follows from other
 * bytes (hash tables, counts, postings) is not sent but made again; the rest is split into streams that compress well.
 * `scripts/page/pack-data.mjs` writes it and checks that every file comes back byte for byte.
 *
 *   0 uint32: length of the header   4 the header, UTF-8 JSON: `Header`   then the streams, one after the other
 */
import {readEdges, readSkips} from './edges.ts'
import {type PackedNames, unpackNames} from './names.ts'

/** A stretch of a file and how it is made. Stream numbers count from 0. */
export type Span =
  | {method: 'raw'; length: number; stream: number}
  /** Ascending uint32: differences, one stream a byte, lowest first. */
  | {method: 'ascending'; length: number; streams: [number, number, number, number]}
  /** Edges of an automaton: low bytes, kinds of target, bytes of the targets that were seen before. */
  | {method: 'edges'; length: number; streams: [number, number, number, number, number]}
  /** Counts of forms before each edge, from the edges in another span. */
  | {method: 'skips'; length: number; edges: number}

export type PackedFile = {name: string; size: number} & ({spans: Span[]} | {names: number})

export interface Header {
  files: PackedFile[]
  /** Length of each stream in bytes. */
  streams: number[]
}

/** Files by name. */
export function unpack(packed: Uint8Array): Map<string, Uint8Array> {
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(packed.subarray(4, 4 + length))) as Header
  const streams: Uint8Array[] = []
  let at = 4 + length
  for (const size of header.streams) {
    streams.push(packed.subarray(at, at + size))
    at += size
  }
  return new Map(
    header.files.map((file) => [
      file.name,
      'names' in file ? unpackNames(parse(streams[file.names])) : unpackSpans(file, streams)
    ])
  )
}

const parse = (stream: Uint8Array): PackedNames => JSON.parse(new TextDecoder().decode(stream)) as PackedNames

function unpackSpans({size, spans}: {size: number; spans: Span[]}, streams: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(size)
  const starts: number[] = []
  let at = 0
  for (const span of spans) {
    starts.push(at)
    const words = (from: number, length: number): Uint32Array => new Uint32Array(bytes.buffer, from, length / 4)
    if (span.method === 'raw') bytes.set(streams[span.stream], at)
    else if (span.method === 'ascending')
      readAscending(
        words(at, span.length),
        span.streams.map((id) => streams[id])
      )
    else if (span.method === 'edges')
      readEdges(
        words(at, span.length),
        span.streams.map((id) => streams[id])
      )
    else readSkips(words(at, span.length), words(starts[span.edges], spans[span.edges].length))
    at += span.length
  }
  return bytes
}

function readAscending(target: Uint32Array, [a, b, c, d]: readonly Uint8Array[]): void {
  let value = 0
  for (let i = 0; i < target.length; i++) {
    value += a[i] + b[i] * 0x100 + c[i] * 0x1_00_00 + d[i] * 0x1_00_00_00
    target[i] = value
  }
}
