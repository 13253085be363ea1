import type {Lang} from '../../rules/registry.ts'
import type {SourcesFile} from './pretty.ts'
import {summarizeSources} from './summary.ts'
import {marks, words} from './words.ts'

const style = `body{font:17px/1.7 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c;background:#fff}
h1,h2,footer,.key{font-family:system-ui,sans-serif}h2{font-size:1rem;margin-top:3rem}
.key,footer{font-size:.85rem;color:#444}
.s{border-bottom:2px solid transparent}.s::before{content:attr(data-mark);font:700 .7em system-ui,sans-serif;vertical-align:super;margin-right:.15em}
.attributed{border-color:#1a7f37}.carried{border-bottom-style:dotted;border-color:#0969da}
.weak{background:#fff3c4;border-bottom-style:dashed;border-color:#9a6700}.unattributed{background:#ffd8d3;border-bottom-style:double;border-bottom-width:4px;border-color:#b42318}
.exempt{color:#555}
small{font:.72em system-ui,sans-serif;color:#444;background:#f0f0f0;border-radius:3px;padding:0 .3em}
@media (prefers-color-scheme:dark){body{background:#161616;color:#e8e8e8}.exempt,.key,footer{color:#b5b5b5}small{background:#2b2b2b;color:#d0d0d0}.weak{background:#4a3b00}.unattributed{background:#5a1a14}}`

/** A page on which each sentence is marked by its verdict and its source; marks and lines say it without colour too. */
export function htmlSources(files: readonly SourcesFile[], {lang}: {lang: Lang}): string {
  const t = words[lang]
  const verdicts = Object.keys(marks) as Array<keyof typeof marks>
  const key = verdicts
    .map((verdict) => `<span class="s ${verdict}" data-mark="${marks[verdict]}">${t.verdicts[verdict]}</span>`)
    .join(' ')
  const articles = files.map(({path, sentences}) => {
    const parts: string[] = []
    let line = 0
    for (const {text, verdict, source, start, kind} of sentences) {
      if (start.line > line) parts.push(`${line === 0 ? '' : '</p>'}<p>`)
      line = start.line
      const label = `${t.verdicts[verdict]}${source === null ? '' : `: ${source.entity}`}`
      const who = source === null || verdict === 'exempt' ? '' : ` <small>${escaped(source.entity)}</small>`
      const body = kind === 'heading' ? `<strong>${escaped(text)}</strong>` : escaped(text)
      parts.push(
        `<span class="s ${verdict}" data-mark="${marks[verdict]}" title="${escaped(label)}">${body}</span>${who} `
      )
    }
    const {verdicts: counts, sources, unnamed, share, sentences: count} = summarizeSources(sentences)
    const list =
      sources.length === 0 ? t.none : sources.map(({name, count: times}) => `${escaped(name)} (${times})`).join(', ')
    return `<article><h2>${escaped(path)}</h2>${parts.join('')}</p><footer><p>${count} ${t.sentences}: ${verdicts.map((verdict) => `${t.verdicts[verdict]} ${counts[verdict]}`).join(', ')}. ${share} % ${t.share}${unnamed > 0 ? `; ${unnamed} ${t.unnamed}` : ''}.<br>${t.sources}: ${list}.</p></footer></article>`
  })
  return `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t.title}</title><style>${style}</style></head><body><h1>${t.title}</h1><p class="key">${key}</p>${articles.join('\n')}</body></html>\n`
}

const entities: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => entities[mark])
