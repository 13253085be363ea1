import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {lexicon} from '../lexicon/load.ts'

const rows = readFileSync(new URL('../../rules/spelling/real-word/frames.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))

describe('frames of words that are written for others', () => {
  it.each(rows)('%s for %s (%s | %s) asks for something', (word, meant, before, after) => {
    const asks = [...before.split(' '), ...after.split(' ')].filter((item) => item !== '-' && !item.startsWith('!'))
    expect(asks).not.toEqual([])
    expect(
      asks.filter((item) => item.startsWith('@') && !/^@(?:bil|hari|arah|me|di|kapital|henti|kutip)$/.test(item))
    ).toEqual([])
    expect(word).not.toBe(meant)
  })

  it('words and what they are written for are words', () => {
    const unknown = rows.flatMap((row) => row.slice(0, 2)).filter((word) => !lexicon.isWord(word))
    expect([...new Set(unknown)]).toEqual([])
  })
})
