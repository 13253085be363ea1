import {readFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import path from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {checked, draft, executablePath, launch, open, paste, ready, site} from './browser.ts'

/** Drop a text file on an element. */
async function drop(page: Page, selector: string, name: string, text: string): Promise<void> {
  await page.evaluate(
    ({selector, name, text}) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([text], name))
      const element = document.querySelector(selector)!
      const {left, top} = element.getBoundingClientRect()
      const place = {clientX: left + 20, clientY: top + 20, bubbles: true, cancelable: true}
      element.dispatchEvent(new DragEvent('drop', {dataTransfer, ...place}))
    },
    {selector, name, text}
  )
}

describe.skipIf(executablePath === undefined)('the page in use', () => {
  const at = site()

  it.each(['.cm-content', 'header'])('a file dropped on %s is the draft', async (selector) => {
    const {page, context} = await open(at.browser, at.url)
    await drop(page, selector, 'draf.md', '# Judul\n\nMereka `menbawa` dan menbawa buku.\n')
    await checked(page, /^1 temuan/)
    expect(await draft(page)).toContain('# Judul')
    expect(await page.locator('#format').inputValue()).toBe('markdown')
    await context.close()
  })

  it('copies the draft', async () => {
    const {page, context} = await open(at.browser, at.url, {permissions: ['clipboard-read', 'clipboard-write']})
    await paste(page, {text: 'Mereka membawa buku.\n\nLalu pulang.'})
    await page.locator('#copy').click()
    await page.locator('#toast', {hasText: 'Naskah disalin'}).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Mereka membawa buku.\n\nLalu pulang.')
    await context.close()
  })

  it('rules that are switched off stay so in this browser, and can be taken back', async () => {
    const {page, context} = await open(at.browser, at.url)
    const text = 'Itu agar supaya mereka menbawa buku.'
    await paste(page, {text})
    await checked(page)
    const count = () => page.locator('#findings-list > li').count()
    const before = await count()
    const style = page.locator('#findings-list > li', {hasText: 'agar supaya'})
    await style.hover()
    await style.getByRole('button', {name: /Matikan aturan/}).click()
    await checked(page)
    expect(await count()).toBe(before - 1)
    await page.reload()
    await ready(page)
    await checked(page)
    expect(await count()).toBe(before - 1)
    await page.locator('#settings').click()
    expect(await page.locator('#rules-off li').count()).toBe(1)
    await page.locator('#rules-off').getByRole('button').click()
    await page.locator('#settings-close').click()
    await checked(page)
    expect(await count()).toBe(before)
    await context.close()
  })

  it('names that are accepted are right from then on', async () => {
    const {page, context} = await open(at.browser, at.url)
    await paste(page, {text: 'Rina Kartika datang. Menurut Rina Kartika, taman itu ramai. Rina Kartikka pulang.'})
    await page.locator('#editor .mark-name').first().click()
    await page
      .locator('.card')
      .getByRole('button', {name: /Terima nama/})
      .click()
    await page.locator('#editor .mark-name').waitFor({state: 'detached'})
    await page.locator('#settings').click()
    expect(await page.locator('#accepted-names li').count()).toBe(1)
    await context.close()
  })

  it('can be walked with Tab, and no part keeps the focus', async () => {
    const {page, context} = await open(at.browser, at.url)
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.className || '')
    // The draft has the focus from the start. Round the whole page: every button has its turn, and the editor lets go.
    const seen: string[] = []
    for (let step = 0; step < 40 && !seen.at(-1)?.includes('cm-content'); step++) {
      await page.keyboard.press('Tab')
      seen.push(await focused())
    }
    expect(seen.at(-1)).toContain('cm-content')
    for (const id of ['skip', 'open', 'copy', 'file-button', 'settings', 'format', 'example'])
      expect(seen).toContain(id)
    // A dialog is closed with Escape and gives the focus back.
    await page.locator('#settings').focus()
    await page.keyboard.press('Enter')
    await page.locator('#settings-dialog[open]').waitFor()
    await page.keyboard.press('Escape')
    expect(await focused()).toBe('settings')
    await context.close()
  })

  it('keeps the appearance that was chosen', async () => {
    const {page, context} = await open(at.browser, at.url, {colorScheme: 'light'})
    const ground = () => page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--paper'))
    const light = await ground()
    await page.locator('#settings').click()
    await page.locator('#theme').selectOption('dark')
    expect(await ground()).not.toBe(light)
    await page.reload()
    expect(await ground()).not.toBe(light)
    await context.close()
  })

  it('says so when the data cannot be had', async () => {
    const context = await at.browser.newContext({serviceWorkers: 'block'})
    const page = await context.newPage()
    await page.route('**/kosakata-*', (route) => route.fulfill({status: 503}))
    await page.goto(at.url)
    await page.getByRole('status').filter({hasText: 'Pemeriksaan gagal'}).waitFor()
    await context.close()
  })
})

describe.skipIf(executablePath === undefined)('on a static host', () => {
  const types: Record<string, string> = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css'}
  let host: Server
  /** What the host answers instead of a file of the build, by name; null: it is not there. */
  const instead = new Map<string, string | null>()
  let url: string
  let browser: Browser
  beforeAll(async () => {
    // As GitHub Pages: in a folder, without headers of ours.
    host = createServer((request, response) => {
      const name = new URL(request.url!, 'http://x').pathname.replace('/sunting/', '') || 'index.html'
      try {
        const other = instead.get(name)
        if (other === null) throw new Error(name)
        const body = other ?? readFileSync(path.join('dist/page', path.basename(name)))
        response.writeHead(200, {'Content-Type': types[path.extname(name)] ?? 'application/octet-stream'}).end(body)
      } catch {
        response.writeHead(404).end()
      }
    })
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(host.address() as AddressInfo).port}/sunting/`
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    host?.closeAllConnections()
    host?.close()
  })

  it('works in a folder, and offline', async () => {
    const {page, context, faults} = await open(browser, url)
    await page.getByRole('status').filter({hasText: 'Siap tanpa internet'}).waitFor()
    await context.setOffline(true)
    await page.reload()
    await ready(page)
    await paste(page, {text: 'Mereka menbawa buku.'})
    await checked(page, /^1 /)
    expect(faults).toEqual([])
    await context.close()
  })

  it('a newer build that has not arrived whole does not spoil what is kept', async () => {
    const {page, context} = await open(browser, url)
    await page.getByRole('status').filter({hasText: 'Siap tanpa internet'}).waitFor()
    // The new index asks for a script that only the new service worker would keep, and that one does not come.
    const index = readFileSync('dist/page/index.html', 'utf8')
    const main = index.match(/halaman-\w+\.js/)![0]
    instead.set('index.html', index.replace(main, 'halaman-BARU.js'))
    instead.set('halaman-BARU.js', readFileSync(`dist/page/${main}`, 'utf8'))
    instead.set('service-worker.js', null)
    await page.reload()
    await ready(page)
    expect(await page.locator('script[src*=BARU]').count()).toBe(1)
    await context.setOffline(true)
    await page.reload()
    await ready(page)
    await paste(page, {text: 'Mereka menbawa buku.'})
    await checked(page, /^1 /)
    instead.clear()
    await context.close()
  })

  it('its policy holds without headers', async () => {
    const {page, context} = await open(browser, url)
    const state = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'sent',
        () => 'stopped'
      )
    )
    expect(state).toBe('stopped')
    await context.close()
  })
})
