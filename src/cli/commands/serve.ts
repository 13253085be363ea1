import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {Fault} from '../../fault.ts'
import type {Localized} from '../../rules/registry.ts'
import {serve as start} from '../../serve/index.ts'
import type {CommandLine} from '../options.ts'
import {settingsFor} from '../run.ts'
import {spoken} from '../say.ts'

/** LanguageTool's own port, so that its clients find us where they look. */
const PORT = 8081

/** Built files, seen from `dist` or `dist/chunks`. */
const dist = new URL(import.meta.url.includes('/chunks/') ? '../' : './', import.meta.url)

const ready = (url: string): Localized => ({
  id: `Sunting melayani di ${url}\n  Halaman penyunting   ${url}/\n  API LanguageTool     ${url}/v2\nNaskah tidak dikirim ke mana pun. Ctrl+C untuk berhenti.\n`,
  en: `Sunting serves at ${url}\n  Editor page          ${url}/\n  LanguageTool API     ${url}/v2\nNothing is uploaded anywhere. Ctrl+C to stop.\n`
})

/** `sunting serve`: resolves when a signal has stopped the server. */
export async function serve(line: CommandLine): Promise<number> {
  const {options, paths} = line
  if (paths.length > 0) throw new Fault({id: `serve tidak menerima "${paths[0]}"`, en: `serve takes no "${paths[0]}"`})
  const settings = await settingsFor(line)
  const host = options.host ?? '127.0.0.1'
  const port = options.port ?? PORT
  if (port > 65_535)
    throw new Fault({
      id: `--port menerima bilangan sampai 65535; bukan ${port}`,
      en: `--port takes a number up to 65535; not ${port}`
    })
  const page = new URL('page/', dist)
  if (!existsSync(new URL('index.html', page)))
    throw new Fault({
      id: 'halaman belum dibangun; jalankan "npm run build"',
      en: 'the page is not built; run "npm run build"'
    })
  const running = await start({
    host,
    port,
    settings,
    origins: options.allowOrigins.map(originOf),
    page,
    thread: new URL('serve-thread.js', dist),
    threads: Math.max(1, Math.min(4, availableParallelism() - 1))
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      throw new Fault({
        id: `porta ${port} sedang dipakai; coba "sunting serve --port 0"`,
        en: `port ${port} is in use; try "sunting serve --port 0"`
      })
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
      throw new Fault({id: `--host ${host}: bukan alamat mesin ini`, en: `--host ${host}: no address of this machine`})
    if (error.code === 'EACCES')
      throw new Fault({
        id: `porta ${port} tidak boleh dipakai (${error.code})`,
        en: `port ${port} may not be used (${error.code})`
      })
    throw error
  })
  process.stdout.write(spoken(ready(`http://${host.includes(':') ? `[${host}]` : host}:${running.port}`)))
  await signalled()
  await running.close()
  return 0
}

/** Until SIGINT or SIGTERM; a second one ends the process at once. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.once('SIGINT', () => process.exit(130))
      process.once('SIGTERM', () => process.exit(143))
      resolve()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}

function originOf(value: string): string {
  try {
    const url = new URL(value)
    if (url.origin !== 'null') return url.origin
  } catch {}
  throw new Fault({
    id: `--allow-origin menerima asal seperti https://cms.example; bukan "${value}"`,
    en: `--allow-origin takes an origin like https://cms.example; not "${value}"`
  })
}
