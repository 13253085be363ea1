import {existsSync, writeFileSync} from 'node:fs'
import {Fault} from '../../fault.ts'
import type {CommandLine} from '../options.ts'
import {spoken} from '../say.ts'

const file = 'sunting.config.yaml'

/** The schema beside the program when that is installed in the project, else on the web. */
const schema = (): string =>
  existsSync('node_modules/sunting/schema/config.schema.json')
    ? './node_modules/sunting/schema/config.schema.json'
    : 'https://raw.githubusercontent.com/sunting/sunting/main/schema/config.schema.json'

const starter = (): string => `# yaml-language-server: $schema=${schema()}
# Konfigurasi Sunting. Semua kunci boleh dihapus; baris yang diawali "#" adalah contoh.
# Daftar lengkapnya: https://github.com/sunting/sunting/blob/main/docs/configuration.md

# Dasar: sunting:kbbi (bawaan), sunting:newsroom, sunting:ungegn-2025, atau berkas lain.
extends: sunting:kbbi

# Bahasa pesan: id atau en.
lang: id

# Tingkat terendah yang menggagalkan pemeriksaan: error, warning, info, never.
failOn: error

# Tingkat tiap aturan: off, info, warning, error; boleh sekeluarga sekaligus (style/*).
rules:
  spelling/unknown-word: error
  # style/*: info
  # ejaan/compound: [warning, {allow: [kerjasama]}]

# Kata yang benar di redaksi ini, dan kata yang tidak boleh dipakai.
vocabulary: []
reject: []
# vocabularyFiles: []

# Gaya selingkung nama: bentuk yang dipakai, dan bentuk yang harus diganti.
names: []
# names:
#   - {name: Kyiv, variants: [Kiev], reject: true}

# Berkas yang tidak diperiksa, seperti .gitignore.
ignore: []

# Pengaturan lain untuk sebagian berkas.
overrides: []
# overrides:
#   - files: opini/
#     genre: opinion
`

/** `sunting init`: write a commented starter configuration; never over one that is there. */
export function init(line: CommandLine): number {
  if (line.paths.length > 0)
    throw new Fault({id: `init tidak menerima "${line.paths[0]}"`, en: `init takes no "${line.paths[0]}"`})
  if (existsSync(file))
    throw new Fault({id: `${file} sudah ada; tidak ditimpa`, en: `${file} is there already; it is not overwritten`})
  writeFileSync(file, starter())
  process.stdout.write(`${spoken({id: `${file} ditulis.`, en: `${file} is written.`})}\n`)
  return 0
}
