/** Lets build scripts use the same TypeScript modules as the product: bundles one and imports it from memory. */
import {build} from 'esbuild'

/**
 * Imports a TypeScript module.
 * @param {string} path absolute path of the module
 * @returns {Promise<any>} its exports
 */
export async function importTypeScript(path) {
  const result = await build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    write: false,
    logLevel: 'silent'
  })
  const code = result.outputFiles[0].text
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
}
