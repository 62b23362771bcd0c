import type { LiveLine } from '#ui/live.svelte.ts'

const POLL_MS = 10_000

/**
 * Asks for the new state when the line says that the hall changed: at once, then at most every `pause()` ms, since each
 * look at a person's data is written down. While the line is dead it looks every ten seconds by itself, but only when
 * the server answers at all: a failed look would replace the page by an error.
 */
export function keepFresh(
  line: LiveLine,
  url: string,
  pause: () => number,
  refresh: () => Promise<void>,
): () => void {
  let last = 0
  let due: ReturnType<typeof setTimeout> | undefined
  let first = true

  async function look(): Promise<void> {
    due = undefined
    last = performance.now()
    if (await answers()) await refresh()
  }
  function soon(): void {
    due ??= setTimeout(() => void look(), Math.max(0, last + pause() - performance.now()))
  }
  line.open(url, ['changed'], () => {
    // the page has just been made: the greeting of the line tells nothing new
    if (!first) soon()
    first = false
  })
  const poll = setInterval(() => {
    const age = line.age(performance.now())
    if (age === undefined || age >= POLL_MS / 1000) soon()
  }, POLL_MS)
  return () => {
    clearInterval(poll)
    clearTimeout(due)
    line.close()
  }
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch('/health', { cache: 'no-store' })).ok
  } catch {
    return false
  }
}
