import {type Attributed, isBareStudy} from './attribution.ts'
import {type Candidate, type Case, inside, wholeSentence, wordsOf} from './candidate.ts'
import type {Cue} from './cue.ts'
import type {Hit} from './lexicon.ts'
import {isGroup, type Phrase, speakerMention} from './phrase.ts'
import type {View} from './view.ts'

/** Nothing after *survei terbaru* says whose it is. */
const endsHere = ({document}: Case, phrase: Phrase | undefined): boolean =>
  phrase !== undefined &&
  phrase.text.toLowerCase() !== 'data' &&
  !/^(?:yang|dari|di|oleh|milik)$/.test(document.lower(phrase.last))

/** *Para analis Barat mengatakan …* and no analyst named near. */
export function vague(it: Case, sentence: Attributed): Candidate | undefined {
  const {main} = sentence
  if (main?.form === 'according' && isBareStudy(main.phrase) && endsHere(it, main.phrase))
    return {
      rule: 'attribution/vague-source',
      ...wholeSentence(it, sentence),
      score: 1,
      message: 'study',
      values: {words: main.phrase?.text ?? ''}
    }
  if (main?.phrase === undefined || main.rank > 6) return undefined
  const nameless = main.phrase.kind === 'role' && isNameless(it, sentence, main)
  if (main.phrase.kind !== 'group' && !nameless) return undefined
  // "Masyarakat Transportasi Indonesia" has an address.
  if (main.phrase.mention?.first === main.phrase.first) return undefined
  if (namedNear(it, sentence)) return undefined
  return {
    rule: 'attribution/vague-source',
    ...wholeSentence(it, sentence),
    score: main.act && !opinions.has(main.text.toLowerCase()) ? 0 : 1,
    values: {words: main.phrase.text},
    nearest: true
  }
}

/** Acts that are opinions all the same. */
const opinions: ReadonlySet<string> = new Set(
  'menilai memandang mengkhawatirkan meragukan mempertanyakan percaya yakin optimistis optimis pesimistis menyadari memuji mengapresiasi'.split(
    ' '
  )
)

/** Tokens of a noun phrase that only says what somebody is: *pakar hukum tata negara*. */
const BARE = 4

/** *Ekonom memperkirakan …*, *Warga percaya …*: what they are, and nobody before who is one. */
function isNameless({attribution, document}: Case, sentence: Attributed, {phrase, register, text}: Cue): boolean {
  const {view, sentences} = attribution
  if (phrase === undefined || phrase.mention !== undefined || sentence.source?.antecedent !== undefined) return false
  if (phrase.last - phrase.first > BARE || phrase.first !== view.body[sentence.index]) return false
  const expert = view.hits.at(phrase.first, 'expert') !== undefined
  const believes = register !== 'neutral' && view.hits.at(phrase.first, 'resident') !== undefined
  if (
    !expert &&
    !(
      believes &&
      /^(?:percaya|meyakini|yakin|menduga|mencurigai|menganggap|menilai|mengakui|memuji|menuding|menuduh)$/i.test(text)
    )
  )
    return false
  // "Pengamat" goes on with those that were named above; one resident is not all of them.
  if (!expert) return true
  const head = document.lower(phrase.first)
  return !sentences
    .slice(Math.max(0, sentence.index - INTRODUCED), sentence.index)
    .some((before) => wordsFrom({attribution, document}, before).toLowerCase().includes(head))
}

/** Sentences back within which a group may have been introduced. */
const INTRODUCED = 12

export function vaguePhrase(it: Case, sentence: Attributed): Candidate | undefined {
  const {view} = it.attribution
  const hit = inside(view, sentence, 'vague-phrase')[0] ?? opinion(view, sentence)
  if (hit === undefined) return undefined
  if (hit.attributes.subject && hit.first !== view.body[sentence.index]) return undefined
  if (
    sentence.main !== undefined &&
    sentence.main.phrase?.kind !== 'group' &&
    !hit.attributes.study &&
    !hit.attributes.subject
  )
    return undefined
  if (hit.attributes.study && studyNamed(it, sentence, hit)) return undefined
  // Whoever speaks next does not say whose study it was.
  const rescued = !hit.attributes.study && namedNear(it, sentence)
  if (rescued && !hit.attributes.strict && !hit.attributes.subject) return undefined
  // What a group thinks is not what the last speaker said.
  const lent = sentence.verdict === 'carried' && !hit.attributes.loaded && !hit.attributes.study
  const carried = lent || rescued ? 1 : 0
  return {
    rule: 'attribution/vague-source',
    ...wholeSentence(it, sentence),
    score: Math.max(0, (hit.attributes.level ?? 1) - carried),
    message: hit.attributes.study ? 'study' : 'default',
    values: {words: wordsOf(it, hit)},
    nearest: true
  }
}

/** Tokens after the head of a group within which it says what it thinks. */
const OPINION = 5

/** *Para ahli kecantikan sepakat …*, *Netizen ramai-ramai menyalahkan …*: a group, and what it thinks. */
function opinion(view: View, sentence: Attributed): Hit | undefined {
  const first = view.body[sentence.index]
  const {last} = view.document.sentences[sentence.index]
  if (sentence.quotes.length > 0 || !isGroup(view, first, last)) return undefined
  for (let token = first + 1; token < Math.min(last, first + OPINION); token++) {
    if (speakerMention(view, token) !== undefined) return undefined
    const verb = view.hits.at(token, 'opine')
    if (verb !== undefined) return {...verb, first, attributes: {level: 1, loaded: true}}
  }
  return undefined
}

/** A study with its makers: by, from or in something named, or told of with a name in the sentence before. */
function studyNamed(it: Case, sentence: Attributed, hit: Hit): boolean {
  const {view, sentences} = it.attribution
  const {document} = it
  for (const at of [sentence.index - 1, sentence.index]) {
    if (sentences[at] === undefined) continue
    const {last} = document.sentences[at]
    const told = at === sentence.index || inside(view, sentences[at], 'document').length > 0
    for (let token = view.body[at]; token < last; token++) {
      const mention = speakerMention(view, token)
      if (mention === undefined || !told) continue
      if (mention.type === 'organisation' && mention.first > view.body[at]) return true
      if (
        at !== sentence.index ||
        /^(?:oleh|dari|di|dalam|jurnal|universitas|tim)$/.test(document.lower(mention.first - 1))
      )
        return true
    }
  }
  return sentence.cues.some(
    ({form, first, phrase}) =>
      (form === 'according' && first !== hit.first) || (form === 'second-hand' && phrase !== undefined)
  )
}

/** A named member in the sentence, or a named speaker in the next two. */
function namedNear(it: Case, sentence: Attributed): boolean {
  const {view, sentences} = it.attribution
  const {document} = it
  const {last} = document.sentences[sentence.index]
  for (let token = view.body[sentence.index]; token < last; token++) {
    const mention = speakerMention(view, token)
    if (
      mention?.type === 'person' &&
      /^(?:seperti|antaranya|termasuk|yakni|yaitu|salah|satunya|oleh)$/.test(document.lower(mention.first - 1))
    )
      return true
  }
  const text = wordsFrom(it, sentence)
  // An institution is no expert, and neither is everyone who speaks next.
  const kin = cohorts.find(([group]) => group.test(text))?.[1]
  for (let i = sentence.index + 1; i <= sentence.index + 2; i++) {
    const next = sentences[i]
    const source = next?.source
    if (next?.main === undefined || source === undefined) continue
    if (
      source.kind !== 'person' &&
      (kin !== undefined || (source.kind !== 'organisation' && source.kind !== 'document'))
    )
      continue
    if (kin !== undefined && !kin.test(wordsFrom(it, next))) continue
    // Who is spoken of, or denies it, is none of the group.
    if (source.entity !== undefined && mentions(it, sentence, source.entity.id)) continue
    if (inside(view, next, 'reply').length === 0) return true
  }
  return false
}

/** Groups whose members a reader knows by their trade, and the words that tell a member. */
const cohorts: ReadonlyArray<[RegExp, RegExp]> = [
  [
    /^(?:warga|penduduk|masyarakat|tetangga|wisatawan|turis|pengunjung|pelanggan|konsumen|penonton|pembeli|pengguna|nasabah|pasien|tamu)\b/i,
    /\b(?:warga|penduduk|tetangga|ketua r[tw]|kepala (?:desa|dusun|kampung)|tokoh|pedagang|petani|nelayan|ibu rumah tangga|wisatawan|turis|pengunjung|pelanggan|konsumen|penonton|pembeli|pengguna|nasabah|pasien|tamu|asal)\b|\(\d\d\)/i
  ],
  [
    /\b(?:analis|pengamat|pakar|ahli|ekonom|peneliti|ilmuwan|akademisi|sejarawan|psikolog|dokter)\b/i,
    /\b(?:analis|pengamat|pakar|ahli|ekonom|peneliti|ilmuwan|akademisi|sejarawan|psikolog|dokter|dr|dosen|guru besar|profesor|prof|doktor|spesialis|direktur|kepala ekonom|universitas|institut|institute|lembaga|pusat|center|centre|studi|jurnal|studinya|penelitian|penulis|riset)\b/i
  ],
  [
    /\b(?:netizen|warganet|jagat maya|dunia maya|khalayak)\b/i,
    /\b(?:netizen|warganet|akun|pengguna|penggemar|cuit\w*|tulis\w*|komentar\w*|unggah\w*|instagram|twitter|facebook)\b|@/i
  ]
]

const wordsFrom = ({document, attribution}: Pick<Case, 'document' | 'attribution'>, {index}: Attributed): string => {
  const {last} = document.sentences[index]
  return document.text.slice(document.start(attribution.view.body[index]), document.end(last - 1))
}

/** The sentence names the entity outside quotations. */
function mentions({document, attribution}: Case, sentence: Attributed, entity: number): boolean {
  const {view} = attribution
  const {last} = document.sentences[sentence.index]
  for (let token = view.body[sentence.index]; token < last; token++) {
    const mention = speakerMention(view, token)
    if (mention === undefined) continue
    if (view.entities.entities[mention.entity]?.id === entity) return true
  }
  return false
}
