import {extensionOf} from '../text/read.ts'

/** How a text is read. */
export type LspFormat = 'text' | 'markdown' | 'html'

/** Language ids of editors by format; whatever is not here is plain text. Neovim's filetypes are among them. */
const formatOf: Record<string, LspFormat> = {
  markdown: 'markdown',
  md: 'markdown',
  mdx: 'markdown',
  quarto: 'markdown',
  html: 'html',
  xhtml: 'html'
}

const extensions: Record<LspFormat, readonly string[]> = {
  text: ['txt', ''],
  markdown: ['md', 'markdown'],
  html: ['html', 'htm']
}

/** Format of a document: what the editor says it is, which may differ from its extension (untitled documents have none). */
export function formatFor(uri: string, languageId: string): LspFormat {
  const known = formatOf[languageId.toLowerCase()]
  if (known !== undefined) return known
  const extension = extensionOf(uri)
  // An editor that says "plaintext" of draft.md was told so by its user; "text" of an unknown editor says nothing.
  if (languageId === '' && extensions.markdown.includes(extension)) return 'markdown'
  if (languageId === '' && extensions.html.includes(extension)) return 'html'
  return 'text'
}

/** Name under which a document is checked: its URI, with an extension added where the reader would be another. */
export function checkPath(uri: string, format: LspFormat): string {
  return extensions[format].includes(extensionOf(uri)) ? uri : `${uri}.${extensions[format][0]}`
}
