import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {listOption, type RuleOptions, type Settings, settingsOf} from '../config/settings.ts'
import {defaultLexicon} from '../lexicon/data.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {createReporter, isOn, type Report} from '../report/reporter.ts'
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
      for (const {rule, options, allowed} of on) {
        const weighed = allowed.size === 0 ? report : unless(allowed)
        rule.check({document, lexicon, settings, options, allowed, report: weighed})
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

/** What the option `allow` of a rule lets stand, in lower case: whatever list it comes from, an entry is switched off by its text. */
const allowedBy = (settings: Settings, rule: string): ReadonlySet<string> =>
  new Set(listOption(settings, rule, 'allow').map((text) => text.toLowerCase()))
