import type {Attributed} from './attribution.ts'
import type {Hit} from './lexicon.ts'
import {speakerMention} from './phrase.ts'
import {type View, within} from './view.ts'

/** Who must stand in the sentence before the words. */
type Subject = 'agent' | 'deed'

/** Classes of words that want a source when they meet in a clause. */
interface Company {
  /** The claim's list, as in `rules/attribution/claims.yaml`. */
  list: string
  /** Classes in their order; between them the tokens within which the next one starts. */
  words: string
  level: number
  subject?: Subject
  /** Praise, which weighs more in an advertisement. */
  pr?: true
  /** Holds of people even where a match is told. */
  personal?: true
}

const companies: readonly Company[] = [
  // "Kepala dinas itu selama ini memelihara …", "membiarkan warga terkubur".
  {list: 'accusation', words: 'sure 6 misdeed', level: 1, subject: 'agent'},
  {list: 'accusation', words: 'guess 3 misdeed', level: 1, subject: 'agent'},
  {list: 'accusation', words: 'habit 2 misdeed', level: 1, subject: 'agent'},
  {list: 'accusation', words: 'misdeed 2 victim 4 harm', level: 1, subject: 'agent'},
  // "memilih klub itu karena sakit hati", "sengaja melepas cincin untuk mencari perhatian".
  {list: 'motive', words: 'because 2 mind', level: 1, subject: 'agent', personal: true},
  {list: 'motive', words: 'guess 4 mind', level: 1, subject: 'agent'},
  {list: 'motive', words: 'intend 6 aim 2 hostile 3 prize', level: 1},
  {list: 'motive', words: 'intend 2 hostile 3 prize', level: 1, subject: 'agent'},
  // "hampir pasti menemui jalan buntu", "tanpa anggaran itu … akan lumpuh".
  {list: 'prediction', words: 'certain 3 outcome', level: 1},
  {list: 'prediction', words: 'unless 16 future 3 outcome', level: 1},
  {list: 'prediction', words: 'future 2 triumph 3 glory', level: 0, pr: true},
  // "jelas disebabkan dapur yang jorok".
  {list: 'causal', words: 'sure 2 cause', level: 1},
  // "Kandungan seratnya menurunkan kolesterol".
  {list: 'health', words: 'nutrient 3 heals 2 disease', level: 0, pr: true},
  // "tekanan darah langsung normal", "penderita stroke pulih setelah tiga kali terapi".
  {list: 'health', words: 'disease 2 easily 1 cured', level: 1},
  {list: 'health', words: 'disease 2 cured 1 easily', level: 1},
  // "Jawaban itu kian menegaskan bahwa …".
  {list: 'evaluation', words: 'deed 5 implies 3 meaning', level: 1, subject: 'deed'}
]

/** The class a company opens with, and the classes that must follow within so many tokens. */
const steps = companies.map(({words}) => {
  const [opening, ...rest] = words.split(' ')
  const following: Array<[list: string, gap: number]> = []
  for (let i = 0; i < rest.length; i += 2) following.push([rest[i + 1], Number(rest[i])])
  return {opening, following}
})

/** Claims that no entry makes alone: the first word of each company found in a sentence, as a hit of its list. */
export function companiesIn(view: View, sentence: Attributed): Hit[] {
  const {document} = view
  const {last} = document.sentences[sentence.index]
  // What the writer does not hide behind the newsroom's voice.
  if (within(view, sentence.index, 'first-person').length > 0) return []
  const found: Hit[] = []
  for (const [number, company] of companies.entries()) {
    const {opening, following} = steps[number]
    for (const start of within(view, sentence.index, opening)) {
      if (!stands(view, sentence.index, company.subject, start)) continue
      let end: number | undefined = start.last
      for (const [list, gap] of following) {
        end = follow(view, list, end, Math.min(last, end + gap + 1))
        if (end === undefined) break
      }
      if (end === undefined) continue
      const {list, level, pr, personal} = company
      const attributes = {level, company: personal ?? false, ...(pr && {pr})}
      found.push({list, first: start.first, last: end, attributes, nya: false, text: start.text})
      break
    }
  }
  return found
}

/** End of the first entry of a list that starts in a stretch of one clause. */
function follow({document, hits, quoted}: View, list: string, from: number, to: number): number | undefined {
  for (let token = from; token < to; token++) {
    if (quoted[token] === 1) return undefined
    // "Faktanya, …": a comma after the opening word is no end of the clause.
    if (!document.isWord(token) && list !== 'future' && token !== from) return undefined
    const hit = hits.at(token, list)
    if (hit !== undefined && !/^(?:tidak|tak|belum|bukan)$/.test(document.lower(token - 1))) return hit.last
  }
  return undefined
}

/** Tokens from a habit to a passive, and from that to who does it. */
const PASSIVE = 3

/** *sudah lama dipelihara dinas*: who does it stands behind. */
function passive({document, hits}: View, start: Hit, last: number): boolean {
  for (let token = start.last; token < Math.min(last, start.last + PASSIVE); token++) {
    if (!document.lower(token).startsWith('di') || !hits.at(token, 'misdeed')) continue
    const by = document.lower(token + 1) === 'oleh' ? token + 2 : token + 1
    return hits.at(by, 'institution') !== undefined || hits.at(by, 'role') !== undefined
  }
  return false
}

/** Tokens from the start of a sentence within which its subject is over. */
const SUBJECT = 10

function stands(view: View, sentence: number, subject: Subject | undefined, start: Hit): boolean {
  const first = view.body[sentence]
  if (subject === undefined) return true
  if (subject === 'deed') return start.first - first <= 1
  const {hits, document} = view
  const {last} = document.sentences[sentence]
  // "Faktanya, siswa …": the subject may follow the opening word.
  if (passive(view, start, last)) return true
  const end = start.first - first < 2 ? Math.min(last, start.last + 4) : Math.min(start.first, first + SUBJECT)
  for (let token = first; token < end; token++) {
    if (
      hits.at(token, 'pronoun') ||
      hits.at(token, 'institution') ||
      hits.at(token, 'role') ||
      hits.at(token, 'country')
    )
      return true
    const mention = speakerMention(view, token)
    if (mention?.type === 'person' || mention?.type === 'organisation') return true
  }
  return false
}
