import {type DocumentSymbol, type Range, type SymbolInformation, SymbolKind} from 'vscode-languageserver-types'
import {type SourceSentence, sourcesOf} from '../attribution/index.ts'
import type {Lang} from '../rules/registry.ts'
import {say} from './texts.ts'
import type {Article} from './workspace.ts'

/**
 * The sources of an article, each with the sentences that rest on it, in the order of their first mention; then the
 * sentences that rest on nobody.
 */
export function sourceSymbols(
  article: Article,
  lang: Lang,
  range: (start: number, end: number) => Range
): DocumentSymbol[] {
  const groups = new Map<string, SourceSentence[]>()
  const nobody: SourceSentence[] = []
  for (const sentence of sourcesOf(article.checked.document, article.project.settings)) {
    if (sentence.verdict === 'unattributed') nobody.push(sentence)
    else if (sentence.verdict === 'weak' || (sentence.source !== null && sentence.verdict !== 'exempt')) {
      const name = sentence.source?.entity || sentence.source?.text || say(lang, 'weakSource')
      groups.set(name, [...(groups.get(name) ?? []), sentence])
    }
  }
  const symbols = [...groups].map(([name, sentences]) => group(name, sentences, SymbolKind.Class, range))
  if (nobody.length > 0) symbols.push(group(say(lang, 'noSource'), nobody, SymbolKind.Null, range))
  return symbols
}

function group(
  name: string,
  sentences: readonly SourceSentence[],
  kind: SymbolKind,
  range: (start: number, end: number) => Range
): DocumentSymbol {
  const [first] = sentences
  const last = sentences[sentences.length - 1]
  const children = sentences.map((sentence): DocumentSymbol => {
    const whole = range(sentence.start.offset, sentence.end.offset)
    return {
      name: shortened(sentence.text),
      detail: sentence.verdict,
      kind: SymbolKind.String,
      range: whole,
      selectionRange: whole
    }
  })
  return {
    name: name.trim() || '–',
    detail: String(sentences.length),
    kind,
    range: range(first.start.offset, last.end.offset),
    selectionRange: children[0].range,
    children
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return (line.length > 80 ? `${line.slice(0, 79)}…` : line) || '–'
}

/** The same for clients that know no nested symbols. */
export const flatSymbols = (symbols: readonly DocumentSymbol[], uri: string): SymbolInformation[] =>
  symbols.flatMap(({name, kind, children = []}) =>
    children.map((child) => ({name: child.name, kind, containerName: name, location: {uri, range: child.range}}))
  )
