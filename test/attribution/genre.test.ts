import {describe, expect, it} from 'vitest'
import {folder, sunting} from '../cli/run.ts'
import {rulesIn} from './helpers.ts'

const claim = 'Penanganan banjir tahun ini gagal total.\n'
const quote = '“Jalan itu rusak sejak tahun lalu dan tidak pernah diperbaiki.”\n'

/** Attribution rules of each file of a run. */
function found(args: readonly string[], cwd: string): Record<string, string[]> {
  const {files} = JSON.parse(sunting([...args, '--format', 'json', '--fail-on', 'never', '.'], {cwd}).stdout) as {
    files: Array<{path: string; findings: Array<{rule: string}>}>
  }
  return Object.fromEntries(
    files.map(({path, findings}) => [
      path,
      findings.map(({rule}) => rule).filter((rule) => rule.startsWith('attribution/'))
    ])
  )
}

describe('genre', () => {
  it('is taken from the globs of the configuration, for lint and for sources', () => {
    const cwd = folder({
      'sunting.config.yaml':
        'overrides:\n  - {files: "rubrik/{opini,tajuk}/**", genre: opinion}\n  - {files: ["*-adv.md"], genre: advertorial}\n  - {files: "rubrik/opini/liputan/**", genre: news}\n',
      'a.txt': claim,
      'hunian-adv.md': claim,
      'rubrik/opini/b.txt': claim,
      'rubrik/tajuk/dalam/c.txt': `${claim}\n${quote}`,
      'rubrik/opini/liputan/d.txt': claim
    })
    expect(found([], cwd)).toEqual({
      'a.txt': ['attribution/evaluation-unattributed'],
      'hunian-adv.md': [],
      'rubrik/opini/b.txt': [],
      'rubrik/opini/liputan/d.txt': ['attribution/evaluation-unattributed'],
      // Quotations want a speaker in every genre.
      'rubrik/tajuk/dalam/c.txt': ['attribution/quote-no-speaker']
    })
    const verdicts = (file: string): string[] =>
      (
        JSON.parse(sunting(['sources', '--format', 'json', file], {cwd}).stdout) as {
          files: Array<{sentences: Array<{verdict: string}>}>
        }
      ).files[0].sentences.map(({verdict}) => verdict)
    expect(verdicts('a.txt')).toEqual(['unattributed'])
    expect(verdicts('rubrik/opini/b.txt')).toEqual(['exempt'])
  })
})

describe('--all', () => {
  const text = 'Konon, Bupati Surya Darma memeras para kepala desa dan bersekongkol dengan pengusaha.'

  it('reports every rule that a sentence breaks, each once', () => {
    expect(rulesIn(text)).toEqual(['accusation-unattributed'])
    expect(rulesIn(text, {all: true}).sort()).toEqual(['accusation-unattributed', 'hearsay'])
  })

  it('does not put runs together', () => {
    const run = `${claim.trim()} Pejabatnya cuci tangan dan lepas tangan. Pengelolaannya benar-benar bobrok. Kebijakan itu merusak demokrasi.`
    expect(rulesIn(run)).toHaveLength(1)
    expect(rulesIn(run, {all: true}).length).toBeGreaterThanOrEqual(4)
  })

  it('is an option of the command', () => {
    const cwd = folder({'a.txt': `${text}\n`})
    expect(found(['--no-config'], cwd)['a.txt']).toHaveLength(1)
    expect(found(['--no-config', '--all'], cwd)['a.txt']).toHaveLength(2)
  })
})
