import type pg from 'pg'
import type { Db } from '../act/act.ts'
import { currentCursor, eventsSince, type OfficeEvent } from './event-store.ts'

export const CHANNEL = 'willkommen_events'
const POLL_MS = 1000

export interface Feed {
  subscribe(listener: (event: OfficeEvent) => void): () => void
  /** Reads what is new now; used by whoever must not wait for the bell. */
  catchUp(): Promise<void>
  /** Milliseconds since the database last answered. */
  age(): number
  stop(): Promise<void>
}

/**
 * The live feed of this process: listens to the bell, reads by cursor, hands every event once to every subscriber.
 * The poll each second is the net beneath the bell.
 */
export async function startFeed(db: Db, listen: () => Promise<pg.Client>, from?: string): Promise<Feed> {
  const listeners = new Set<(event: OfficeEvent) => void>()
  let cursor = from ?? (await currentCursor(db))
  let seen = new Set<number>()
  let answered = performance.now()

  const rounds = oneAtATime(async () => {
    const page = await eventsSince(db, cursor)
    answered = performance.now()
    cursor = page.cursor
    const now = new Set<number>()
    for (const event of page.events) {
      now.add(event.id)
      if (!seen.has(event.id)) for (const listener of listeners) listener(event)
    }
    seen = now
  })
  const ear = await keepListening(listen, rounds.run)
  const timer = setInterval(() => void rounds.run(), POLL_MS)
  timer.unref()

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    catchUp: rounds.run,
    age: () => performance.now() - answered,
    async stop() {
      clearInterval(timer)
      const last = rounds.end()
      await ear.close()
      await last
    },
  }
}

/** Never two rounds beside each other: whoever asks during one gets another after it. */
function oneAtATime(round: () => Promise<void>): { run(): Promise<void>; end(): Promise<void> } {
  let running: Promise<void> | null = null
  let again = false
  let ended = false
  function run(): Promise<void> {
    if (running) {
      again = true
      return running
    }
    running = round()
      .catch(() => undefined)
      .finally(() => {
        running = null
        if (again && !ended) {
          again = false
          void run()
        }
      })
    return running
  }
  return {
    run,
    async end() {
      ended = true
      await running
    },
  }
}

/** One connection that hears the bell; when it breaks, the next one is tried after half a second, for ever. */
async function keepListening(
  listen: () => Promise<pg.Client>,
  heard: () => Promise<void>,
): Promise<{ close(): Promise<void> }> {
  let client: pg.Client | null = null
  let closed = false
  const later = () => {
    if (!closed) setTimeout(() => void attach(), 500).unref()
  }
  async function attach(): Promise<void> {
    if (closed) return
    try {
      const next = await listen()
      next.on('notification', () => void heard())
      next.on('error', () => undefined)
      next.on('end', () => {
        client = null
        later()
      })
      await next.query(`listen ${CHANNEL}`)
      client = next
      await heard()
    } catch {
      later()
    }
  }
  await attach()
  return {
    async close() {
      closed = true
      await client?.end().catch(() => undefined)
    },
  }
}
