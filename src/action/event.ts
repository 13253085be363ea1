import {readFileSync} from 'node:fs'
import type {Env} from './inputs.ts'

/** What set the workflow off. */
export interface Event {
  name: string
  /** Whether lines that were not touched are somebody else's: a pull request or a merge queue. */
  isReview: boolean
  /** Commit to compare with; `undefined` when everything is new (a first commit, a new branch) or nothing is known. */
  base: string | undefined
  /** Last commit of the pull request's branch. */
  head: string | undefined
  /** Number of the pull request. */
  pullRequest: number | undefined
  /** The pull request comes from another repository: the token may only read. */
  isFork: boolean
}

interface Payload {
  before?: string
  pull_request?: {
    number?: number
    base?: {sha?: string; repo?: {full_name?: string} | null}
    head?: {sha?: string; repo?: {full_name?: string} | null}
  }
  merge_group?: {base_sha?: string}
}

/** Read the event of this run from `GITHUB_EVENT_PATH`. */
export function readEvent(env: Env): Event {
  const name = env.GITHUB_EVENT_NAME ?? ''
  let payload: Payload = {}
  try {
    payload = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH ?? '', 'utf8')) as Payload
  } catch {
    // Run by hand, or by another server: nothing is known.
  }
  const {pull_request: request, merge_group: group, before} = payload
  const base = request?.base?.sha ?? group?.base_sha ?? before
  return {
    name,
    isReview: request !== undefined || group !== undefined,
    base: base === undefined || /^0*$/.test(base) || !/^[\da-f]{40,64}$/i.test(base) ? undefined : base,
    head: request?.head?.sha,
    pullRequest: request?.number,
    isFork: request !== undefined && request.head?.repo?.full_name !== request.base?.repo?.full_name
  }
}
