import type {NamesReport, ReportedEntity} from '../names/names-report.ts'
import type {Lang} from '../rules/registry.ts'
import {escapeXml} from './formats/xml.ts'

const words = {
  id: {
    title: 'Daftar nama',
    search: 'Cari nama',
    name: 'Nama',
    type: 'Jenis',
    basis: 'Dasar',
    forms: 'Bentuk',
    times: 'kali',
    variants: 'Hanya yang berbeda ejaan',
    shown: 'nama tampak'
  },
  en: {
    title: 'Register of names',
    search: 'Search names',
    name: 'Name',
    type: 'Type',
    basis: 'Basis',
    forms: 'Forms',
    times: 'times',
    variants: 'Only those spelt in several ways',
    shown: 'names shown'
  }
}

const labels: Record<Lang, Record<string, string>> = {
  id: {
    person: 'orang',
    place: 'tempat',
    organisation: 'lembaga',
    term: 'istilah',
    unknown: 'tidak tentu',
    'house-style': 'gaya selingkung',
    majority: 'terbanyak',
    gazetteer: 'daftar nama',
    'first-mention': 'sebutan pertama',
    preferred: 'utama',
    alias: 'alias',
    variant: 'varian'
  },
  en: {
    person: 'person',
    place: 'place',
    organisation: 'organisation',
    term: 'term',
    unknown: 'unknown',
    'house-style': 'house style',
    majority: 'majority',
    gazetteer: 'gazetteer',
    'first-mention': 'first mention',
    preferred: 'preferred',
    alias: 'alias',
    variant: 'variant'
  }
}

/** Most places shown for a form. */
const most = 5

const style = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{margin:0 auto;max-width:70rem;padding:1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #8884}
input[type=search]{font:inherit;padding:.4rem;width:min(24rem,100%)}ul{margin:0;padding:0;list-style:none}.variant{font-weight:600;text-decoration:underline wavy #b45309}
.variant::after{content:" ⚠"}small{opacity:.75}`

const script = `const q=document.querySelector('#q'),only=document.querySelector('#v'),rows=[...document.querySelectorAll('tbody tr')],n=document.querySelector('#n');
function show(){const s=q.value.toLowerCase();let c=0;for(const r of rows){const on=r.textContent.toLowerCase().includes(s)&&(!only.checked||r.querySelector('.variant'));r.hidden=!on;if(on)c++}n.textContent=c}
q.addEventListener('input',show);only.addEventListener('change',show);show()`

/** The register as one page that can be searched; nothing is loaded from anywhere. `hash` gives a CSP source of a text. */
export function namesHtml(report: NamesReport, lang: Lang, hash: (text: string) => string): string {
  const t = words[lang]
  const policy = `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(script)}'`
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">
<meta name="viewport" content="width=device-width">
<title>${t.title}</title>
<style>${style}</style>
<h1>${t.title}</h1>
<p><label>${t.search} <input type="search" id="q"></label> <label><input type="checkbox" id="v"> ${t.variants}</label> <span role="status"><span id="n">${report.entities.length}</span> ${t.shown}</span></p>
<table><thead><tr><th scope="col">${t.name}</th><th scope="col">${t.type}</th><th scope="col">${t.basis}</th><th scope="col">${t.forms}</th></tr></thead>
<tbody>
${report.entities.map((entity) => row(entity, lang)).join('\n')}
</tbody></table>
<script>${script}</script>
</html>
`
}

function row(entity: ReportedEntity, lang: Lang): string {
  const label = (key: string): string => escapeXml(labels[lang][key] ?? key)
  const forms = entity.forms.map(({text, status, count, at}) => {
    const places = at
      .slice(0, most)
      .map(({path, start}) => escapeXml(`${path}:${start.line}`))
      .join(', ')
    return `<li><span class="${status}">${escapeXml(text)}</span> <small>${label(status)}, ${count} ${words[lang].times}; ${places}${at.length > most ? ' …' : ''}</small></li>`
  })
  return `<tr><th scope="row">${escapeXml(entity.name)}</th><td>${label(entity.type)}</td><td>${label(entity.basis)}</td><td><ul>${forms.join('')}</ul></td></tr>`
}
