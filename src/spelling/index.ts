import type {Root, Sentence, Word} from 'nlcst'
import retextSpell from 'retext-spell'
import {VFile} from 'vfile'
import {type Settings, settingsOf} from '../config/settings.ts'
import {defaultLexicon} from '../lexicon/data.ts'
import type {Lexicon} from '../lexicon/index.ts'
import {DICTIONARY_MARK} from '../lexicon/nspell.ts'
import {createReporter, isOn} from '../report/reporter.ts'
import type {Document} from '../text/document.ts'
import {documentOf} from '../text/document-of.ts'
import {tokenNode} from '../text/nlcst.ts'
import {isDoubtful} from './doubt.ts'
import {judge} from './judge.ts'
import {isUsual, realWord} from './real-word.ts'
import {settledIn} from './settled.ts'
import {acceptedWords, rejectedWords} from './user-words.ts'

/** retext-spell's engine is ours (see `docs/decisions/spelling.md`): it takes the compiled lexicon for these bytes. */
const dictionary = {aff: new TextEncoder().encode(DICTIONARY_MARK), dic: new Uint8Array()}

/**
 * Unknown words, and known ones written for others. The lexicon passes what it knows; retext-spell, over the same lexicon as its dictionary, judges the
 * words in doubt one by one; what it reports is weighed in its context: capitals, quotations, neighbours, the article.
 */
export function retextSpelling(options?: Partial<Settings>) {
  const settings = settingsOf(options)
  const accepted = acceptedWords(settings.accept)
  const isRejected = rejectedWords(settings.reject)
  const unknownOn = isOn(settings, 'spelling/unknown-word')
  const realOn = isOn(settings, 'spelling/real-word')
  let spell: ReturnType<typeof retextSpell> | undefined
  const key = {}

  return (tree: Root, file: VFile): undefined => {
    if (!unknownOn && !realOn) return
    const document = documentOf(tree, file)
    const lexicon = defaultLexicon()
    const report = createReporter(document, file, settings)
    const weigh = (token: number): void => {
      const odd = realOn ? realWord(document, lexicon, token, accepted) : undefined
      if (odd && !isUsual(document, odd)) report(odd.draft)
    }
    let reported = 0
    const judgeUnknown = (token: number): void => {
      if (document.start(token) < reported) return
      const draft = judge(document, lexicon, token)
      if (draft) {
        report(draft)
        reported = draft.end
      } else weigh(token)
    }
    const found = document.byBlock(key, (part) => look(part, lexicon))
    for (const [block, {rejected, unknown, odd}] of found.entries()) {
      if (rejected.length + unknown.length + odd.length === 0) continue
      const first = document.firstOf(block)
      for (const token of rejected)
        report({
          rule: 'spelling/unknown-word',
          start: document.start(first + token),
          end: document.end(first + token),
          message: 'rejected'
        })
      for (const token of odd) weigh(first + token)
      for (const token of unknown) judgeUnknown(first + token)
    }
  }

  /** Which words of each block are worth judging in their article: nothing but the block is looked at. */
  function look(document: Document, lexicon: Lexicon): Looked[] {
    const isSettled = settledIn(document, lexicon)
    const doubts: number[] = []
    const found = document.blocks.map((): Looked => ({rejected: [], unknown: [], odd: []}))
    const isOdd = (token: number): boolean => realOn && realWord(document, lexicon, token, accepted) !== undefined
    let token = 0
    for (const [block, {end}] of document.blocks.entries()) {
      const first = token
      for (; token < document.count && document.start(token) < end; token++) sort(token, token - first, found[block])
    }
    if (doubts.length === 0) return found
    spell ??= retextSpell({dictionary, personal: settings.accept.join('\n'), ignoreLiteral: false, max: 1})
    const misspeltTokens = unknownOn ? misspelt(document, doubts, spell) : new Set<number>()
    for (const token of doubts) {
      const {block} = document.sentences[document.sentenceOf(token)]
      const inBlock = token - document.firstOf(block)
      if (misspeltTokens.has(token)) found[block].unknown.push(inBlock)
      else if (unknownOn && isOdd(token)) found[block].odd.push(inBlock)
    }
    return found

    function sort(token: number, inBlock: number, {rejected, odd}: Looked): void {
      if (!document.isWord(token)) return
      if (isRejected?.(document, lexicon, token)) rejected.push(inBlock)
      else if (isSettled(token)) return
      else if (isDoubtful(document, lexicon, token, accepted)) doubts.push(token)
      else if (isOdd(token)) odd.push(inBlock)
    }
  }
}

/** Words of a block that may be reported; tokens count from the block's first. */
interface Looked {
  /** The house does not want them. */
  rejected: number[]
  /** The lexicon does not know them. */
  unknown: number[]
  /** Their neighbours want another word. */
  odd: number[]
}

/** Tokens that retext-spell reports, asked on a tree of nothing but the words in doubt. */
function misspelt(document: Document, doubts: readonly number[], spell: ReturnType<typeof retextSpell>): Set<number> {
  const words = doubts.map((token) => tokenNode(document, token) as Word)
  const sentence: Sentence = {type: 'SentenceNode', children: words}
  const root: Root = {type: 'RootNode', children: [{type: 'ParagraphNode', children: [sentence]}]}
  const scratch = new VFile(document.prose.source)
  spell(root, scratch, () => undefined)
  const byStart = new Map(doubts.map((token, index) => [words[index].position?.start.offset, token]))
  const tokens = new Set<number>()
  for (const {place, ruleId} of scratch.messages) {
    if (ruleId === 'overflow' || place === undefined || !('start' in place)) continue
    const token = byStart.get(place.start.offset)
    if (token !== undefined) tokens.add(token)
  }
  return tokens
}
