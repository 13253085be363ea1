import {type Lang, say} from './texts.ts'

/** A sentence as the server's `sunting/sources` gives it; offsets are UTF-16 code units of the document. */
export interface MapSentence {
  start: {offset: number}
  end: {offset: number}
  text: string
  kind: string
  verdict: string
  source: {text: string; entity: string} | null
}

export interface MapOptions {
  lang: Lang
  title: string
  /** Allows our one script and style, and nothing else. */
  nonce: string
}

const verdicts = ['attributed', 'carried', 'weak', 'unattributed', 'exempt'] as const
type Verdict = (typeof verdicts)[number]

const isVerdict = (value: string): value is Verdict => (verdicts as readonly string[]).includes(value)

/** The attribution map as a page: its sources, and the article with each sentence marked by how it is attributed. */
export function renderMap(sentences: readonly MapSentence[], {lang, title, nonce}: MapOptions): string {
  const sources = new Map<string, number[]>()
  const counts = new Map<Verdict, number>()
  for (const [index, {source, verdict}] of sentences.entries()) {
    if (isVerdict(verdict)) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
    if (source === null || verdict === 'exempt') continue
    const name = source.entity || source.text
    sources.set(name, [...(sources.get(name) ?? []), index])
  }
  const legend = verdicts
    .filter((verdict) => counts.has(verdict))
    .map((verdict) => `<li><span class="mark ${verdict}">${say(lang, verdict)}</span> ${counts.get(verdict)}</li>`)
  const list = [...sources].map(
    ([name, at]) =>
      `<li><button data-go="${sentences[at[0]].start.offset}">${escapeHtml(name)}</button> <span>${at.length} ${say(lang, 'sentences')}</span></li>`
  )
  const body = sentences.map((sentence) => sentenceHtml(sentence, lang))
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<ul class="legend">${legend.join('')}</ul>
<h2>${say(lang, 'sources')}</h2>
${list.length === 0 ? `<p>${say(lang, 'none')}</p>` : `<ul class="sources">${list.join('')}</ul>`}
<h2>${say(lang, 'article')}</h2>
<ol class="article">${body.join('\n')}</ol>
<script nonce="${nonce}">${script}</script>
</body>
</html>`
}

function sentenceHtml({start, text, verdict, source}: MapSentence, lang: Lang): string {
  const known = isVerdict(verdict) ? verdict : 'exempt'
  // What the colour says is said in words too.
  const label = source === null ? say(lang, known) : `${say(lang, known)}: ${source.entity || source.text}`
  return `<li class="${known}"><button class="mark ${known}" data-go="${start.offset}">${escapeHtml(text.replace(/\s+/g, ' '))}</button> <small>${escapeHtml(label)}</small></li>`
}

/** Text made harmless for HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

const style = `
body { font-family: var(--vscode-font-family); color: var(--vscode-foreground); line-height: 1.5; padding: 0 1rem 2rem; max-width: 46rem; }
h1 { font-size: 1.3em; } h2 { font-size: 1.05em; margin-top: 1.5em; }
ul, ol { padding-left: 0; list-style: none; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
.article li { margin: .35rem 0; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: left; cursor: pointer; }
button:hover { text-decoration: underline; }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
.mark { border-left: 4px solid transparent; padding-left: .5rem; }
.attributed { border-left-color: var(--vscode-charts-green); }
.carried { border-left: 4px dashed var(--vscode-charts-green); }
.weak { border-left: 4px double var(--vscode-charts-yellow); }
.unattributed { border-left-color: var(--vscode-charts-red); }
.exempt { border-left: 4px dotted var(--vscode-descriptionForeground); opacity: .8; }
li.attributed, li.carried, li.weak, li.unattributed, li.exempt { border-left: 0; opacity: 1; }
small, .sources span { color: var(--vscode-descriptionForeground); }
`

const script = `
const vscode = acquireVsCodeApi();
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-go]');
  if (button) vscode.postMessage({go: Number(button.dataset.go)});
});
`
