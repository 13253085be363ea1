import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {Linter} from '../../src/lint.ts'
import {rules} from '../../src/rules/registry.ts'
import type {Document} from '../../src/text/document.ts'
import '../../src/node/data.ts'

const texts = ['seeds', 'test/gold/ejaan/texts', 'test/gold/attribution/own'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name): [string, string] => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')])
)

/** What only the article as a whole decides: names of its own, quotations and sentences that go on in the next paragraph. */
const across: Array<[string, string]> = [
  [
    'a name of the article',
    'Hakim menolak permohonan para Pemohon dalam sidang itu.\n\nMenurut hakim, dalil Pemohon tidak beralasan dan bukti Pemohon tidak cukup.'
  ],
  [
    'a pronoun of God',
    'Jemaat itu mengatakan bahwa Ia yang menciptakan manusia.\n\nMereka berdoa kepada Tuhan di gereja itu.'
  ],
  [
    'a quotation that goes on',
    '"Kami datang untuk menonton.\n\n"Kami pulang setelah itu," kata Budi Santoso di Bandung.'
  ],
  [
    'a paragraph above that has ended',
    'Ketua dewan itu sudah pulang kemarin sore.\n\nsidang akan dilanjutkan lagi pekan depan di gedung yang sama.'
  ]
]

/** All rules, those that are off by default included. */
const levels = Object.fromEntries([...rules.values()].map(({id, level}) => [id, level === 'off' ? 'info' : level]))
const linter = new Linter({levels})

describe('an article that grows paragraph by paragraph', () => {
  it.each([...texts, ...across])(
    '%s: what was kept of its paragraphs is what a reader of the whole finds',
    (_, text) => {
      const paragraphs = text.split(/(?<=\n)\n+/)
      let before: Document | undefined
      for (let count = 1; count <= paragraphs.length; count++) {
        const grown = paragraphs.slice(0, count).join('\n')
        const typed = linter.check(grown, 'artikel.txt', {before})
        const whole = linter.check(grown, 'artikel.txt')
        before = typed.document
        expect(typed.report).toEqual(whole.report)
      }
    }
  )

  it('is judged again only where it changes', () => {
    const paragraph = (name: string): string => `${name} bertemu para wartawan di Jakarta. `.repeat(8)
    const paragraphs = Array.from({length: 20}, (_, i) => paragraph(`Orang ke-${i + 1}`))
    const key = {}
    let before: Document | undefined
    const judged = (): number => {
      let blocks = 0
      before = linter.check(paragraphs.join('\n\n'), 'artikel.txt', {before}).document
      before.byBlock(key, (part) => {
        blocks += part.blocks.length
        return part.blocks
      })
      return blocks
    }
    expect(judged()).toBe(20)
    expect(judged()).toBe(0)
    // The paragraph, the ones beside it that may look into it, and those that these may look into.
    paragraphs[9] = paragraph('Orang lain')
    expect(judged()).toBe(5)
    paragraphs.push(paragraph('Orang terakhir'))
    expect(judged()).toBe(3)
  })
})
