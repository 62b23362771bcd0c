import type { KeptNumber, Snapshot } from '#office/outage/index.ts'
import { browserName, forgetNames, keepSnapshot } from './console-kept.ts'
import { keepFace } from './keep-face.ts'
import { replay, type Replayed } from './replay.ts'
import { OutageStore } from './store.ts'

/** Each look at the names leaves a row in the trail: often enough for an outage, no more. Milliseconds. */
const EVERY_MS = 5 * 60_000
const HEARD = 'console-heard'

/** On every page of the reception: the day is kept on this computer, and what was noted without the server is told. */
export function tendConsole(site: number): () => void {
  void keepFace('/reception')
  const tend = () => void once(site).catch(() => undefined)
  tend()
  const timer = setInterval(() => document.visibilityState === 'visible' && tend(), 60_000)
  const forget = ({ target }: Event) => {
    if (target instanceof HTMLFormElement && target.action.endsWith('/sign-out')) void forgetAll()
  }
  addEventListener('submit', forget)
  return () => {
    clearInterval(timer)
    removeEventListener('submit', forget)
  }
}

async function forgetAll(): Promise<void> {
  sessionStorage.removeItem(HEARD)
  await forgetNames(await OutageStore.open())
}

async function once(site: number): Promise<void> {
  const store = await OutageStore.open()
  if ((await store.countQueued()) > 0) await tellConsole(store, site)
  const now = performance.timeOrigin + performance.now()
  if (now - Number(sessionStorage.getItem(HEARD) ?? 0) < EVERY_MS) return
  const query = new URLSearchParams({ site: String(site), browser: await browserName(store) })
  const answer = await fetch(`/reception/offline/snapshot?${query}`, {
    signal: AbortSignal.timeout(20_000),
    redirect: 'manual',
  })
  if (!answer.ok) return
  await keepSnapshot(
    store,
    site,
    (await answer.json()) as { snapshot: Snapshot; numbers: readonly KeptNumber[] },
  )
  sessionStorage.setItem(HEARD, String(now))
}

export async function tellConsole(store: OutageStore, site: number): Promise<Replayed> {
  return replay(store, `/reception/offline/replay?site=${site}`, { browser: await browserName(store) })
}
