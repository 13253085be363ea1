/**
 * Pasted HTML as the text an author sees: one paragraph a line with a blank line between, no styles, no comments of
 * Word's. The HTML is parsed into a document of its own, where nothing loads and no script runs.
 */

/** Elements that stand on lines of their own. */
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY THEAD TR UL'.split(
    ' '
  )
)

/** Elements that hold no text of the author's; `del` is what Word's tracked changes took away. */
const dropped = new Set('DEL HEAD META NOSCRIPT SCRIPT STYLE TEMPLATE TITLE XML O:P'.split(' '))

export function htmlToText(html: string, markdown: boolean): string {
  const {body} = new DOMParser().parseFromString(html, 'text/html')
  const paragraphs: string[] = []
  let line = ''
  let prefix = ''
  const end = (): void => {
    const text = line
      .replace(/[^\S\n\u00A0]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
    line = ''
    if (text === '') return
    paragraphs.push(prefix + text)
    prefix = ''
  }
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      // Line breaks of the HTML source are blanks; Word wraps its lines.
      line += (node.nodeValue ?? '').replace(/[\r\n\t]+/g, ' ')
      return
    }
    if (!(node instanceof HTMLElement)) return
    const name = node.tagName.toUpperCase()
    if (dropped.has(name) || isHidden(node)) return
    if (name === 'BR') {
      line += '\n'
      return
    }
    const isBlock = blocks.has(name)
    if (isBlock) {
      end()
      if (markdown) prefix = prefixOf(node, name) || prefix
    }
    if (name === 'TD' || name === 'TH') line += line === '' ? '' : ' '
    for (const child of node.childNodes) walk(child)
    if (isBlock) end()
  }
  walk(body)
  end()
  return paragraphs.join('\n\n').replace(/\u00A0/g, ' ')
}

/** Word hides list markers and field codes with a style of its own. */
const isHidden = (element: HTMLElement): boolean =>
  /mso-hide\s*:\s*all|display\s*:\s*none|mso-list\s*:\s*ignore/i.test(element.getAttribute('style') ?? '')

function prefixOf(element: HTMLElement, name: string): string {
  const level = name.match(/^H([1-6])$/)?.[1]
  if (level !== undefined) return `${'#'.repeat(Number(level))} `
  if (name !== 'LI') return ''
  if (element.parentElement?.tagName !== 'OL') return '- '
  return `${[...element.parentElement.children].indexOf(element) + 1}. `
}
