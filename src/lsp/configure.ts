import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {Lang} from '../rules/registry.ts'
import {type ConfigChange, configFormat, editConfig} from './config-edit.ts'
import type {Project} from './settings.ts'
import {say} from './texts.ts'

/** File name of a configuration that is made where there is none. */
const fresh = 'sunting.config.yaml'

/**
 * Write a change into the configuration of a project; returns the path of the file. It is written to disk and not sent as
 * an edit: a configuration that stands unsaved in a buffer nobody sees would change nothing.
 */
export function configure(project: Project, change: ConfigChange, lang: Lang): string {
  const file = project.config ?? (project.root === undefined ? undefined : path.join(project.root, fresh))
  if (file === undefined) throw new Error(say(lang, 'noPlace'))
  const format = configFormat(file)
  if (format === undefined) throw new Error(say(lang, 'cannotEdit', file))
  const text = read(file)
  let written: string
  try {
    written = editConfig(text, change, format)
  } catch (error) {
    throw new Error(say(lang, 'broken', file, (error as Error).message))
  }
  if (written !== text) {
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, written)
  }
  return file
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Whether a value that a client sent is a change that we know; rule ids are ours, words are plain strings. */
export function isConfigChange(value: unknown): value is ConfigChange {
  if (typeof value !== 'object' || value === null) return false
  const change = value as Record<string, unknown>
  if (change.kind === 'word') return typeof change.word === 'string' && change.word !== ''
  if (change.kind === 'name') return typeof change.name === 'string' && change.name !== ''
  return change.kind === 'rule' && typeof change.rule === 'string' && change.level === 'off'
}
