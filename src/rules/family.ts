import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {listOption, type RuleOptions, type Settings, settingsOf} from '../config/settings.ts'
import {defaultLexicon} from '../lexicon/data.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {createReporter, type Draft, isOn, type Report} from '../report/reporter.ts'
import type {Document} from '../text/document.ts'
import {documentOf} from '../text/document-of.ts'

/** What a rule gets to see. */
export interface RuleContext {
  document: Document
  lexicon: Lexicon
  settings: Settings
  /** This rule's options in the configuration. */
  options: RuleOptions
  /** What the option `allow` lets stand, in lower case. */
  allowed: ReadonlySet<string>
  report: Report
}

/** A rule: one module each, its metadata, messages and examples in `rules/<family>/<rule>/rule.md`. */
export interface Rule {
  /** `family/id`. */
  id: string
  /**
   * `block`: it judges each block by itself (a few words round it at most), so that while an article is typed only what changes
   * is judged again; what it must ask of the article is put into `Draft.holds`. Left out: it looks at the article as a whole.
   */
  scope?: 'block'
  check(context: RuleContext): void
}

const none: RuleOptions = {}

/** A retext plugin that runs the rules of a family, each only if its level is not "off". */
export function familyPlugin(rules: readonly Rule[]) {
  return (options?: Partial<Settings>) => {
    const settings = settingsOf(options)
    const on = rules
      .filter((rule) => isOn(settings, rule.id))
      .map((rule) => ({rule, options: settings.options[rule.id] ?? none, allowed: allowedBy(settings, rule.id)}))
    return (tree: Root, file: VFile): undefined => {
      if (on.length === 0) return
      const document = documentOf(tree, file)
      const lexicon = defaultLexicon()
      const report = createReporter(document, file, settings)
      for (const entry of on) {
        const {rule, options, allowed} = entry
        const weighed = allowed.size === 0 ? report : unless(allowed)
        const context = {document, lexicon, settings, options, allowed, report: weighed}
        if (rule.scope === 'block' && document.isTyped)
          reportBlocks(document, entry, (part, report) => rule.check({...context, document: part, report}), weighed)
        else rule.check(context)
      }

      /** Reports what the house does not allow as it stands. */
      function unless(allowed: ReadonlySet<string>): Report {
        return (draft) => {
          const text = document.text.slice(draft.start, draft.end).replace(/\s+/g, ' ').toLowerCase()
          if (!allowed.has(text)) report(draft)
        }
      }
    }
  }
}

/** Report what a rule finds in each block; of one that did not change since the version before it is known. */
function reportBlocks(
  document: Document,
  key: object,
  judge: (part: Document, report: Report) => void,
  report: Report
): void {
  const found = document.byBlock<readonly Draft[]>(key, (part) => {
    const drafts: Draft[][] = part.blocks.map(() => [])
    judge(part, (draft) => {
      const block = part.blockOf(draft.start)
      drafts[block].push(moved(draft, -part.blocks[block].start))
    })
    return drafts
  })
  for (const [block, drafts] of found.entries())
    for (const draft of drafts) report(moved(draft, document.blocks[block].start))
}

const moved = (draft: Draft, by: number): Draft => ({
  ...draft,
  start: draft.start + by,
  end: draft.end + by,
  related: draft.related?.map((place) =>
    'path' in place ? place : {...place, start: place.start + by, end: place.end + by}
  )
})

/** What the option `allow` of a rule lets stand, in lower case: whatever list it comes from, an entry is switched off by its text. */
const allowedBy = (settings: Settings, rule: string): ReadonlySet<string> =>
  new Set(listOption(settings, rule, 'allow').map((text) => text.toLowerCase()))
