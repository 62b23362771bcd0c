import { fromKysely, type PgBoss } from 'pg-boss'
import type { Ground, Tx } from '../act/act.ts'
import type { OfficeEvent } from '../events/event-store.ts'
import type { Feed } from '../events/feed.ts'
import { addReader, lockReader, moveReader, readSettled } from '../events/reader-store.ts'
import { openQueue } from './queue.ts'

/** Which event becomes a job in which queue, or in each of several. */
export type Routes = Readonly<Record<string, string | readonly string[]>>

/** The routes of several modules as one: an event that two of them wait for becomes two jobs. */
export function mergeRoutes(...all: readonly Routes[]): Routes {
  const merged: Record<string, string[]> = {}
  for (const routes of all)
    for (const [topic, queues] of Object.entries(routes))
      merged[topic] = [...new Set([...(merged[topic] ?? []), ...[queues].flat()])]
  return merged
}

/** What a job made from an event carries. */
export interface EventJob {
  readonly event: OfficeEvent
}

export interface RelayOptions {
  readonly ground: Pick<Ground, 'db'>
  readonly boss: PgBoss
  readonly routes: Routes
  /** Wakes the relay; without it, it looks every 5 s. */
  readonly feed?: Pick<Feed, 'subscribe'>
  readonly onError?: (error: Error) => void
}

export interface Relay {
  /** Carries over what is there now; returns how many jobs it made. */
  run(): Promise<number>
  stop(): Promise<void>
}

const READER = 'relay'
const PAGE = 500
const LOOK_MS = 5000
/** An older transaction is open; nearly all end within milliseconds. */
const SOON_MS = 100

/**
 * Carries events over into the job queue. One relay works at a time over all processes (the lock on its reader's row);
 * jobs and cursor are one transaction, so each event becomes its job exactly once, also when the process is killed.
 */
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const { ground, boss, routes, feed } = options
  for (const queue of new Set(Object.values(routes).flat())) await openQueue(boss, queue)
  await addReader(ground.db, READER)
  let running: Promise<number> | null = null
  let again = false
  let stopped = false
  let soon: NodeJS.Timeout | null = null

  async function pump(): Promise<number> {
    let made = 0
    for (;;) {
      again = false
      const step = await ground.db.transaction().execute((tx) => carry(tx, boss, routes))
      made += step.made
      if (step.pending) soon ??= setTimeout(wakeSoon, SOON_MS).unref()
      if (stopped || !(step.full || again)) return made
    }
  }
  function run(): Promise<number> {
    again = true
    running ??= pump().finally(() => (running = null))
    return running
  }
  const quietly = (): void => void run().catch((error: Error) => options.onError?.(error))
  const wakeSoon = (): void => {
    soon = null
    if (!stopped) quietly()
  }
  const unsubscribe = feed?.subscribe((event) => {
    if (!stopped && Object.hasOwn(routes, event.topic)) quietly()
  })
  const timer = setInterval(quietly, LOOK_MS).unref()
  quietly()
  return {
    run,
    async stop() {
      stopped = true
      clearInterval(timer)
      if (soon) clearTimeout(soon)
      unsubscribe?.()
      await running?.catch(() => undefined)
    },
  }
}

const nothing = { made: 0, full: false, pending: false }

async function carry(
  tx: Tx,
  boss: PgBoss,
  routes: Routes,
): Promise<{ made: number; full: boolean; pending: boolean }> {
  const cursor = await lockReader(tx, READER)
  if (cursor === null) return nothing
  const page = await readSettled(tx, cursor, Object.keys(routes), PAGE)
  for (const [queue, jobs] of byQueue(page.events, routes)) {
    await boss.insert(queue, jobs, { db: fromKysely(tx) })
  }
  await moveReader(tx, READER, page.cursor)
  return { made: page.events.length, full: page.full, pending: page.pending }
}

function byQueue(events: readonly OfficeEvent[], routes: Routes): Map<string, { data: EventJob }[]> {
  const queues = new Map<string, { data: EventJob }[]>()
  for (const event of events) {
    for (const queue of [routes[event.topic]!].flat()) {
      const jobs = queues.get(queue) ?? []
      jobs.push({ data: { event } })
      queues.set(queue, jobs)
    }
  }
  return queues
}
