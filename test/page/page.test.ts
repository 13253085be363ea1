import {mkdirSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {strToU8, zipSync} from 'fflate'
import type {Browser} from 'playwright-core'
import {beforeAll, describe, expect, it} from 'vitest'
import '../../src/node/data.ts'
import {Linter} from '../../src/lint.ts'
import {loadReader} from '../../src/text/read.ts'
import {checked, draft, executablePath, open, paste, ready, site} from './browser.ts'

const frensia = readFileSync('seeds/frensia-putin-korea-utara.txt', 'utf8')
const seeds = readdirSync('seeds').filter((name) => name.endsWith('.txt'))
/** 1.5 MB: what a first visit may transfer. */
const BUDGET = 1_500_000

/** What the page's status says of a text. */
async function status(text: string, path: string): Promise<RegExp> {
  await loadReader(path)
  const {findings, words} = new Linter().check(text, path).report
  return new RegExp(`^${findings.length} temuan dalam ${words} kata`)
}

/**
 * Visit the page as for the first time, with a draft that is there from the start.
 *
 * @returns bytes transferred until findings stood in the draft, and when they did, ms after navigation began
 */
async function firstVisit(browser: Browser, url: string): Promise<{bytes: number; ms: number}> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const sizes: Array<Promise<number>> = []
  context.on('requestfinished', (request) => {
    sizes.push(
      request.sizes().then(({responseBodySize, responseHeadersSize}) => responseBodySize + responseHeadersSize)
    )
  })
  await page.addInitScript((text) => {
    sessionStorage.setItem('sunting-draft', text)
    new MutationObserver((_, observer) => {
      if (document.querySelector('#editor .mark-spelling') === null) return
      observer.disconnect()
      requestAnimationFrame(() => performance.mark('found'))
    }).observe(document, {childList: true, subtree: true, attributes: true})
  }, frensia)
  await page.goto(url)
  await page.waitForFunction(() => performance.getEntriesByName('found').length > 0)
  const ms = await page.evaluate(() => performance.getEntriesByName('found')[0].startTime)
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await context.close()
  return {bytes, ms}
}

describe.skipIf(executablePath === undefined)('the page', () => {
  const at = site()
  beforeAll(() => void mkdirSync('docs/pictures', {recursive: true}))

  it('paste, see the mistake, click, corrected', async () => {
    const {page, context, requests, faults} = await open(at.browser, at.url)
    const before = await page.evaluate(() => performance.now())
    await paste(page, {text: frensia})
    const mark = page.locator('#editor .mark-spelling', {hasText: 'pertamuan'})
    await mark.waitFor()
    const ms = (await page.evaluate(() => performance.now())) - before
    console.log(`first findings after paste: ${Math.round(ms)} ms`)
    expect(ms).toBeLessThan(5000)
    await mark.click()
    await page.locator('.card .suggestion', {hasText: /^pertemuan$/}).click()
    expect(await draft(page)).toContain('setelah terjadinya pertemuan antara')
    expect(await draft(page)).toBe(frensia.replace('pertamuan', 'pertemuan'))
    await page.waitForFunction(
      () => !document.querySelector('#editor .mark-spelling')?.textContent?.includes('pertamuan')
    )
    expect(faults).toEqual([])
    expect(requests.filter((url) => !url.startsWith(at.url) && !url.startsWith('data:'))).toEqual([])
    await context.close()
  })

  it('transfers little at the first visit, and findings come soon after it', async () => {
    // Other work on this machine can only make a visit slower: the quickest of a few is the page's own time. The goal is
    // a second on a quiet machine (`docs/decisions/page.md`); what is tested is that nothing holds the page up.
    let best = Number.POSITIVE_INFINITY
    let bytes = 0
    for (let visit = 0; visit < 5 && (visit === 0 || best >= 1000); visit++) {
      const first = await firstVisit(at.browser, at.url)
      bytes = first.bytes
      best = Math.min(best, first.ms)
    }
    const names = readdirSync('dist/page')
    const whole = names
      .filter((name) => !/\.(?:br|gz)$/.test(name))
      .map((name) => statSync(`dist/page/${names.includes(`${name}.gz`) ? `${name}.gz` : name}`).size)
      .reduce((sum, size) => sum + size)
    console.log(
      `first visit: ${bytes} bytes, findings ${Math.round(best)} ms after navigation; whole page with offline files: ${whole} bytes gzipped`
    )
    expect(best).toBeLessThan(5000)
    expect(bytes).toBeGreaterThan(200_000)
    expect(bytes).toBeLessThan(BUDGET)
    expect(whole).toBeLessThan(BUDGET)
  })

  it.each(seeds)('finds in %s what the library finds', async (name) => {
    const {page, context} = await open(at.browser, at.url)
    const text = readFileSync(`seeds/${name}`, 'utf8')
    await paste(page, {text})
    await checked(page)
    const {findings} = new Linter().check(text, 'draf.txt').report
    await page.waitForFunction(
      (count) => document.querySelectorAll('#findings-list > li').length === count,
      Math.min(100, findings.length)
    )
    const shown = await page.locator('#findings-list .finding-message').allTextContents()
    expect(shown).toEqual(findings.slice(0, 100).map(({message}) => message))
    await context.close()
  })

  it('works offline after the first visit, and keeps the draft over a reload', async () => {
    const {page, context, faults} = await open(at.browser, at.url)
    // The page says when it is kept; from then on it needs nobody.
    await page.getByRole('status').filter({hasText: 'Siap tanpa internet'}).waitFor()
    await paste(page, {text: frensia})
    await checked(page)
    await page.waitForFunction(() => sessionStorage.getItem('sunting-draft') !== null)
    await context.setOffline(true)
    faults.length = 0
    await page.reload()
    await ready(page)
    await page.locator('#editor .mark-spelling', {hasText: 'pertamuan'}).waitFor()
    expect(await draft(page)).toBe(frensia)
    // Readers that were never loaded before are there as well.
    for (const format of ['html', 'markdown']) {
      await page.locator('#format').selectOption(format)
      await checked(page)
    }
    expect(faults).toEqual([])
    await context.close()
  })

  it('lets nothing out: no other origin can be reached', async () => {
    const {page, context} = await open(at.browser, at.url)
    // Requests that the policy stops are announced, then failed, and never sent.
    const stopped: string[] = []
    const answered: string[] = []
    context.on('requestfailed', (request) => stopped.push(`${request.failure()?.errorText} ${request.url()}`))
    context.on('response', (response) => answered.push(response.url()))
    const states = await page.evaluate(async () => {
      const image = (src: string) =>
        new Promise((resolve, reject) => {
          const element = new Image()
          element.onload = resolve
          element.onerror = reject
          element.src = src
        })
      const results = await Promise.allSettled([
        fetch('https://example.com/'),
        fetch('http://127.0.0.1:1/'),
        image('https://example.com/a.png')
      ])
      return results.map(({status}) => status)
    })
    expect(states).toEqual(['rejected', 'rejected', 'rejected'])
    expect(answered.filter((url) => !url.startsWith(at.url))).toEqual([])
    for (const line of stopped) expect(line).toMatch(/^csp /)
    await context.close()
  })

  it('the list is walked and corrected with the keyboard alone', async () => {
    const {page, context} = await open(at.browser, at.url)
    await paste(page, {text: 'Mereka menbawa buku. Setelah pertamuan itu, dia sebelunya pulang.'})
    await checked(page, /^3 /)
    await page.locator('#findings-list .finding-main').first().focus()
    const focused = () => page.evaluate(() => document.activeElement?.querySelector('.finding-actual')?.textContent)
    expect(await focused()).toBe('menbawa')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('pertamuan')
    await page.keyboard.press('1')
    await page.waitForFunction(() => document.querySelectorAll('#findings-list > li').length === 2)
    expect(await focused()).toBe('sebelunya')
    await page.keyboard.press('Home')
    expect(await focused()).toBe('menbawa')
    await page.keyboard.press('Enter')
    await page.locator('.card').waitFor()
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('cm-content')
    // From the draft into the card, to the next finding, and out again.
    await page.keyboard.press('F8')
    await page.locator('.card', {hasText: 'sebelumnya'}).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.card').waitFor({state: 'detached'})
    expect(await draft(page)).toContain('Setelah pertemuan itu')
    // Into the card of the finding at the cursor: its best suggestion has the focus.
    await page.keyboard.press('Control+.')
    await page.locator('.card .suggestion.is-best:focus').waitFor()
    await page.keyboard.press('Enter')
    await checked(page, /^1 /)
    expect(await draft(page)).toContain('dia sebelumnya pulang')
    await context.close()
  })

  it('fixes all that is safe in one step that can be undone', async () => {
    const {page, context} = await open(at.browser, at.url)
    await page.locator('#example').click()
    await checked(page)
    const original = await draft(page)
    await page.locator('#fix-all:not([disabled])').click()
    const fixed = await draft(page)
    expect(fixed).not.toBe(original)
    expect(fixed).toContain('membangun')
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Control+z')
    expect(await draft(page)).toBe(original)
    await context.close()
  })

  it('accepts words and switches rules off for this browser', async () => {
    const {page, context} = await open(at.browser, at.url)
    await paste(page, {text: 'Mereka menbawa buku pulang.'})
    await page.locator('#editor .mark-spelling').click()
    // The page has no configuration file to speak of.
    expect(await page.locator('.card-note').textContent()).toContain('Terima kata')
    await page
      .locator('.card')
      .getByRole('button', {name: /Terima kata/})
      .click()
    await checked(page, /^0 /)
    await page.reload()
    await ready(page)
    await page.locator('.cm-content').click()
    await checked(page, /^0 /)
    await page.locator('#settings').click()
    await page.getByRole('button', {name: 'Batalkan menbawa'}).click()
    await page.locator('#settings-close').click()
    await checked(page, /^1 /)
    await context.close()
  })

  it('reads what Word and Google Docs put on the clipboard', async () => {
    const {page, context, requests} = await open(at.browser, at.url)
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body><!--StartFragment-->
<p class=MsoNormal><b>Judul\r\nBerita</b><o:p></o:p></p><p class=MsoListParagraph><span style='mso-list:Ignore'>·&nbsp;&nbsp;</span>Satu</p>
<p class=MsoNormal>Setelah <del cite="mailto:a">bukan</del><span style='color:red'>perta</span>muan itu.<img src="https://example.com/x.png" onerror="alert(1)"></p><!--EndFragment--></body></html>`
    await paste(page, {html: word, text: 'x'})
    expect(await draft(page)).toBe('Judul Berita\n\nSatu\n\nSetelah pertamuan itu.')
    await page.locator('#editor .mark-spelling', {hasText: 'pertamuan'}).waitFor()
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    const docs = `<meta charset='utf-8'><b style="font-weight:normal" id="docs-internal-guid-1"><h2 dir="ltr"><span>Judul</span></h2><p dir="ltr"><span>Kalimat satu.</span><br><span>Baris dua.</span></p><ul><li><p>Butir</p></li></ul></b>`
    await paste(page, {html: docs, text: 'x'})
    expect(await draft(page)).toBe('Judul\n\nKalimat satu.\nBaris dua.\n\nButir')
    expect(requests.filter((url) => !url.startsWith(at.url))).toEqual([])
    await context.close()
  })

  it('opens .docx, Markdown and HTML files', async () => {
    const {page, context} = await open(at.browser, at.url)
    const xml = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Setelah perta</w:t></w:r><w:r><w:t>muan itu, mereka pulang.</w:t></w:r></w:p></w:body></w:document>`
    const docx = zipSync({
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
      ),
      '_rels/.rels': strToU8(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
      ),
      'word/document.xml': strToU8(xml)
    })
    const file = page.locator('#file')
    await file.setInputFiles({name: 'draf.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(docx)})
    await page.locator('#editor .mark-spelling', {hasText: 'pertamuan'}).waitFor()
    expect(await draft(page)).toBe('Setelah pertamuan itu, mereka pulang.')
    // Each reader says other figures than the others would of the same text.
    const markdown = '# Judul\n\nMereka `menbawa` dan **menbawa** buku &amp; pena.\n'
    await file.setInputFiles({name: 'draf.md', mimeType: 'text/markdown', buffer: Buffer.from(markdown)})
    await checked(page, await status(markdown, 'draf.md'))
    expect(await page.locator('#format').inputValue()).toBe('markdown')
    const html = '<p>Mereka menba<b>wa</b> buku &amp; pena. <code>menbawa</code></p>'
    await file.setInputFiles({name: 'draf.html', mimeType: 'text/html', buffer: Buffer.from(html)})
    await checked(page, await status(html, 'draf.html'))
    await file.setInputFiles({name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from([1, 2, 3])})
    await page.locator('#toast', {hasText: 'foto.png tidak dapat dibaca'}).waitFor()
    await context.close()
  })

  it('shows names, sources and figures, and hands out the draft and an HTML report', async () => {
    const {page, context, faults} = await open(at.browser, at.url, {acceptDownloads: true})
    await paste(page, {text: frensia})
    await checked(page)
    await page.locator('[data-show=names]').click()
    await page.locator('#names-body tr', {hasText: 'Choe Son Hui'}).first().waitFor()
    const variant = page.locator('.form.is-variant', {hasText: 'Amarika'})
    await variant.locator('.suggestion').click()
    expect(await draft(page)).not.toContain('Amarika')
    await page.locator('[data-show=sources]').click()
    await page.locator('.said').first().waitFor()
    expect(await page.locator('.note').count()).toBeGreaterThan(1)
    expect(await page.locator('#sources-list li').count()).toBeGreaterThan(1)
    await page.locator('#sources-list .source').first().click()
    expect(await page.locator('.source[aria-pressed=true]').count()).toBe(1)
    await page.locator('[data-show=summary]').click()
    await page.locator('#figures dd', {hasText: /^29\d$/}).waitFor()
    const save = async (id: string) => {
      await page.locator('#file-button').click()
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator(id).click()])
      return readFileSync(await download.path(), 'utf8')
    }
    expect(await save('#download')).toBe(await draft(page))
    expect(await save('#download-report')).toMatch(/<!doctype html>[\s\S]*pertamuan/i)
    expect(faults).toEqual([])
    await context.close()
  })

  it('speaks English when told to', async () => {
    const {page, context} = await open(at.browser, at.url)
    await paste(page, {text: 'Mereka menbawa buku pulang.'})
    await checked(page)
    await page.locator('#settings').click()
    await page.locator('#language').selectOption('en')
    await page.locator('#settings-close').click()
    await page.locator('.finding-message', {hasText: 'is not known'}).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('[data-show=findings]').textContent()).toContain('Findings')
    await context.close()
  })
})
