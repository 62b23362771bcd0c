import type { OutageStore } from './store.ts'
import { machineTime } from './wall-time.ts'

const AT_ONCE = 100

interface Answered {
  readonly id: string
  readonly state: string
}

/** How a replay ended: everything told; some must come again; the server is away; or it knows us no longer. */
export type Replayed = 'empty' | 'later' | 'away' | 'unknown'

/**
 * Tells the server what was noted without it, oldest first. An entry is forgotten only when the server has answered for
 * it: a line that tears in the middle tells some of them twice, and their ids make that harmless. One window at a time
 * where the browser can tell, any number otherwise.
 */
export async function replay(
  store: OutageStore,
  to: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Replayed> {
  const work = () => tellAll(store, to, body)
  if (!('locks' in navigator)) return work()
  return navigator.locks.request('willkommen-replay', { ifAvailable: true }, (lock) =>
    lock ? work() : 'later',
  )
}

async function tellAll(
  store: OutageStore,
  to: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Replayed> {
  for (;;) {
    const entries = await store.queued(AT_ONCE)
    if (entries.length === 0) return 'empty'
    const answer = await send(to, { ...body, sentAt: machineTime(), entries })
    if (typeof answer === 'string') return answer
    const settled = answer.filter(({ state }) => state !== 'later').map(({ id }) => id)
    await store.drop(settled)
    // whatever another machine has to tell first, it tells within the next round
    if (settled.length === 0) return 'later'
  }
}

async function send(to: string, body: unknown): Promise<readonly Answered[] | 'away' | 'unknown'> {
  try {
    const signal = AbortSignal.timeout(30_000)
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(to, {
      method: 'POST',
      body: JSON.stringify(body),
      headers,
      signal,
      redirect: 'manual',
    })
    if (!answer.ok)
      return answer.type === 'opaqueredirect' || [401, 403].includes(answer.status) ? 'unknown' : 'away'
    return ((await answer.json()) as { results: readonly Answered[] }).results
  } catch {
    return 'away'
  }
}

/** Whether the server answers, without asking it for anything. */
export async function isThere(): Promise<boolean> {
  try {
    return (await fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(3000) })).ok
  } catch {
    return false
  }
}
