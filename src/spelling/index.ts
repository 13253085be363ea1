import type {Root, Sentence, Word} from 'nlcst'
import retextSpell from 'retext-spell'
import {VFile} from 'vfile'
import {type Settings, settingsOf} from '../config/settings.ts'
import {defaultLexicon} from '../lexicon/data.ts'
import {DICTIONARY_MARK} from '../lexicon/nspell.ts'
import {createReporter, isOn} from '../report/reporter.ts'
import type {Document} from '../text/document.ts'
import {documentOf} from '../text/document-of.ts'
import {tokenNode} from '../text/nlcst.ts'
import {isDoubtful} from './doubt.ts'
import {judge} from './judge.ts'
import {realWord} from './real-word.ts'
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
  return (tree: Root, file: VFile): undefined => {
    if (!unknownOn && !realOn) return
    const document = documentOf(tree, file)
    const lexicon = defaultLexicon()
    const report = createReporter(document, file, settings)
    const weigh = (token: number): void => {
      const draft = realOn ? realWord(document, lexicon, token, accepted) : undefined
      if (draft) report(draft)
    }
    const doubts: number[] = []
    const isSettled = settledIn(document, lexicon)
    for (let token = 0; token < document.count; token++) {
      if (!document.isWord(token)) continue
      if (isRejected?.(document, lexicon, token)) {
        report({
          rule: 'spelling/unknown-word',
          start: document.start(token),
          end: document.end(token),
          message: 'rejected'
        })
      } else if (isSettled(token)) continue
      else if (isDoubtful(document, lexicon, token, accepted)) doubts.push(token)
      else weigh(token)
    }
    if (doubts.length === 0 || !unknownOn) return
    spell ??= retextSpell({dictionary, personal: settings.accept.join('\n'), ignoreLiteral: false, max: 1})
    const misspeltTokens = new Set(misspelt(document, doubts, spell))
    let reported = 0
    for (const token of doubts) {
      if (document.start(token) < reported) continue
      const draft = misspeltTokens.has(token) ? judge(document, lexicon, token) : undefined
      if (draft) {
        report(draft)
        reported = draft.end
      } else weigh(token)
    }
  }
}

/** Tokens that retext-spell reports, asked on a tree of nothing but the words in doubt. */
function misspelt(document: Document, doubts: readonly number[], spell: ReturnType<typeof retextSpell>): number[] {
  const words = doubts.map((token) => tokenNode(document, token) as Word)
  const sentence: Sentence = {type: 'SentenceNode', children: words}
  const root: Root = {type: 'RootNode', children: [{type: 'ParagraphNode', children: [sentence]}]}
  const scratch = new VFile(document.prose.source)
  spell(root, scratch, () => undefined)
  const byStart = new Map(doubts.map((token, index) => [words[index].position?.start.offset, token]))
  const tokens: number[] = []
  for (const {place, ruleId} of scratch.messages) {
    if (ruleId === 'overflow' || place === undefined || !('start' in place)) continue
    const token = byStart.get(place.start.offset)
    if (token !== undefined) tokens.push(token)
  }
  return tokens
}
