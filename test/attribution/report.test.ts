import {describe, expect, it} from 'vitest'
import {htmlSources} from '../../src/attribution/report/html.ts'
import {prettySources} from '../../src/attribution/report/pretty.ts'
import {summarizeSources} from '../../src/attribution/report/summary.ts'
import {sentencesOf} from './helpers.ts'

const text =
  'Jembatan <Baru> Rampung\n\nDirektur Hendra Wiguna mengatakan jembatan rampung. Sebab, cuaca mendukung.\n\nSeorang warga mengatakan jalannya licin.\n\nPenanganannya gagal total.'
const files = [{path: 'berita.txt', sentences: sentencesOf(text)}]

describe('sunting sources untuk manusia', () => {
  it('counts sources and shares', () => {
    const summary = summarizeSources(files[0].sentences)
    expect(summary.sentences).toBe(4)
    expect(summary.unnamed).toBe(1)
    expect(summary.sources[0]).toEqual({name: 'Direktur Hendra Wiguna', count: 2})
    expect(summary.share).toBe(75)
  })

  it('marks each sentence without colour', () => {
    const out = prettySources(files, {lang: 'id', color: false, width: 80})
    expect(out).not.toContain('\u001B')
    expect(out).toMatch(/● Direktur Hendra Wiguna mengatakan/)
    expect(out).toMatch(/○ Sebab/)
    expect(out).toMatch(/! Penanganannya/)
    expect(
      Math.max(
        ...out
          .split('\n')
          .slice(2, 9)
          .map((line) => line.length)
      )
    ).toBeLessThanOrEqual(80)
  })

  it('writes a page with marks, escaped', () => {
    const page = htmlSources(files, {lang: 'en'})
    expect(page).toContain('Jembatan &lt;Baru&gt; Rampung')
    expect(page).toContain('data-mark="!"')
    expect(page.match(/<p>/g)?.length).toBe((page.match(/<\/p>/g)?.length ?? 0) - 1)
  })
})
