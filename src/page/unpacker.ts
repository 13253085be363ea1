/** Fetches and unpacks the data in a worker of its own, while the linter's worker is still being read; then it ends. */
import {unpack} from './data/unpack.ts'
import type {Unpacked} from './protocol.ts'

/** URL of the packed data, put in by the build. */
declare const SUNTING_DATA: string

const scope = self as unknown as {onmessage: ((event: MessageEvent) => void) | null; close(): void}

const files = load()
// The port that waits for them says what is wrong.
files.catch(() => {})

scope.onmessage = ({ports: [port]}) => {
  const send = (message: Unpacked, transfer: Transferable[] = []): void => {
    port.postMessage(message, transfer)
    setTimeout(() => scope.close())
  }
  files.then(
    (files) =>
      send(
        {files},
        [...files.values()].map(({buffer}) => buffer as ArrayBuffer)
      ),
    (error: Error) => send({message: error.message})
  )
}

async function load(): Promise<Map<string, Uint8Array>> {
  const response = await fetch(new URL(SUNTING_DATA, self.location.href))
  if (!response.ok || response.body === null) throw new Error(`${SUNTING_DATA}: ${response.status}`)
  const stream = response.body.pipeThrough(new DecompressionStream('gzip'))
  return unpack(new Uint8Array(await new Response(stream).arrayBuffer()))
}
