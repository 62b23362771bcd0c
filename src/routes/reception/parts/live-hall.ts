import type { LiveLine } from '#ui/live.svelte.ts'
import type { HallView } from './views.ts'

/** The hall without names is no look at a person and may be read as often as it changes. */
const LOOK_PAUSE_MS = 1000
/** A look with names is written down: only for someone new, and not more often than this. */
const NAMES_PAUSE_MS = 5000
const POLL_MS = 10_000

/** Said to whatever else stands on the page: something changed. */
export const HALL_CHANGED = 'hall-changed'

interface Following {
  readonly line: LiveLine
  readonly site: number
  /** Takes the new picture; true: somebody in it has a name this page has not read. */
  take(hall: HallView): boolean
  readNames(): Promise<void>
}

/** Follows the hall while the page can be seen. Call the result to stop. */
export function followHall({ line, site, take, readNames }: Following): () => void {
  let lastLook = 0
  let lastNames = performance.now()
  let lookDue: ReturnType<typeof setTimeout> | undefined
  let namesDue: ReturnType<typeof setTimeout> | undefined

  async function look(): Promise<void> {
    lookDue = undefined
    if (document.hidden) return
    lastLook = performance.now()
    document.dispatchEvent(new Event(HALL_CHANGED))
    try {
      const answer = await fetch(`/reception/hall?site=${site}`, { cache: 'no-store' })
      if (answer.ok && take((await answer.json()) as HallView)) namesSoon()
    } catch {
      // the frame tells that the line is dead; the next sign of life looks again
    }
  }
  function namesSoon(): void {
    namesDue ??= setTimeout(
      () => {
        namesDue = undefined
        lastNames = performance.now()
        if (!document.hidden) void readNames()
      },
      Math.max(0, lastNames + NAMES_PAUSE_MS - performance.now()),
    )
  }
  function soon(): void {
    lookDue ??= setTimeout(() => void look(), Math.max(0, lastLook + LOOK_PAUSE_MS - performance.now()))
  }

  line.open(`/events/desk?site=${site}`, ['changed'], soon)
  document.addEventListener('visibilitychange', soon)
  const poll = setInterval(() => {
    const age = line.age(performance.now())
    if (age === undefined || age >= POLL_MS / 1000) soon()
  }, POLL_MS)
  return () => {
    clearInterval(poll)
    clearTimeout(lookDue)
    clearTimeout(namesDue)
    document.removeEventListener('visibilitychange', soon)
    line.close()
  }
}
