import type { DayPlan, KeptNumber } from '#office/outage/index.ts'
import { keepFace } from './keep-face.ts'
import { replay } from './replay.ts'
import { OutageStore } from './store.ts'
import { keepPlan } from './terminal-kept.ts'

const PLAN = '/terminal/offline/plan'
export const TERMINAL_REPLAY = '/terminal/offline/replay'
/** How old the list may get while the server is there. Milliseconds. */
const EVERY_MS = 60_000
const HEARD = 'terminal-heard'

/** On every page of the terminal: the list of the day is fresh, and what was noted without the server is told. */
export function tendTerminal(): () => void {
  void keepFace('/terminal')
  const tend = () => void once().catch(() => undefined)
  tend()
  const timer = setInterval(tend, EVERY_MS)
  return () => clearInterval(timer)
}

async function once(): Promise<void> {
  const store = await OutageStore.open()
  const heard = Number(sessionStorage.getItem(HEARD) ?? 0)
  const now = performance.timeOrigin + performance.now()
  if ((await store.countQueued()) > 0) await replay(store, TERMINAL_REPLAY, {})
  if (now - heard < EVERY_MS / 2) return
  const answer = await fetch(PLAN, { signal: AbortSignal.timeout(20_000), redirect: 'manual' })
  if (!answer.ok) return
  await keepPlan(store, (await answer.json()) as { plan: DayPlan; numbers: readonly KeptNumber[] })
  sessionStorage.setItem(HEARD, String(now))
}
