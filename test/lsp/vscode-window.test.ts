import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {folder} from '../cli/run.ts'
import {executablePath, launch} from '../page/browser.ts'
import {picture} from '../page/picture.ts'

/**
 * A real window of VS Code: code-server (npm), whose entry `CODE_SERVER` names, as `node_modules/code-server/out/node/entry.js`.
 * It is large and builds native modules, so it is no dependency.
 */
const entry = process.env.CODE_SERVER
const runs = entry !== undefined && existsSync(entry) && executablePath !== undefined
if (!runs) console.warn('test/lsp/vscode-window: skipped, CODE_SERVER does not name the entry of code-server')

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.activityBar.location': 'hidden',
  'workbench.tips.enabled': false,
  'window.commandCenter': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on'
}

describe.skipIf(!runs)('a window of VS Code', () => {
  const vsix = path.resolve('editors/vscode/sunting.vsix')
  let server: ChildProcess
  let browser: Browser
  let page: Page
  let project: string

  beforeAll(async () => {
    if (!existsSync(vsix)) spawnSync(process.execPath, ['scripts/build-vscode.mjs'])
    project = folder({'berita.txt': readFileSync('seeds/frensia-putin-korea-utara.txt', 'utf8')})
    const home = folder({'User/settings.json': JSON.stringify(settings)})
    const common = ['--user-data-dir', home, '--extensions-dir', path.join(home, 'extensions')]
    spawnSync(process.execPath, [entry!, ...common, '--install-extension', vsix])
    const args = ['--auth', 'none', '--bind-addr', '127.0.0.1:0', '--disable-telemetry', '--disable-update-check']
    server = spawn(process.execPath, [entry!, ...common, ...args, '--disable-workspace-trust', project])
    const url = await new Promise<string>((resolve) => {
      server.stdout!.on('data', (chunk: Buffer) => {
        const match = chunk.toString().match(/http:\/\/127\.0\.0\.1:\d+/)
        if (match !== null) resolve(match[0])
      })
    })
    browser = await launch()
    page = await (await browser.newContext({viewport: {width: 1180, height: 640}})).newPage()
    await page.goto(`${url}/?folder=${project}`)
    await page.getByRole('treeitem', {name: 'berita.txt'}).dblclick()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    server?.kill()
  })

  async function command(name: string): Promise<void> {
    await page.keyboard.press('F1')
    await page.keyboard.type(name, {delay: 20})
    await page.locator('.quick-input-list .monaco-list-row', {hasText: name}).first().click()
  }

  it('underlines findings and shows the score', async () => {
    await page.locator('.squiggly-error').first().waitFor()
    const status = page.locator('.statusbar-item', {hasText: /Sunting \d+/})
    await status.waitFor()
    expect(await status.getAttribute('aria-label')).toContain('Sunting')
  })

  it('offers a correction and applies it', async () => {
    await page.locator('.view-lines').first().click()
    await page.keyboard.press('Control+Home')
    // To the first error, out of its zone, and what can be done about it.
    await page.keyboard.press('F8')
    await page.locator('.peekview-widget, .marker-widget').first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+.')
    const action = page.locator('.action-widget .monaco-list-row', {hasText: 'Ganti dengan “pertemuan”'})
    await action.waitFor()
    const all = await page.locator('.action-widget .monaco-list-row').allTextContents()
    expect(all.some((text) => text.includes('kosakata proyek'))).toBe(true)
    await picture(page, 'vscode-actions')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('.view-lines')?.textContent?.match(/pertemuan\santara/))
  })

  it('shows the source map', async () => {
    await command('Sunting: Source map')
    const title = page.locator('.tab', {hasText: 'Peta sumber'})
    await title.waitFor()
    await expect
      .poll(
        async () => {
          const bodies = await Promise.all(page.frames().map((frame) => frame.locator('body').textContent()))
          return bodies.some((text) => text?.includes('Kalimat demi kalimat'))
        },
        {timeout: 30_000}
      )
      .toBe(true)
    await picture(page, 'vscode-source-map')
  })
})
