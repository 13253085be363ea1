/**
 * Offline use: all files of this build are kept at the first visit; afterwards they come from here. Only files of our
 * own origin are ever asked for.
 */

/** Put in by the build: a name that changes with any file, and all files. */
declare const SUNTING_BUILD: string
declare const SUNTING_FILES: string[]

interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void
}

interface FetchEvent extends ExtendableEvent {
  request: Request
  respondWith(response: Promise<Response>): void
}

const scope = self as unknown as {
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  clients: {claim(): Promise<void>}
  registration: {scope: string}
}

const cacheName = `sunting-${SUNTING_BUILD}`

// A newer build waits until the pages of the old one are closed: they may still need its files.
scope.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      // From the HTTP cache where it has them: the page has just loaded most of these files.
      .then((cache) => cache.addAll(SUNTING_FILES))
  )
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => name.startsWith('sunting-') && name !== cacheName).map((name) => caches.delete(name))
        )
      )
      .then(() => scope.clients.claim())
  )
})

scope.addEventListener('fetch', (event) => {
  const {request} = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(newest(request, './', false))
  else if (url.pathname.endsWith('/settings.json')) event.respondWith(newest(request, 'settings.json', true))
  else if (SUNTING_FILES.some((file) => new URL(file, scope.registration.scope).pathname === url.pathname))
    event.respondWith(kept(request))
})

/**
 * The newest where there is a network, so that a new build or setting shows at once; else what was kept. A page of a new
 * build is not kept here: it would ask for files that only its own service worker keeps.
 */
async function newest(request: Request, kept: string, keeps: boolean): Promise<Response> {
  const cache = await caches.open(cacheName)
  try {
    const response = await fetch(request)
    if (keeps && response.ok) await cache.put(kept, response.clone())
    return response
  } catch {
    return (await cache.match(kept)) ?? Response.error()
  }
}

const kept = async (request: Request): Promise<Response> =>
  (await caches.match(request, {cacheName, ignoreSearch: true})) ?? fetch(request)
