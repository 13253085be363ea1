import {rules, ruleUrl} from '../../rules/registry.ts'
import {version} from '../../version.ts'
import type {FileReport, Finding, Related} from '../finding.ts'
import {fingerprints} from '../fingerprint.ts'
import type {Format} from './index.ts'
import {jsonArray} from './json-array.ts'

const level = {error: 'error', warning: 'warning', info: 'note'} as const

/** SARIF 2.1.0 (OASIS), as GitHub code scanning reads it. Columns count UTF-16 code units, as ours do. */
export const sarif: Format = function* (report, {lang}) {
  const used = usedRules(report.files)
  const index = new Map(used.map((id, i) => [id, i]))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Sunting',
            version,
            informationUri: 'https://github.com/sunting/sunting',
            rules: used.map((id) => {
              const rule = rules.get(id)
              return {
                id,
                shortDescription: {text: rule?.summary[lang] ?? id},
                helpUri: ruleUrl(id),
                help: {text: `${rule?.summary[lang] ?? id} (${rule?.authority ?? ''})`},
                defaultConfiguration: {level: rule && rule.level !== 'off' ? level[rule.level] : 'note'},
                properties: {tags: [id.split('/')[0]]}
              }
            })
          }
        },
        columnKind: 'utf16CodeUnits',
        results: here
      }
    ]
  }
  const [head, tail] = JSON.stringify(log, null, 2).split(JSON.stringify(here))
  yield head
  yield* jsonArray(results(report.files, index), '      ')
  yield `${tail}\n`
}

/** Stands for the results in the log until they are written one by one. */
const here = '\0'

function usedRules(files: Iterable<FileReport>): string[] {
  const used = new Set<string>()
  for (const {findings} of files) for (const {rule} of findings) used.add(rule)
  return [...used].sort()
}

function* results(files: Iterable<FileReport>, index: ReadonlyMap<string, number>) {
  for (const file of files) {
    const prints = fingerprints(file)
    for (const [i, finding] of file.findings.entries())
      yield result(file, finding, index.get(finding.rule) ?? -1, prints[i])
  }
}

function result(file: FileReport, finding: Finding, ruleIndex: number, fingerprint: string) {
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: level[finding.severity],
    message: {text: finding.message},
    locations: [location(file.path, finding)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((related, id) => ({
        id,
        ...location(related.path ?? file.path, related),
        message: {text: related.message}
      }))
    }),
    ...(finding.suggestions.length > 0 && {
      fixes: finding.suggestions.map((text) => ({
        description: {text: text === '' ? '(-)' : text},
        artifactChanges: [
          {
            artifactLocation: {uri: uri(file.path)},
            replacements: [{deletedRegion: region(finding), insertedContent: {text}}]
          }
        ]
      }))
    }),
    partialFingerprints: {'sunting/v1': fingerprint}
  }
}

const location = (path: string, range: Pick<Related, 'start' | 'end'>) => ({
  physicalLocation: {artifactLocation: {uri: uri(path)}, region: region(range)}
})

const region = ({start, end}: Pick<Related, 'start' | 'end'>) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
  charOffset: start.offset,
  charLength: end.offset - start.offset
})

/** A path as a relative URI reference. */
const uri = (path: string): string => path.split('/').map(encodeURIComponent).join('/')
