import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {serve as start} from '../../serve/index.ts'
import {Fault} from '../fault.ts'
import type {CommandLine} from '../options.ts'
import {settingsFor} from '../run.ts'

/** LanguageTool's own port, so that its clients find us where they look. */
const PORT = 8081

/** Built files, seen from `dist` or `dist/chunks`. */
const dist = new URL(import.meta.url.includes('/chunks/') ? '../' : './', import.meta.url)

const texts = {
  id: {
    ready: (url: string) =>
      `Sunting melayani di ${url}\n  Halaman penyunting   ${url}/\n  API LanguageTool     ${url}/v2\nNaskah tidak dikirim ke mana pun. Ctrl+C untuk berhenti.\n`,
    inUse: (port: number) => `porta ${port} sedang dipakai; coba "sunting serve --port 0"`
  },
  en: {
    ready: (url: string) =>
      `Sunting serves at ${url}\n  Editor page          ${url}/\n  LanguageTool API     ${url}/v2\nNothing is uploaded anywhere. Ctrl+C to stop.\n`,
    inUse: (port: number) => `port ${port} is in use; try "sunting serve --port 0"`
  }
}

/** `sunting serve`: resolves when a signal has stopped the server. */
export async function serve(line: CommandLine): Promise<number> {
  const {options, paths} = line
  if (paths.length > 0) throw new Fault(`serve tidak menerima "${paths[0]}"`)
  const settings = await settingsFor(line)
  const text = texts[settings.lang]
  const host = options.host ?? '127.0.0.1'
  const port = options.port ?? PORT
  if (port > 65_535) throw new Fault(`--port menerima bilangan sampai 65535; bukan ${port}`)
  const page = new URL('page/', dist)
  if (!existsSync(new URL('index.html', page))) throw new Fault('halaman belum dibangun; jalankan "npm run build"')
  const running = await start({
    host,
    port,
    settings,
    origins: options.allowOrigins.map(originOf),
    page,
    thread: new URL('serve-thread.js', dist),
    threads: Math.max(1, Math.min(4, availableParallelism() - 1))
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw new Fault(text.inUse(port))
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
      throw new Fault(`--host ${host}: bukan alamat mesin ini`)
    if (error.code === 'EACCES') throw new Fault(`porta ${port} tidak boleh dipakai (${error.code})`)
    throw error
  })
  process.stdout.write(text.ready(`http://${host.includes(':') ? `[${host}]` : host}:${running.port}`))
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
  throw new Fault(`--allow-origin menerima asal seperti https://cms.example; bukan "${value}"`)
}
