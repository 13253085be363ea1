/**
 * Packs the built data for the page (format: src/page/data/unpack.ts): one gzip file, checked byte for byte.
 */
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {importTypeScript} from '../lexicon/typescript.mjs'

/** @typedef {import('../../src/page/data/unpack.ts').Span} Span */

const {splitEdges, unpack, packNames, Gazetteer, LexiconSection} = await importTypeScript(
  fileURLToPath(new URL('pack-api.ts', import.meta.url))
)

/** Sections of the lexicon and of the lists that are not sent as they are. */
const special = {
  'lexicon.bin': {edges: LexiconSection.Edges, skips: LexiconSection.Skips, ascending: LexiconSection.BigramKeys},
  'lists.bin': {edges: 1, skips: 2, ascending: 3}
}

/**
 * @param {string} folder with the built `*.bin`
 * @param {string[]} names files to pack
 * @returns {{bytes: Buffer, unpacked: number}} the packed file, and its length before gzip
 */
export function packData(folder, names) {
  /** @type {Uint8Array[]} */
  const streams = []
  const add = (/** @type {Uint8Array} */ bytes) => streams.push(bytes) - 1
  const files = names.map((name) => {
    const bytes = new Uint8Array(readFileSync(`${folder}/${name}`))
    const file = packFile(name, bytes, add)
    if (sameAfter(file, streams, bytes)) return file
    console.error(`page: ${name} cannot be packed; it is sent as it is`)
    return {name, size: bytes.length, spans: [{method: 'raw', length: bytes.length, stream: add(bytes)}]}
  })
  // Streams of files that could not be packed are dropped.
  const used = [...new Set(files.flatMap(streamsOf))]
  const number = new Map(used.map((id, index) => [id, index]))
  const kept = used.map((id) => streams[id])
  const packed = join(
    files.map((file) => renumber(file, number)),
    kept
  )
  for (const [name, bytes] of unpack(packed)) {
    if (!Buffer.from(bytes).equals(readFileSync(`${folder}/${name}`)))
      throw new Error(`${name} did not survive packing`)
  }
  return {bytes: gzipSync(packed, {level: 9}), unpacked: packed.length}
}

/** @param {string} name @param {Uint8Array} bytes @param {(bytes: Uint8Array) => number} add */
function packFile(name, bytes, add) {
  const file = {name, size: bytes.length}
  if (name === 'names.bin') {
    return {...file, names: add(new TextEncoder().encode(JSON.stringify(packNames(new Gazetteer(bytes)))))}
  }
  if (!(name in special)) return {...file, spans: [{method: 'raw', length: bytes.length, stream: add(bytes)}]}
  const wanted = special[/** @type {keyof typeof special} */ (name)]
  const sections = name === 'lexicon.bin' ? sectionsOf(bytes, 12, 16, 12) : listSections(bytes)
  /** @type {Span[]} */
  const spans = []
  let at = 0
  const raw = (/** @type {number} */ end) => {
    if (end > at) spans.push({method: 'raw', length: end - at, stream: add(bytes.slice(at, end))})
    at = end
  }
  for (const {id, offset, length} of sections.sort((a, b) => a.offset - b.offset)) {
    if (!Object.values(wanted).includes(id) || length === 0) continue
    raw(offset)
    const words = new Uint32Array(bytes.slice(offset, offset + length).buffer)
    if (id === wanted.edges) spans.push({method: 'edges', length, streams: splitEdges(words).map(add)})
    else if (id === wanted.skips)
      spans.push({method: 'skips', length, edges: spans.findIndex((span) => span.method === 'edges')})
    else spans.push({method: 'ascending', length, streams: splitAscending(words).map(add)})
    at = offset + length
  }
  raw(bytes.length)
  return {...file, spans}
}

/** @param {Uint32Array} words */
function splitAscending(words) {
  const differences = words.map((word, index) => word - (words[index - 1] ?? 0))
  return [0, 8, 16, 24].map((shift) => Uint8Array.from(differences, (value) => (value >>> shift) & 0xff))
}

/** Sections of a file whose table holds id, offset and length. */
function sectionsOf(bytes, countAt, tableAt, step) {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return Array.from({length: view.getUint32(countAt, true)}, (_, index) => ({
    id: view.getUint32(tableAt + index * step, true),
    offset: view.getUint32(tableAt + index * step + 4, true),
    length: view.getUint32(tableAt + index * step + 8, true)
  }))
}

function listSections(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return Array.from({length: 6}, (_, id) => ({
    id,
    offset: view.getUint32(8 + id * 8, true),
    length: view.getUint32(12 + id * 8, true)
  }))
}

function sameAfter(file, streams, bytes) {
  try {
    const back = unpack(join([file], streams)).get(file.name)
    return back !== undefined && Buffer.from(back).equals(bytes)
  } catch {
    return false
  }
}

const streamsOf = (file) =>
  'names' in file
    ? [file.names]
    : file.spans.flatMap((span) => ('stream' in span ? [span.stream] : (span.streams ?? [])))

const renumber = (file, number) =>
  'names' in file
    ? {...file, names: number.get(file.names)}
    : {
        ...file,
        spans: file.spans.map((span) =>
          'stream' in span
            ? {...span, stream: number.get(span.stream)}
            : 'streams' in span
              ? {...span, streams: span.streams.map((id) => number.get(id))}
              : span
        )
      }

function join(files, streams) {
  const header = Buffer.from(JSON.stringify({files, streams: streams.map((stream) => stream.length)}))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(header.length)
  return new Uint8Array(Buffer.concat([length, header, ...streams]))
}
