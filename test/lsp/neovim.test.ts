import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {expect, it} from 'vitest'
import {folder} from '../cli/run.ts'

const hasNeovim = spawnSync('nvim', ['--version']).status === 0
if (!hasNeovim) console.warn('test/lsp/neovim: skipped, there is no nvim; on Debian: apt-get install -y neovim')

it.skipIf(!hasNeovim)('Neovim shows diagnostics, follows typing and applies a correction', () => {
  const cwd = folder({'draf.txt': 'Setelah terjadinya pertamuan itu, mereka pulang.\n'})
  const result = spawnSync(
    'nvim',
    [
      '--headless',
      '-u',
      'NONE',
      '-i',
      'NONE',
      '-n',
      'draf.txt',
      '-c',
      `luafile ${path.resolve('test/lsp/neovim.lua')}`
    ],
    {
      cwd,
      encoding: 'utf8',
      timeout: 50_000,
      env: {
        ...process.env,
        SUNTING_NODE: process.execPath,
        SUNTING_BIN: path.resolve('bin/sunting.js'),
        XDG_STATE_HOME: cwd,
        HOME: cwd
      }
    }
  )
  const lines = result.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
  const first = {code: 'spelling/unknown-word', line: 0, column: 19, source: 'sunting'}
  const second = {code: 'spelling/unknown-word', line: 2, column: 10, source: 'sunting'}
  expect(lines, result.stderr).toEqual([
    {diagnostics: [first]},
    {diagnostics: [first, second]},
    {line: 'Setelah terjadinya pertemuan itu, mereka pulang.', diagnostics: [second]},
    {done: true}
  ])
  expect(result.status).toBe(0)
})
