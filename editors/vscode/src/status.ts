import type {StatusBarItem} from 'vscode'
import type {ArticleSummary} from '../../../src/lsp/summary.ts'
import {type Lang, say} from './texts.ts'

/** The score of the article in front; nothing when there is none. */
export function showSummary(item: StatusBarItem, summary: ArticleSummary | undefined, lang: Lang): void {
  if (summary === undefined) {
    item.hide()
    return
  }
  const {score, words, errors, warnings, infos} = summary
  const mark = errors > 0 ? '$(error)' : warnings > 0 ? '$(warning)' : '$(check)'
  const figures = `${errors} ${say(lang, 'errors')}, ${warnings} ${say(lang, 'warnings')}, ${infos} ${say(lang, 'infos')}`
  item.text = `${mark} Sunting ${score}`
  item.tooltip = `${say(lang, 'score')}: ${score}/100\n${figures}\n${words} ${say(lang, 'words')}\n${say(lang, 'open')}`
  item.accessibilityInformation = {label: `Sunting, ${say(lang, 'score')} ${score}: ${figures}`}
  item.show()
}
