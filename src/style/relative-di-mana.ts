import {wordsFor} from '../landmarks/landmarks.ts'
import {defineTrigger} from '../landmarks/trigger.ts'
import {Flag} from '../lexicon/flags.ts'
import type {Rule} from '../rules/family.ts'
import {isProse} from './place.ts'

/** Words after which *di mana* is a question, direct or reported. */
const asking = new Set(
  'tahu mengetahui diketahui bertanya menanyakan ditanya tanya mencari dicari entah lupa melihat menentukan memutuskan memilih memastikan menjelaskan menyebut menyebutkan menunjukkan memberi memahami mengerti ingat mengingat jelas soal mengenai tentang terkait dari sampai hingga bingung memberitahukan mengungkap mengungkapkan melacak menelusuri berada seperti bisa atau dan tepatnya persis persisnya rahasia misteri'.split(
    ' '
  )
)

/** Nouns of place: *tempat* replaces *di mana*. */
const places = new Set(
  'negara kota desa daerah tempat rumah gedung lokasi kawasan wilayah kampung provinsi kabupaten pulau sekolah kampus kantor hotel ruang ruangan kamar stadion lapangan jalan pasar toko titik area lahan taman museum masjid gereja universitas negeri klub dunia situs halaman laut sungai pantai'.split(
    ' '
  )
)

const trigger = defineTrigger(({lower}) => lower === 'mana')

/** *negara di mana ia lahir*: *di mana* asks, it does not join (a calque of *where*). */
export const relativeDiMana: Rule = {
  id: 'style/relative-di-mana',
  scope: 'block',
  check({document, lexicon, report}) {
    for (const mana of wordsFor(document, trigger)) {
      const i = mana - 1
      if (i < 2 || i + 2 >= document.count || !document.isWord(i) || !document.follows(mana) || !document.follows(i))
        continue
      const lower = document.lower(i)
      if ((lower !== 'di' && lower !== 'yang') || document.isCapital(i) || !isProse(document, i)) continue
      const next = document.lower(i + 2)
      if (!document.isWord(i + 2) || next === 'pun' || next === 'saja' || next === 'lagi') continue
      const sentence = document.sentences[document.sentenceOf(i)]
      if (document.text[sentence.end - 1] === '?' || document.text[sentence.end - 2] === '?') continue
      const comma = document.word(i - 1) === ','
      const noun = comma ? i - 2 : i - 1
      if (!document.isWord(noun) || asking.has(document.lower(noun))) continue
      if (lower === 'yang' && !comma) continue
      const flags = lexicon.flags(document.lower(noun).replace(/nya$/, ''))
      if (!comma && (flags & Flag.Noun) === 0 && !document.isCapital(noun)) continue
      const head = document.lower(noun)
      const doubled = head === 'tempat' && !comma
      report({
        rule: 'style/relative-di-mana',
        message: lower === 'yang' ? 'yangMana' : 'default',
        start: document.start(doubled ? noun : i),
        end: document.end(i + 1),
        // Only a noun of place tells what stands for the calque; the rest wants another sentence.
        suggestions:
          lower === 'yang' ? ['yang'] : doubled ? [document.word(noun)] : places.has(head) && !comma ? ['tempat'] : []
      })
    }
  }
}
