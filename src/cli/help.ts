import type {Lang} from '../rules/registry.ts'

const texts: Record<Lang, string> = {
  id: `Sunting: memeriksa mutu naskah berita berbahasa Indonesia.

  sunting [opsi] <berkas, folder, atau pola ...>   periksa (perintah utama)
  sunting names   [opsi] <...>                     daftar nama: setiap entitas dan semua ejaannya
  sunting sources [opsi] <...>                     peta atribusi: siapa berkata apa, kalimat demi kalimat
  sunting explain <aturan>                         guna suatu aturan, dengan contoh salah dan benar
  sunting init                                     tulis konfigurasi awal
  sunting lsp                                      server bahasa (LSP) untuk penyunting teks, lewat stdio
  sunting merge <bagian.json ...>                  satukan hasil --shard i/n --format shard, dengan nama dibandingkan
  sunting worker|enqueue --redis URL               periksa lewat antrean BullMQ
  sunting serve [--host H] [--port N]              halaman penyunting dan API LanguageTool di mesin ini

Opsi
  --format NAMA          pretty (bawaan), json, jsonl, sarif, github, rdjsonl, checkstyle, junit, gitlab, html
  --output BERKAS        tulis laporan ke berkas; boleh beberapa, berpasangan dengan --format
  --fix                  perbaiki yang pasti, langsung di berkasnya
  --fix-dry-run          tampilkan perbaikannya sebagai diff; tidak ada yang ditulis
  --annotate SALINAN     tulis salinan .docx dengan komentar Word pada setiap temuan
  --fail-on TINGKAT      error (bawaan), warning, info, never
  --max-warnings N       kode keluar 1 bila peringatan lebih dari N, juga yang tidak ditampilkan oleh --quiet
  --quiet                hanya galat
  --rule ID=TINGKAT      off, info, warning, error; boleh sekeluarga: attribution/*=off
  --config BERKAS        konfigurasi; tanpa ini yang terdekat di atas tiap berkas; --no-config: tanpa konfigurasi
  --print-config BERKAS  tampilkan pengaturan yang berlaku untuk suatu berkas
  --changed-since REVISI hanya temuan pada baris yang berubah sejak revisi git itu
  --baseline BERKAS      terima yang tercatat, laporkan yang baru; --update-baseline: catat keadaan sekarang
  --cache                lewati berkas yang tidak berubah; --cache-location BERKAS (bawaan .suntingcache)
  --jobs N               banyaknya utas (bawaan: menurut besarnya pekerjaan)
  --lang id|en           bahasa pesan
  --no-cross-article     nama tidak dibandingkan antarberkas
  --all                  semua temuan atribusi pada satu kalimat, bukan hanya yang terberat
  --stdin                baca masukan standar; --stdin-filepath draf.md memberi namanya
  --stdin-jsonl          satu baris laporan untuk tiap baris {"id", "path", "text"}
  --shard i/n            hanya bagian ke-i dari n; --format shard untuk sunting merge
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
  sunting merge <part.json ...>          one report of all --shard i/n --format shard, names compared
  sunting worker|enqueue --redis URL     check through a BullMQ queue
  sunting serve [--host H] [--port N]    the editor page and a LanguageTool API, on this machine

Options
  --format NAME          pretty (default), json, jsonl, sarif, github, rdjsonl, checkstyle, junit, gitlab, html
  --output FILE          write the report there; several are paired with several --format
  --fix                  apply safe fixes in place
  --fix-dry-run          print them as a unified diff; nothing is written
  --annotate COPY        write a copy of a .docx with a Word comment on every finding
  --fail-on LEVEL        error (default), warning, info, never
  --max-warnings N       exit 1 above N warnings, those that --quiet hides too
  --quiet                errors only
  --rule ID=LEVEL        off, info, warning, error; a family too: attribution/*=off
  --config FILE          configuration; otherwise each file's nearest one upwards; --no-config: none
  --print-config FILE    show the settings that hold for a file
  --changed-since REF    only findings on lines changed since that git revision
  --baseline FILE        accept what is recorded, report what is new; --update-baseline: record what is found now
  --cache                skip unchanged files; --cache-location FILE (default .suntingcache)
  --jobs N               worker threads (default: sensible for the work)
  --lang id|en           language of messages
  --no-cross-article     judge each file alone
  --all                  every attribution finding of a sentence, not only the gravest
  --stdin                read standard input; --stdin-filepath draft.md names it
  --stdin-jsonl          a report line for each line {"id", "path", "text"}
  --shard i/n            only part i of n; --format shard for sunting merge
  --version, --help

Exit codes: 0 clean, 1 findings, 2 could not be done as asked.
`
}

export const help = (lang: Lang): string => texts[lang]
