import {existsSync} from 'node:fs'
import {type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll} from 'vitest'
import {type Served, serve} from '../serve/start.ts'

/** Debian's Chromium (`apt-get install -y --no-install-recommends chromium`), or another by CHROMIUM. */
export const executablePath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome'
].find((path) => path !== undefined && existsSync(path))

if (executablePath === undefined) {
  console.warn('test/page is skipped: no Chromium found (apt-get install chromium, or set CHROMIUM to its path)')
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })

/** The page served and a browser for the tests of a `describe` that calls this; both end with it. */
export function site(): {readonly url: string; readonly browser: Browser} {
  let served: Served
  let browser: Browser
  beforeAll(async () => {
    served = await serve(['--no-config'])
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await served?.stop()
  })
  return {
    get url() {
      return served.url
    },
    get browser() {
      return browser
    }
  }
}

export interface Opened {
  page: Page
  context: BrowserContext
  /** URLs of all requests of the context, service worker's included. */
  requests: string[]
  /** Errors of the page and its console. */
  faults: string[]
}

/** Open the page in a fresh profile and wait until the linter is ready. */
export async function open(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({viewport: {width: 1360, height: 860}, colorScheme: 'light', ...options})
  const page = await context.newPage()
  const requests: string[] = []
  const faults: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
  })
  await page.goto(url)
  await ready(page)
  return {page, context, requests, faults}
}

export const ready = (page: Page) => page.waitForSelector('html[data-ready]', {state: 'attached'})

/** Paste into the draft, as the clipboard would. */
export async function paste(page: Page, content: {text?: string; html?: string}): Promise<void> {
  await page.evaluate(({text, html}) => {
    const data = new DataTransfer()
    if (text !== undefined) data.setData('text/plain', text)
    if (html !== undefined) data.setData('text/html', html)
    const content = document.querySelector('.cm-content')!
    ;(content as HTMLElement).focus()
    content.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}))
  }, content)
}

/** Wait until the status says that a check of the present text is done; it is busy from the first key on. */
export const checked = (page: Page, words: RegExp = /\d/) =>
  page.waitForFunction((source) => {
    const status = document.getElementById('status')!
    return status.dataset.state === 'done' && new RegExp(source).test(status.textContent ?? '')
  }, words.source)

/** The whole draft: the editor draws only what is seen. */
export const draft = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const content = document.querySelector('.cm-content') as unknown as {
      cmTile?: {view: {state: {doc: object}}}
      cmView?: {view: {state: {doc: object}}}
    }
    return String((content.cmTile ?? content.cmView)!.view.state.doc)
  })
