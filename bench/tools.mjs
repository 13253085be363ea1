/** The tools that are compared, and how each is called. What is only needed here is installed into bench/.tools, not into the project. */
import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** Tools from npm that the project itself does not need. */
const packages = ['cspell@9', '@cspell/dict-id-id@1', 'textlint@15', 'textlint-rule-no-todo@2']

/**
 * @typedef {{name: string, version: string, note: string, cold: (files: readonly string[]) => string[], many?: (folder: string) => string[],
 *   keystroke?: string[]}} Tool
 */

/**
 * @param {string} root of the repository
 * @param {{offline: boolean}} options  offline: leave out what is not there yet
 * @returns {{tools: Record<string, Tool>, missing: string[]}}
 */
export function findTools(root, {offline}) {
  const cache = path.join(root, 'bench/.tools')
  const missing = []
  if (!existsSync(path.join(cache, 'node_modules/cspell')) && !offline) install(cache)
  const node = process.execPath
  const script = (name) => path.join(root, 'bench/workers', `${name}.mjs`)
  const versionOf = (name, from = root) => {
    try {
      return JSON.parse(readFileSync(path.join(from, 'node_modules', name, 'package.json'), 'utf8')).version
    } catch {
      return undefined
    }
  }
  const ours = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version
  const sunting = [node, path.join(root, 'dist/cli.js'), '--no-config', '--format', 'json']
  /** @type {Record<string, Tool>} */
  const tools = {
    sunting: {
      name: 'sunting',
      version: ours,
      note: 'all rules, names compared across files, one thread',
      cold: (files) => [...sunting, ...(takesJobs(sunting) ? ['--jobs', '1'] : []), ...files],
      many: (folder) => [...sunting, ...(takesJobs(sunting) ? ['--jobs', '1'] : []), folder],
      keystroke: [node, script('keystroke-sunting')]
    }
  }
  if (takesJobs(sunting)) {
    tools.sunting2 = {
      name: 'sunting --jobs 2',
      version: ours,
      note: 'the same with two worker threads',
      cold: (files) => [...sunting, '--jobs', '2', ...files],
      many: (folder) => [...sunting, '--jobs', '2', folder]
    }
  }
  const hunspell = spawnSync('hunspell', ['--version'], {encoding: 'utf8'})
  if (hunspell.status === 0) {
    const version = hunspell.stdout.match(/Hunspell (\d[\d.]*)/)?.[1] ?? '?'
    const dictionaries = {hunspell: 'id_ID', 'hunspell-ours': path.join(root, 'dictionary-id/index')}
    for (const [key, dictionary] of Object.entries(dictionaries)) {
      const works = spawnSync('hunspell', ['-d', dictionary, '-i', 'utf-8', '-l'], {input: 'rumah\n', encoding: 'utf8'})
      if (works.status !== 0 || works.stdout !== '') {
        missing.push(`hunspell -d ${path.basename(dictionary)}`)
        continue
      }
      tools[key] = {
        name: key === 'hunspell' ? 'hunspell -l (id_ID)' : 'hunspell -l (dictionary-id)',
        version,
        note: 'spelling only, no suggestions, no positions',
        cold: (files) => ['hunspell', '-d', dictionary, '-i', 'utf-8', '-l', ...files]
      }
    }
  } else missing.push('hunspell (apt-get install hunspell hunspell-id)')
  const cspell = versionOf('cspell', cache)
  if (cspell !== undefined) {
    const config = path.join(cache, 'cspell.json')
    writeFileSync(
      config,
      JSON.stringify({version: '0.2', language: 'id', import: ['@cspell/dict-id-id/cspell-ext.json']})
    )
    tools.cspell = {
      name: 'cspell',
      version: cspell,
      note: 'spelling only, with @cspell/dict-id-id',
      cold: (files) => [
        node,
        path.join(cache, 'node_modules/cspell/bin.mjs'),
        '--no-progress',
        '--no-summary',
        '--no-gitignore',
        '--config',
        config,
        '--root',
        path.dirname(files[0]),
        ...files
      ],
      keystroke: [node, script('keystroke-cspell'), cache, config]
    }
  } else missing.push('cspell')
  tools.retext = {
    name: 'retext-spell',
    version: versionOf('retext-spell') ?? '?',
    note: `stock, on nspell ${versionOf('nspell')}, with dictionary-id; spelling only`,
    cold: (files) => [node, script('retext-spell'), ...files],
    keystroke: [node, script('keystroke-retext')]
  }
  const textlint = versionOf('textlint', cache)
  if (textlint !== undefined) {
    tools.textlint = {
      name: 'textlint',
      version: textlint,
      note: 'one trivial rule (no-todo): what its kernel alone costs',
      cold: (files) => [
        node,
        path.join(cache, 'node_modules/textlint/bin/textlint.js'),
        '--no-textlintrc',
        '--rules-base-directory',
        path.join(cache, 'node_modules'),
        '--rule',
        'no-todo',
        ...files
      ]
    }
  } else missing.push('textlint')
  tools.latin = {
    name: 'parse-latin',
    version: versionOf('parse-latin') ?? '?',
    note: 'the parser of retext alone: no rule at all',
    cold: (files) => [node, script('parse-latin'), ...files],
    keystroke: [node, script('keystroke-latin')]
  }
  tools.node = {
    name: 'node -e 0',
    version: process.version,
    note: 'an empty Node process',
    cold: () => [node, '-e', '0']
  }
  return {tools, missing}
}

/** @param {string} cache */
function install(cache) {
  mkdirSync(cache, {recursive: true})
  writeFileSync(path.join(cache, 'package.json'), '{"private": true}')
  console.error(`installing ${packages.join(' ')} for the comparison …`)
  execFileSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-save', '--prefix', cache, ...packages],
    {
      stdio: ['ignore', 'ignore', 'inherit']
    }
  )
}

/** @type {boolean | undefined} */
let jobs
/** @param {readonly string[]} sunting */
function takesJobs([program, ...args]) {
  jobs ??= spawnSync(program, [...args, '--jobs', '2', '--version']).status === 0
  return jobs
}
