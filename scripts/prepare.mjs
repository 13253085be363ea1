/**
 * `prepare`: build after an install from git. `npm install -g git+…`, and pre-commit with it, prepares a clone with
 * the global flag still set, so its own dependencies are not there yet: they are installed first.
 */
import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

// `npx sunting` in the repository links the package into npm's cache and prepares it once more: what `npm ci` built is there.
if (process.env.npm_command === 'exec' && existsSync('dist/cli.js')) process.exit(0)

if (!existsSync('node_modules/yaml')) {
  const env = {...process.env}
  for (const name of Object.keys(env))
    if (/^npm_config_(?:global|prefix|location|omit|production)$/i.test(name)) delete env[name]
  const npm = process.env.npm_execpath
  const run = (/** @type {string[]} */ ...args) => {
    const all = [...args, '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--no-global']
    if (npm) execFileSync(process.execPath, [npm, ...all], {stdio: 'inherit', env})
    else execFileSync('npm', all, {stdio: 'inherit', env})
  }
  try {
    run('ci')
  } catch {
    // Registries that lack a package for another platform: npm 11 then refuses the lock file.
    run('install', '--no-save')
  }
}
execFileSync(process.execPath, ['scripts/build.mjs'], {stdio: 'inherit'})
