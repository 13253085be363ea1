/** Languages of what the extension itself shows; the messages of findings are the server's. */
export type Lang = 'id' | 'en'

const texts = {
  title: {id: 'Peta sumber', en: 'Source map'},
  noArticle: {
    id: 'Buka naskah (teks, Markdown, atau HTML) dahulu.',
    en: 'Open an article (text, Markdown or HTML) first.'
  },
  score: {id: 'Nilai naskah', en: 'Score'},
  words: {id: 'kata', en: 'words'},
  errors: {id: 'galat', en: 'errors'},
  warnings: {id: 'peringatan', en: 'warnings'},
  infos: {id: 'catatan', en: 'notes'},
  open: {id: 'Klik untuk peta sumber', en: 'Click for the source map'},
  sources: {id: 'Sumber', en: 'Sources'},
  article: {id: 'Kalimat demi kalimat', en: 'Sentence by sentence'},
  none: {id: 'Tidak ada sumber yang dikenali.', en: 'No source was recognised.'},
  sentences: {id: 'kalimat', en: 'sentences'},
  attributed: {id: 'bersumber', en: 'attributed'},
  carried: {id: 'terbawa dari kalimat sebelumnya', en: 'carried from the sentence before'},
  weak: {id: 'sumber samar', en: 'weak source'},
  unattributed: {id: 'tanpa sumber', en: 'unattributed'},
  exempt: {id: 'tidak dinilai', en: 'not judged'}
} as const satisfies Record<string, Record<Lang, string>>

export const say = (lang: Lang, key: keyof typeof texts): string => texts[key][lang]
