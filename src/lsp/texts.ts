import type {Lang} from '../rules/registry.ts'

/** What the server itself says to a writer, in both languages; the messages of findings are the rules'. */
const texts = {
  replace: {id: 'Ganti dengan “{0}”', en: 'Replace with “{0}”'},
  remove: {id: 'Hapus “{0}”', en: 'Delete “{0}”'},
  fixAll: {id: 'Sunting: perbaiki semua yang aman', en: 'Sunting: fix all that is safe'},
  ignore: {id: 'Abaikan {0} di sini', en: 'Ignore {0} here'},
  addWord: {id: 'Tambahkan “{0}” ke kosakata proyek', en: 'Add “{0}” to the vocabulary of the project'},
  addName: {id: 'Tambahkan “{0}” ke daftar nama proyek', en: 'Add “{0}” to the names of the project'},
  ruleOff: {id: 'Matikan {0} dalam konfigurasi', en: 'Switch {0} off in the configuration'},
  page: {id: 'Halaman aturan', en: 'Page of the rule'},
  suggestions: {id: 'Saran', en: 'Suggestions'},
  noSource: {id: 'Tanpa sumber', en: 'No source'},
  weakSource: {id: 'Sumber samar', en: 'Weak source'},
  cannotEdit: {
    id: '{0}: konfigurasi dalam JavaScript tidak dapat disunting otomatis',
    en: '{0}: a configuration in JavaScript cannot be edited automatically'
  },
  broken: {id: '{0}: konfigurasi tidak dapat disunting: {1}', en: '{0}: the configuration cannot be edited: {1}'},
  noPlace: {
    id: 'tidak ada folder untuk sunting.config.yaml; simpan draf atau buka folder dahulu',
    en: 'there is no folder for sunting.config.yaml; save the draft or open a folder first'
  },
  failed: {id: 'pemeriksaan gagal: {0}', en: 'the check failed: {0}'}
} as const satisfies Record<string, Record<Lang, string>>

/** A text with its values. */
export function say(lang: Lang, key: keyof typeof texts, ...values: string[]): string {
  return texts[key][lang].replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '')
}
