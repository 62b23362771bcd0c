/**
 * Keeps terminal, reception and displays going when the server does not answer. Each of the three registers this file for
 * its own part of the addresses (src/ui/outage/keep-face.ts); public pages never do, so nothing of theirs is ever kept.
 * What is kept of a page names nobody: the terminal's and the reception's own page for such hours, a display with numbers
 * and rooms. People's data lies in IndexedDB, put there by the reception's page and taken away by it.
 */
import { version } from '$app/env'
import { immutable } from '$app/manifest'

interface Waits extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetches extends Waits {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Told extends Waits {
  readonly data: unknown
}
interface Worker {
  readonly registration: { readonly scope: string }
  readonly location: Location
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install' | 'activate', hear: (event: Waits) => void): void
  addEventListener(name: 'fetch', hear: (event: Fetches) => void): void
  addEventListener(name: 'message', hear: (event: Told) => void): void
}

const worker = globalThis as unknown as Worker
const face = new URL(worker.registration.scope).pathname
const PREFIX = `willkommen${face}-`
const CACHE = PREFIX + version
/** The page of a face for hours without the server; a display is its own. */
const SHELLS: Readonly<Record<string, string>> = {
  '/terminal': '/terminal/offline',
  '/reception': '/reception/offline',
}
const shell = SHELLS[face]
/** Longer than this nobody stands before a white screen. A form may have been read: it is given longer. Milliseconds. */
const PATIENCE = { GET: 4000, POST: 9000 }
const GONE = [502, 503, 504]

worker.addEventListener('install', (event) => event.waitUntil(prepare()))
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()))
worker.addEventListener('message', (event) => {
  const told = event.data as { keep?: unknown; clips?: unknown } | null
  if (typeof told?.keep === 'string') event.waitUntil(keep(told.keep))
  if (Array.isArray(told?.clips)) event.waitUntil(keepClips(told.clips as unknown[]))
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== worker.location.origin) return
  if (request.mode === 'navigate') event.respondWith(navigate(event, url))
  else if (request.method === 'GET' && isKept(url.pathname)) event.respondWith(fromCache(request))
})

/** Everything the pages are made of, and the page itself; when one is missing this version does not begin. */
async function prepare(): Promise<void> {
  const cache = await caches.open(CACHE)
  const paths = immutable
    .map(({ path }) => path)
    .filter((path) => /\.(js|css)$|(vazirmatn|arabic|latin|cyrillic).*\.woff2$/i.test(path))
  await Promise.all(paths.map((path) => addOnce(cache, path.startsWith('/') ? path : `/${path}`)))
  if (shell && !(await keep(shell))) throw new Error('not signed in')
  await worker.skipWaiting()
}

/** What an earlier version holds already is not fetched again: its name says what is in it. One torn line is forgiven. */
async function addOnce(cache: Cache, path: string): Promise<void> {
  const held = await caches.match(path)
  if (held) await cache.put(path, held)
  else await cache.add(path).catch(() => cache.add(path))
}

/** The version before this one stays beside it: a page that is still open may ask for one of its files. */
async function takeOver(): Promise<void> {
  const own = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE)
  await Promise.all(own.slice(0, -1).map((name) => caches.delete(name)))
  await worker.clients.claim()
}

/** Only a page itself: neither the way to sign in nor a mistake. */
async function keep(path: string): Promise<boolean> {
  const url = new URL(path, worker.location.origin)
  if (url.origin !== worker.location.origin || !url.pathname.startsWith(face)) return false
  const answer = await fetch(url, { redirect: 'manual', credentials: 'same-origin' })
  if (answer.ok) await (await caches.open(CACHE)).put(url.pathname + url.search, answer)
  return answer.ok
}

/** The words a display speaks, and no others: of its own languages, once in each version. What is missing stays silent. */
async function keepClips(asked: readonly unknown[]): Promise<void> {
  const cache = await caches.open(CACHE)
  for (const path of asked) {
    if (typeof path !== 'string' || !isClip(path) || (await cache.match(path))) continue
    await cache.add(path).catch(() => undefined)
  }
}

const isClip = (path: string): boolean =>
  face === '/display' && (path.startsWith('/clips/') || path.startsWith('/display/clip/immutable/'))

function isKept(path: string): boolean {
  return path.includes('/immutable/') || isClip(path)
}

async function fromCache(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  // the address of a placeholder does not say what is in it: an earlier version's serves only while nobody answers
  const isNamed = !new URL(request.url).pathname.startsWith('/clips/')
  const held = await (isNamed ? caches.match(request) : cache.match(request))
  if (held) return held
  try {
    const answer = await fetch(request)
    if (answer.ok) await cache.put(request, answer.clone())
    return answer
  } catch (error) {
    const earlier = await caches.match(request)
    if (earlier) return earlier
    throw error
  }
}

/** The network first, so that no old page ever stands in the way of a new one. */
async function navigate(event: Fetches, url: URL): Promise<Response> {
  const { request } = event
  try {
    const signal = AbortSignal.timeout(request.method === 'POST' ? PATIENCE.POST : PATIENCE.GET)
    const answer = await fetch(request, { signal })
    if (GONE.includes(answer.status)) return (await instead(url)) ?? answer
    if (face === '/display' && answer.ok && !answer.redirected) {
      const copy = answer.clone()
      event.waitUntil(caches.open(CACHE).then((cache) => cache.put(url.pathname + url.search, copy)))
    }
    return answer
  } catch (error) {
    const kept = await instead(url)
    if (kept) return kept
    throw error
  }
}

async function instead(url: URL): Promise<Response | undefined> {
  if (face === '/display')
    return (await caches.match(url.pathname + url.search)) ?? caches.match(url, { ignoreSearch: true })
  if (!shell) return undefined
  if (url.pathname === shell) return caches.match(shell)
  const language = /^\/terminal\/([a-z]+)\b/.exec(url.pathname)?.[1]
  const query = language && language !== 'offline' ? `?language=${language}` : ''
  return Response.redirect(new URL(shell + query, worker.location.origin), 303)
}
