import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {BrowserContextOptions, Page} from 'playwright-core'
import {describe, expect, it} from 'vitest'
import {checked, executablePath, open, site} from './browser.ts'
import {picture} from './picture.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core has against the page as it is now. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const {violations} = await (
      window as unknown as {
        axe: {
          run(
            options: object
          ): Promise<{violations: Array<{id: string; nodes: Array<{html: string; any: Array<{message: string}>}>}>}>
        }
      }
    ).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    })
    return violations.flatMap(({id, nodes}) =>
      nodes.map(({html, any}) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
    )
  })
}

const devices: Array<[string, BrowserContextOptions]> = [
  ['light', {colorScheme: 'light'}],
  ['dark', {colorScheme: 'dark'}],
  [
    'phone',
    {colorScheme: 'light', viewport: {width: 390, height: 844}, isMobile: true, hasTouch: true, deviceScaleFactor: 2}
  ],
  ['phone-dark', {colorScheme: 'dark', viewport: {width: 360, height: 740}, isMobile: true, hasTouch: true}]
]

describe.skipIf(executablePath === undefined)('the look', () => {
  const at = site()

  it.each(devices)('axe-core finds nothing: %s', async (device, options) => {
    const {page, context} = await open(at.browser, at.url, options)
    const isPhone = device.startsWith('phone')
    expect(await faultsOf(page)).toEqual([])
    await page.locator('#example').click()
    await checked(page)
    if (!isPhone) await page.locator('#findings-list > li').first().waitFor()
    const word = page.locator('#editor .mark-spelling').nth(1)
    await word.scrollIntoViewIfNeeded()
    await (isPhone ? word.tap() : word.click())
    await page.locator('.card').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await picture(page, `page-${device}`)
    for (const view of ['findings', 'names', 'sources', 'summary'] as const) {
      await page.locator(`[data-show=${view}]`).click()
      expect(await faultsOf(page), view).toEqual([])
      if (view !== 'findings' && device !== 'phone-dark') await picture(page, `page-${view}-${device}`)
    }
    // Nothing is cut off sideways.
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    if (isPhone) {
      await page.locator('#file-button').tap()
      await page.locator('#format').selectOption('markdown')
      expect(await faultsOf(page)).toEqual([])
      await page.keyboard.press('Escape')
    }
    await page.locator('#settings').click()
    expect(await faultsOf(page)).toEqual([])
    await context.close()
  })
})
