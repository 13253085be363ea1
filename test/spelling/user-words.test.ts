import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

const program = fileURLToPath(new URL('../../bin/sunting.js', import.meta.url))
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sunting-words-'))
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** Words that spelling reports in a text under a configuration, through the command line. */
function reported(text: string, config: string): string[] {
  writeFileSync(join(folder, 'a.txt'), text)
  writeFileSync(join(folder, 'sunting.config.yaml'), config)
  writeFileSync(join(folder, 'kata.txt'), '# kata redaksi\nwarteganya\nnonggoling\n')
  const output = execFileSync(process.execPath, [program, '--format', 'json', '--fail-on', 'never', 'a.txt'], {
    cwd: folder,
    encoding: 'utf8'
  })
  const report = JSON.parse(output) as {files: {findings: {rule: string; actual: string}[]}[]}
  return report.files[0]!.findings.filter(({rule}) => rule.startsWith('spelling/')).map(({actual}) => actual)
}

const UNKNOWN = 'Para warga mengantre nonggoling sejak pagi, dan nonggolingnya habis.\n'

describe('the user’s words through the command line', () => {
  it('are unknown unless the configuration says otherwise', () => {
    expect(reported(UNKNOWN, 'lang: id\n')).toEqual(['nonggoling', 'nonggolingnya'])
  })

  it.each([
    ['vocabulary', 'vocabulary: [nonggoling]\n'],
    ['accept', 'accept: [Nonggoling]\n'],
    ['vocabularyFiles', 'vocabularyFiles: [kata.txt]\n']
  ])('%s takes a word with its clitics', (_key, config) => {
    expect(reported(UNKNOWN, config)).toEqual([])
  })

  it('vocabulary frees a known word that its neighbours do not want', () => {
    const text = 'Rapat itu digelar lada hari Senin.\n'
    expect(reported(text, 'lang: id\n')).toEqual(['lada'])
    expect(reported(text, 'vocabulary: [lada]\n')).toEqual([])
  })

  it.each([
    [
      'komitmen',
      'Komitmen itu kuat. Ia memuji komitmennya dan komitmen kami.\n',
      ['Komitmen', 'komitmennya', 'komitmen']
    ],
    ['gadget', 'Gadget itu baru. Ia membeli gadget lagi.\n', ['Gadget', 'gadget']],
    ['mega', 'Menurut dia, Mega datang. Proyek mega itu batal.\n', ['mega']],
    ['ha', 'Ia hanya diam.\n', []],
    ['Korut', 'Ia pergi ke Korut. Korutlah tujuannya.\n', ['Korut', 'Korutlah']],
    ['KPK', 'Menurut dia, KPK hadir.\n', ['KPK']]
  ])('reject switches off %s and nothing else', (word, text, expected) => {
    expect(reported(text, `reject: [${word}]\n`)).toEqual(expected)
    expect(reported(text, 'lang: id\n')).toEqual([])
  })
})
