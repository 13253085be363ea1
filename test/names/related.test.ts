import {describe, expect, it} from 'vitest'
import './core.ts'
import {settingsOf} from '../../src/config/settings.ts'
import {judge} from '../../src/names/judge.ts'
import {Document} from '../../src/text/document.ts'

const names = [{name: 'Kyiv', variants: ['Kiev'], reject: true}]

/** Findings as `words → suggestion @ the other place`. */
function places(text: string): string[] {
  const document = Document.fromText(text)
  return judge(document, settingsOf({names})).map(({start, end, suggestions, related}) => {
    const other = related?.[0]
    const where =
      other === undefined || !('start' in other) ? 'nowhere' : `${other.start} ${text.slice(other.start, other.end)}`
    return `${text.slice(start, end)} → ${suggestions?.[0]} @ ${where}`
  })
}

describe('a finding names both places', () => {
  it.each([
    ['Sergey Lavrov tiba. Esoknya Sergey Lavrof berpidato.', 'Sergey Lavrof → Sergey Lavrov @ 0 Sergey Lavrov'],
    ['Ia terbang ke Kyiv. Dari Kiev ia ke Lviv.', 'Kiev → Kyiv @ 14 Kyiv'],
    ['Utusan Korea Utara tiba. Esoknya utusan Korea Utaran pulang.', 'Korea Utaran → Korea Utara @ 7 Korea Utara'],
    ['Ia tinggal di Korea Selatan. Warga Korea selatan memilih.', 'Korea selatan → Korea Selatan @ 14 Korea Selatan'],
    [
      'Pemain Tottenham Hotspur lesu. Pelatih Tottenham Hostpur marah.',
      'Tottenham Hostpur → Tottenham Hotspur @ 7 Tottenham Hotspur'
    ],
    [
      'Ursula von der Leyen tiba. Lalu Ursula von der Leyen berpidato. Kini Ursula Von der Leyen pergi.',
      'Ursula Von der Leyen → Ursula von der Leyen @ 0 Ursula von der Leyen'
    ],
    ['Ia tiba dari Germany kemarin pagi.', 'Germany → Jerman @ nowhere']
  ])('%s', (text, expected) => expect(places(text)).toEqual([expected]))
})
