import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range
} from 'vscode-languageserver-types'
import type {Finding, Related} from '../report/finding.ts'

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information
} as const

/** What a client can show. */
export interface DiagnosticSupport {
  related: boolean
  tags: boolean
  codeDescription: boolean
}

/** Where the offsets of a finding come to be positions, and whose file a related place is in. */
export interface Places {
  uri: string
  /** Range of two offsets of the text as the editor has it. */
  range(start: number, end: number): Range
  uriOf(path: string): string
}

/** A finding as a diagnostic. */
export function toDiagnostic(finding: Finding, places: Places, support: DiagnosticSupport): Diagnostic {
  const diagnostic: Diagnostic = {
    range: places.range(finding.start.offset, finding.end.offset),
    severity: severities[finding.severity],
    code: finding.rule,
    source: 'sunting',
    message: finding.message
  }
  if (support.codeDescription && finding.url !== '') diagnostic.codeDescription = {href: finding.url}
  if (support.related && finding.related.length > 0)
    diagnostic.relatedInformation = finding.related.map((related) => toRelated(related, places))
  // What is to be deleted is shown faded.
  if (support.tags && finding.suggestions[0] === '') diagnostic.tags = [DiagnosticTag.Unnecessary]
  return diagnostic
}

function toRelated(related: Related, places: Places): DiagnosticRelatedInformation {
  const {path, start, end, message} = related
  const range =
    path === undefined
      ? places.range(start.offset, end.offset)
      : {
          start: {line: start.line - 1, character: start.column - 1},
          end: {line: end.line - 1, character: end.column - 1}
        }
  return {location: {uri: path === undefined ? places.uri : places.uriOf(path), range}, message}
}
