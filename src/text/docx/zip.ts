import {deflateSync, Inflate} from 'fflate'
import {DocxError} from './fault.ts'

/** What is refused before, or while, it costs anything. */
export const limits = {
  /** Bytes of the whole file. */
  file: 100 * 2 ** 20,
  entries: 5000,
  /** Bytes of one part once inflated. */
  part: 64 * 2 ** 20,
  /** Inflated to deflated, of parts above `small`: XML of Word reaches some 30. */
  ratio: 250,
  small: 2 ** 20
}

/** A part in the archive, as the central directory tells; `data` is still deflated. */
export interface Entry {
  name: string
  method: number
  crc: number
  size: number
  data: Uint8Array
}

/** The parts of an archive by name. Only what is asked for is ever inflated. */
export class Zip {
  readonly entries: ReadonlyMap<string, Entry>

  constructor(bytes: Uint8Array) {
    this.entries = readDirectory(bytes)
  }

  /** Inflate a part, at most `limits.part` bytes of it; a part that lies about itself is refused. */
  read(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name)
    return entry === undefined ? undefined : inflate(entry)
  }
}

function inflate({name, method, crc, size, data}: Entry): Uint8Array {
  if (size > limits.part)
    throw new DocxError({
      id: `bagian "${name}" mengaku ${size} bita; paling banyak ${limits.part}`,
      en: `part "${name}" claims ${size} bytes; the most is ${limits.part}`
    })
  const most = Math.min(limits.part, Math.max(limits.small, data.length * limits.ratio))
  if (size > most)
    throw new DocxError({
      id: `bagian "${name}" mengembang lebih dari ${limits.ratio} kali; mungkin bom ZIP`,
      en: `part "${name}" grows more than ${limits.ratio} times; it may be a ZIP bomb`
    })
  let result: Uint8Array
  if (method === 0) result = data
  else if (method !== 8)
    throw new DocxError({
      id: `bagian "${name}" dimampatkan dengan cara yang tidak dikenal (${method})`,
      en: `part "${name}" is compressed in an unknown way (${method})`
    })
  else {
    // In small bites, so that no more is made than was claimed.
    const out = new Uint8Array(size)
    let length = 0
    const stream = new Inflate((chunk) => {
      if (length + chunk.length > size)
        throw new DocxError({
          id: `bagian "${name}" lebih besar daripada pengakuannya`,
          en: `part "${name}" is larger than it claims`
        })
      out.set(chunk, length)
      length += chunk.length
    })
    const bite = 16_384
    try {
      for (let at = 0; at < data.length; at += bite) stream.push(data.subarray(at, at + bite), at + bite >= data.length)
    } catch (error) {
      throw error instanceof DocxError
        ? error
        : new DocxError({
            id: `bagian "${name}" rusak (${(error as Error).message})`,
            en: `part "${name}" is broken (${(error as Error).message})`
          })
    }
    result = out.subarray(0, length)
  }
  if (result.length !== size || crc32(result) !== crc)
    throw new DocxError({id: `bagian "${name}" rusak`, en: `part "${name}" is broken`})
  return result
}

const decoder = new TextDecoder()

const brokenDirectory = {id: 'daftar isi ZIP rusak', en: 'the directory of the ZIP is broken'}
const zip64 = {
  id: 'ZIP64 tidak dibaca; naskah tidak pernah sebesar itu',
  en: 'ZIP64 is not read; no article is that large'
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  if (bytes.length > limits.file)
    throw new DocxError({
      id: `berkas terlalu besar (${bytes.length} bita)`,
      en: `the file is too large (${bytes.length} bytes)`
    })
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11)
    throw new DocxError({
      id: 'berkas .doc lama atau dilindungi kata sandi; simpan sebagai .docx tanpa kata sandi',
      en: 'an old .doc file, or one with a password; save it as .docx without a password'
    })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && end >= bytes.length - 22 - 0xffff && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50)
    throw new DocxError({id: 'bukan berkas .docx (bukan ZIP)', en: 'no .docx file (not a ZIP)'})
  const count = view.getUint16(end + 10, true)
  const at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff) throw new DocxError(zip64)
  if (count > limits.entries)
    throw new DocxError({id: `terlalu banyak bagian (${count})`, en: `too many parts (${count})`})
  const entries = new Map<string, Entry>()
  try {
    readEntries(bytes, view, at, count, entries)
  } catch (error) {
    throw error instanceof DocxError ? error : new DocxError(brokenDirectory)
  }
  return entries
}

function readEntries(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  count: number,
  entries: Map<string, Entry>
): void {
  let at = start
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new DocxError(brokenDirectory)
    const flags = view.getUint16(at + 8, true)
    const method = view.getUint16(at + 10, true)
    const crc = view.getUint32(at + 16, true)
    const packed = view.getUint32(at + 20, true)
    const size = view.getUint32(at + 24, true)
    const nameLength = view.getUint16(at + 28, true)
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const local = view.getUint32(at + 42, true)
    if (flags & 1) throw new DocxError({id: 'dilindungi kata sandi', en: 'it has a password'})
    if (packed === 0xffffffff || size === 0xffffffff || local === 0xffffffff) throw new DocxError(zip64)
    if (/^[/\\]|\\|(?:^|\/)\.\.(?:\/|$)|^[a-z]:|\0/i.test(name))
      throw new DocxError({
        id: `nama bagian tidak wajar: ${JSON.stringify(name)}`,
        en: `suspicious name of a part: ${JSON.stringify(name)}`
      })
    if (entries.has(name))
      throw new DocxError({id: `bagian "${name}" ada dua kali`, en: `part "${name}" is there twice`})
    if (view.getUint32(local, true) !== 0x04034b50) throw new DocxError(brokenDirectory)
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (from + packed > bytes.length) throw new DocxError({id: 'berkas terpotong', en: 'the file is cut off'})
    entries.set(name, {name, method, crc, size, data: bytes.subarray(from, from + packed)})
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}

/** A part to be written, deflated. */
export function deflated(name: string, content: string): Entry {
  const bytes = new TextEncoder().encode(content)
  return {name, method: 8, crc: crc32(bytes), size: bytes.length, data: deflateSync(bytes)}
}

/** An archive of parts, in their order; what was not touched keeps its bytes. */
export function writeZip(entries: readonly Entry[]): Uint8Array {
  const encoder = new TextEncoder()
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const {name, method, crc, size, data} of entries) {
    const encoded = encoder.encode(name)
    const common = new DataView(new ArrayBuffer(26))
    common.setUint16(0, 20, true)
    common.setUint16(2, 0x0800, true) // names in UTF-8
    common.setUint16(4, method, true)
    common.setUint16(6, 0, true)
    common.setUint16(8, 0x21, true) // 1 January 1980: the same bytes every time
    common.setUint32(10, crc, true)
    common.setUint32(14, data.length, true)
    common.setUint32(18, size, true)
    common.setUint16(22, encoded.length, true)
    common.setUint16(24, 0, true)
    const shared = new Uint8Array(common.buffer)
    const local = concat([Uint8Array.of(0x50, 0x4b, 3, 4), shared, encoded, data])
    const tail = new DataView(new ArrayBuffer(14))
    tail.setUint32(10, offset, true)
    directory.push(concat([Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0), shared, new Uint8Array(tail.buffer), encoded]))
    pieces.push(local)
    offset += local.length
  }
  const list = concat(directory)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, entries.length, true)
  end.setUint16(10, entries.length, true)
  end.setUint32(12, list.length, true)
  end.setUint32(16, offset, true)
  return concat([...pieces, list, new Uint8Array(end.buffer)])
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    result.set(piece, at)
    at += piece.length
  }
  return result
}

let table: Uint32Array | undefined

/** CRC-32 as ZIP counts it. */
export function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({length: 256}, (_, n) => {
    let value = n
    for (let k = 0; k < 8; k++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    return value
  })
  let crc = 0xffffffff
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]) & 0xff] ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
