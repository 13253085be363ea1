import type {Attributed} from './attribution.ts'
import {type Hit, placeOf} from './lexicon.ts'
import {speakerMention} from './phrase.ts'
import {type View, within} from './view.ts'

/** Who must stand in the sentence before the words: somebody, or something with an office, who can act. */
type Subject = 'agent'

/** Classes of words that want a source when they meet in a clause. */
interface Company {
  /** The claim's list, as in `rules/attribution/claims.yaml`. */
  list: string
  /** Classes in their order, the one it is found by with a star; between them the tokens that may stand there. */
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
  {list: 'accusation', words: 'sure 6 *misdeed', level: 1, subject: 'agent'},
  {list: 'accusation', words: 'guess 3 *misdeed', level: 1, subject: 'agent'},
  {list: 'accusation', words: 'habit 2 *misdeed', level: 1, subject: 'agent'},
  {list: 'accusation', words: 'misdeed 2 victim 4 *harm', level: 1, subject: 'agent'},
  // "memilih klub itu karena sakit hati", "sengaja melepas cincin untuk mencari perhatian".
  {list: 'motive', words: 'because 2 *mind', level: 1, subject: 'agent', personal: true},
  {list: 'motive', words: 'guess 4 *mind', level: 1, subject: 'agent'},
  {list: 'motive', words: 'intend 6 aim 2 *hostile 3 prize', level: 1},
  {list: 'motive', words: 'intend 2 *hostile 3 prize', level: 1, subject: 'agent'},
  // "hampir pasti menemui jalan buntu", "tanpa anggaran itu … akan lumpuh".
  {list: 'prediction', words: 'certain 3 *outcome', level: 1},
  {list: 'prediction', words: 'unless 16 future 3 *outcome', level: 1},
  {list: 'prediction', words: 'future 2 triumph 3 *glory', level: 0, pr: true},
  // "Kandungan seratnya menurunkan kolesterol".
  {list: 'health', words: 'nutrient 3 heals 2 *disease', level: 0, pr: true},
  // "tekanan darah langsung normal", "penderita stroke pulih setelah tiga kali terapi".
  {list: 'health', words: 'disease 2 easily 1 *cured', level: 1},
  {list: 'health', words: 'disease 2 *cured 1 easily', level: 1},
  // "Jawaban itu kian menegaskan bahwa …".
  {list: 'evaluation', words: 'deed 5 implies 3 meaning', level: 1}
]

type Step = readonly [list: string, gap: number]

interface Plan {
  company: Company
  before: Step[]
  after: Step[]
}

/** Companies by the class they are found by: what must stand before it, nearest first, and what after it. */
const plans = new Map<string, Plan[]>()
/** A company that begins a sentence, found by no class. */
const opening: Plan[] = []
for (const company of companies) {
  const parts = company.words.split(' ')
  const at = parts.findIndex((part) => part.startsWith('*'))
  const plan: Plan = {company, before: [], after: []}
  for (let i = at - 1; i > 0; i -= 2) plan.before.push([parts[i - 1], Number(parts[i])])
  for (let i = Math.max(at, 0) + 1; i < parts.length; i += 2) plan.after.push([parts[i + 1], Number(parts[i])])
  if (at < 0) opening.push(plan)
  else {
    const anchor = parts[at].slice(1)
    plans.set(anchor, [...(plans.get(anchor) ?? []), plan])
  }
}

/** Claims that no entry makes alone: each company found in a sentence, as a hit of its list. */
export function companiesIn(view: View, sentence: Attributed): readonly Hit[] {
  const {index} = sentence
  view.companies[index] ??= findCompanies(view, index)
  return view.companies[index]
}

const none: readonly Hit[] = []

function findCompanies(view: View, sentence: number): readonly Hit[] {
  const {document, hits, body} = view
  const first = body[sentence]
  const {last} = document.sentences[sentence]
  const found: Hit[] = []
  const add = ({company}: Plan, from: number, to: number): void => {
    const {list, level, pr, personal} = company
    const attributes = {level, company: personal ?? false, ...(pr && {pr})}
    found.push({list, first: from, last: to, attributes, nya: false, text: document.lower(from)})
  }
  for (let start = first; start <= first + 1 && start < last; start++) {
    const deed = hits.at(start, 'deed')
    if (deed === undefined) continue
    for (const plan of opening) {
      const end = follows(view, plan.after, deed.last, last)
      if (end !== undefined) add(plan, start, end)
    }
  }
  const {anchored} = hits
  for (let at = placeOf(anchored, first); at < anchored.length && anchored[at].first < last; at++) {
    const hit = anchored[at]
    if (view.quoted[hit.first] === 1 || isNegated(document, hit.first)) continue
    for (const plan of plans.get(hit.list) ?? []) {
      const from = precedes(view, plan.before, hit.first, first)
      if (from === undefined) continue
      const to = follows(view, plan.after, hit.last, last)
      if (to !== undefined && stands(view, sentence, plan.company.subject, from, hit)) add(plan, from, to)
    }
  }
  if (found.length === 0) return none
  // What the writer asks, or does not hide behind the newsroom's voice.
  for (let token = first; token < last; token++) if (document.lower(token) === 'apakah') return none
  return within(view, sentence, 'first-person').length > 0 ? none : found
}

const isNegated = (document: View['document'], token: number): boolean =>
  /^(?:tidak|tak|belum|bukan)$/.test(document.lower(token - 1))

/** End of the last of the classes that must follow in the clause. */
function follows(
  {document, hits, quoted}: View,
  after: readonly Step[],
  from: number,
  last: number
): number | undefined {
  let end = from
  for (const [list, gap] of after) {
    let found: number | undefined
    for (let token = end; token <= end + gap && token < last && found === undefined; token++) {
      if (quoted[token] === 1 || !document.isWord(token)) return undefined
      const hit = hits.at(token, list)
      if (hit !== undefined && !isNegated(document, token)) found = hit.last
    }
    if (found === undefined) return undefined
    end = found
  }
  return end
}

/** Start of the first of the classes that must stand before in the clause. */
function precedes(view: View, before: readonly Step[], from: number, first: number): number | undefined {
  const {document, hits, quoted} = view
  let start = from
  for (const [list, gap] of before) {
    let found: number | undefined
    for (let token = start - 1; token >= first && token >= start - 1 - gap - WORDS && found === undefined; token--) {
      if (quoted[token] === 1) return undefined
      // "Faktanya, …", "Jika izin terbit, …": a comma after the opening words is no end of the clause.
      if (!document.isWord(token) && token > first + 1 && list !== 'unless') return undefined
      const hit = hits.at(token, list)
      if (hit !== undefined && hit.last <= start && start - hit.last <= gap && !isNegated(document, token))
        found = token
    }
    if (found === undefined) return undefined
    start = found
  }
  return start
}

/** Most words of an entry but one. */
const WORDS = 2

/** *sudah lama dipelihara dinas*: who does it stands behind. */
function isPassive({document, hits}: View, anchor: Hit): boolean {
  if (!document.lower(anchor.first).startsWith('di')) return false
  const by = document.lower(anchor.last) === 'oleh' ? anchor.last + 1 : anchor.last
  return hits.at(by, 'institution') !== undefined || hits.at(by, 'role') !== undefined
}

/** Tokens from the start of a sentence within which its subject is over. */
const SUBJECT = 10
/** Tokens after an opening word within which the subject begins: *Faktanya, siswa …*. */
const OPENING = 5

function stands(view: View, sentence: number, subject: Subject | undefined, from: number, anchor: Hit): boolean {
  if (subject === undefined || isPassive(view, anchor)) return true
  const {hits, document} = view
  const first = view.body[sentence]
  const {last} = document.sentences[sentence]
  const end = from - first < 2 ? Math.min(last, from + OPENING) : Math.min(from, first + SUBJECT)
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
