/** `schema/config.schema.json`, from the table that checks configurations (`src/config/keys.ts`) and the rules' pages. */
import {readFileSync, writeFileSync} from 'node:fs'
import {build} from 'esbuild'

export async function buildSchema() {
  const {outputFiles} = await build({
    entryPoints: ['src/config/schema.ts'],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    write: false,
    logLevel: 'error'
  })
  const code = Buffer.from(outputFiles[0].contents).toString('base64')
  const {configSchema} = await import(`data:text/javascript;base64,${code}`)
  const rules = JSON.parse(readFileSync('src/generated/rules.json', 'utf8'))
  const text = `${JSON.stringify(configSchema(rules), null, 2)}\n`
  const file = 'schema/config.schema.json'
  if (read(file) !== text) writeFileSync(file, text)
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
