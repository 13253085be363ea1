import type {Extension} from '@codemirror/state'
import {EditorView} from '@codemirror/view'
import {htmlToText} from './html-to-text.ts'

export interface PasteOptions {
  openFile: (file: File) => void
  /** A text is about to be pasted into the empty editor. */
  started: (text: string) => void
  /** Whether headings and lists of pasted HTML become Markdown. */
  isMarkdown: () => boolean
}

/** Pasting and dropping: files are opened, HTML (Word, Google Docs) becomes clean text. */
export function pasteHandlers({openFile, started, isMarkdown}: PasteOptions): Extension {
  const insert = (view: EditorView, data: DataTransfer | null, at: number | undefined): boolean => {
    const file = data?.files[0]
    const html = data?.getData('text/html') ?? ''
    // Word puts a picture of the selection beside its HTML.
    if (file !== undefined && html === '') {
      openFile(file)
      return true
    }
    const plain = data?.getData('text/plain') ?? ''
    if (view.state.doc.length === 0 && plain !== '') started(html === '' || isSourceCode(html) ? plain : '')
    if (html === '' || isSourceCode(html)) return false
    const text = htmlToText(html, isMarkdown())
    if (text.trim() === '') return false
    const {from, to} = at === undefined ? view.state.selection.main : {from: at, to: at}
    view.dispatch({
      changes: {from, to, insert: text},
      selection: {anchor: from + text.length},
      scrollIntoView: true,
      userEvent: 'input.paste'
    })
    return true
  }
  return EditorView.domEventHandlers({
    paste: (event, view) => {
      if (!insert(view, event.clipboardData, undefined)) return false
      event.preventDefault()
      return true
    },
    drop: (event, view) => {
      // Text moved within the editor is the editor's business.
      if (event.dataTransfer?.types.includes('application/x-codemirror')) return false
      const at = view.posAtCoords({x: event.clientX, y: event.clientY}) ?? view.state.doc.length
      if (!insert(view, event.dataTransfer, at)) return false
      event.preventDefault()
      return true
    }
  })
}

/** Code editors put coloured code on the clipboard as HTML: its plain text is meant. */
const isSourceCode = (html: string): boolean => /vscode|monospace/i.test(html.slice(0, 600))
