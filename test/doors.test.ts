import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {lint} from '../src/node/index.ts'
import type {Finding, Report} from '../src/report/finding.ts'
import {sunting} from './cli/run.ts'
import {Client, fullClient, uriOf} from './lsp/client.ts'
import {checked, executablePath, launch, open, paste} from './page/browser.ts'
import {check, type Served, serve} from './serve/start.ts'

const folder = path.resolve('seeds')
const seeds = readdirSync(folder).filter((name) => name.endsWith('.txt'))

/** What every door must agree on: rule, place, words. */
const brief = (findings: readonly Finding[]): unknown[] =>
  findings.map(({rule, start, end, message}) => [rule, start.offset, end.offset, message])

/** The same findings for the same text, whichever door it comes in by. */
describe('all doors', () => {
  let served: Served
  let client: Client
  let browser: Browser | undefined
  beforeAll(async () => {
    served = await serve(['--no-config'])
    client = await Client.start(undefined, fullClient, {crossArticle: false})
    if (executablePath !== undefined) browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    client?.kill()
    await served?.stop()
  })

  it.each(seeds)('%s', async (name) => {
    const text = readFileSync(path.join(folder, name), 'utf8')
    const {findings} = await lint(text, {path: name})
    const expected = brief(findings)
    expect(expected.length).toBeGreaterThan(3)

    const cli = JSON.parse(sunting(['--no-config', '--format', 'json', name], {cwd: folder}).stdout) as Report
    expect(brief(cli.files[0].findings), 'command line').toEqual(expected)

    const posted = await fetch(`${served.url}/lint`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify({text, path: name})
    })
    expect(brief(((await posted.json()) as Report).files[0].findings), 'POST /lint').toEqual(expected)

    const {matches} = (await (await check(served.url, {text, language: 'id'})).json()) as {
      matches: Array<{rule: {id: string}; offset: number; length: number; message: string}>
    }
    expect(matches.length, 'LanguageTool API').toBe(findings.length)
    for (const [i, {rule, offset, length, message}] of matches.entries()) {
      const {rule: id, start, end, message: ours} = findings[i]
      expect([rule.id, offset, offset + length], 'LanguageTool API').toEqual([id, start.offset, end.offset])
      // Its clients show no note of their own: it follows the message.
      expect(message.startsWith(ours), 'LanguageTool API').toBe(true)
    }

    const uri = uriOf(folder, name)
    await client.open(uri, text)
    const diagnostics = await client.until(uri, ({version}) => version === 1)
    const document = TextDocument.create(uri, 'plaintext', 1, text)
    expect(
      diagnostics.map(({code, range, message}) => [
        code,
        document.offsetAt(range.start),
        document.offsetAt(range.end),
        message
      ]),
      'language server'
    ).toEqual(expected)

    if (browser === undefined) return
    const {page, context} = await open(browser, served.url)
    await paste(page, {text})
    await checked(page)
    await page.waitForFunction(
      (count) => globalThis.document.querySelectorAll('#findings-list > li').length === count,
      findings.length
    )
    const messages = await page.locator('#findings-list .finding-message').allTextContents()
    expect(messages, 'page').toEqual(findings.map(({message}) => message))
    await context.close()
  })
})
