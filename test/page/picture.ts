import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync} from 'node:fs'
import type {Page} from 'playwright-core'

/** A picture of the manual: made anew with SUNTING_PICTURES=1, or where it is missing; small where ImageMagick is there. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync('docs/pictures', {recursive: true})
  const path = `docs/pictures/${name}.png`
  if (process.env.SUNTING_PICTURES === undefined && existsSync(path)) return
  await page.waitForTimeout(300)
  await page.screenshot({path})
  spawnSync('convert', [path, '-strip', '+dither', '-colors', '96', `png8:${path}`])
}
