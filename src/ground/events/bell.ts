import type pg from 'pg'
import { CHANNEL } from './feed.ts'

const PAUSE_MS = 15

/**
 * Rings for listeners after a commit, at most once in 15 ms and on its own connection. NOTIFY inside the booking
 * transaction would take a cluster-wide lock until the commit is on disk and cost two thirds of the throughput.
 */
export function createBell(pool: pg.Pool): () => void {
  let due: NodeJS.Timeout | null = null
  let last = 0
  return () => {
    if (due) return
    const wait = Math.max(0, last + PAUSE_MS - performance.now())
    due = setTimeout(() => {
      due = null
      last = performance.now()
      // A lost ring is harmless: every feed also looks by itself each second.
      pool.query(`notify ${CHANNEL}`).catch(() => undefined)
    }, wait)
  }
}
