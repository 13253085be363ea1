import {existsSync, writeFileSync} from 'node:fs'
import {Fault} from '../fault.ts'
import type {CommandLine} from '../options.ts'

const file = 'sunting.config.yaml'

const starter = `# Konfigurasi Sunting. Semua kunci boleh dihapus; yang tertulis di sini adalah contoh.
# yaml-language-server: $schema=./node_modules/sunting/schema/config.schema.json

# Bahasa pesan: id atau en.
lang: id

# Tingkat aturan: off, info, warning, error. Satu keluarga sekaligus: "style/*": off
rules:
  # ejaan/nonstandard-word: [warning, {allow: [elit, praktek]}]
  # style/sentence-length: info

# Kata yang dianggap benar di redaksi ini.
vocabulary: []

# Gaya selingkung nama.
# names:
#   - {name: Kyiv, variants: [Kiev], reject: true}
`

/** `sunting init`: write a commented starter configuration; never over one that is there. */
export function init(line: CommandLine): number {
  if (line.paths.length > 0) throw new Fault(`init tidak menerima "${line.paths[0]}"`)
  if (existsSync(file)) throw new Fault(`${file} sudah ada; tidak ditimpa`)
  writeFileSync(file, starter)
  process.stdout.write(`${file} ditulis.\n`)
  return 0
}
