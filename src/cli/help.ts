import type {Lang} from '../rules/registry.ts'

const texts: Record<Lang, string> = {
  id: `Sunting: memeriksa mutu naskah berita berbahasa Indonesia.

  sunting [opsi] <berkas, folder, atau pola ...>   periksa (perintah utama)
  sunting names   [opsi] <...>                     daftar nama: setiap entitas dan semua ejaannya
  sunting sources [opsi] <...>                     peta atribusi: siapa berkata apa, kalimat demi kalimat
  sunting explain <aturan>                         guna suatu aturan, dengan contoh salah dan benar
  sunting init                                     tulis konfigurasi awal
  sunting lsp                                      server bahasa (LSP) untuk penyunting teks, lewat stdio
  sunting serve [--host H] [--port N]              halaman penyunting dan API LanguageTool di mesin ini

Opsi
  --format NAMA          pretty (bawaan), json, sarif, github
  --output BERKAS        tulis laporan ke berkas; berpasangan dengan --format
  --fail-on TINGKAT      error (bawaan), warning, info, never
  --max-warnings N       kode keluar 1 bila peringatan lebih dari N
  --quiet                hanya galat
  --rule ID=TINGKAT      off, info, warning, error; boleh sekeluarga: attribution/*=off
  --config BERKAS        konfigurasi; --no-config: tanpa konfigurasi
  --lang id|en           bahasa pesan
  --no-cross-article     nama tidak dibandingkan antarberkas
  --stdin                baca masukan standar; --stdin-filepath draf.md memberi namanya
  --version, --help

Kode keluar: 0 bersih, 1 ada temuan, 2 tidak dapat dikerjakan seperti diminta.
`,
  en: `Sunting: editorial quality of Indonesian news.

  sunting [options] <path or glob ...>   lint (the default command)
  sunting names   [options] <path ...>   the register of names: every entity, every form of it
  sunting sources [options] <path ...>   the attribution map: who says what, sentence by sentence
  sunting explain <rule>                 what a rule is for, with wrong -> right examples
  sunting init                           write a commented starter configuration
  sunting lsp                            language server for editors, on stdio
  sunting serve [--host H] [--port N]    the editor page and a LanguageTool API, on this machine

Options
  --format NAME          pretty (default), json, sarif, github
  --output FILE          write the report there; paired with --format
  --fail-on LEVEL        error (default), warning, info, never
  --max-warnings N       exit 1 above N warnings
  --quiet                errors only
  --rule ID=LEVEL        off, info, warning, error; a family too: attribution/*=off
  --config FILE          configuration; --no-config: none
  --lang id|en           language of messages
  --no-cross-article     judge each file alone
  --stdin                read standard input; --stdin-filepath draft.md names it
  --version, --help

Exit codes: 0 clean, 1 findings, 2 could not be done as asked.
`
}

export const help = (lang: Lang): string => texts[lang]
