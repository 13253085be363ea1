/** Licences of the packages that a bundle is made of. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

/**
 * @param {import('esbuild').Metafile[]} metafiles
 * @param {string} root folder that their paths start at
 * @param {string[]} [others] packages that no metafile names (fonts)
 * @returns {string} name, version and licence of each package, by name
 */
export function noticesOf(metafiles, root, others = []) {
  const folders = new Map(others.map((name) => [name, path.join(root, 'node_modules', name)]))
  for (const input of metafiles.flatMap(({inputs}) => Object.keys(inputs))) {
    const match = input.match(/^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//)
    if (match !== null) folders.set(match[2], path.resolve(root, match[1]))
  }
  return [...folders]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, folder]) => noticeOf(name, folder))
    .join('\n\n---\n\n')
}

function noticeOf(name, folder) {
  const {version, license} = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = existsSync(folder) ? readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry)) : undefined
  const text = file === undefined ? `Licence: ${license}` : readFileSync(path.join(folder, file), 'utf8').trim()
  return `${name} ${version}\n\n${text}`
}
