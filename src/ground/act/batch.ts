import { entryOf, type Deed, type Ground, type Tx } from './act.ts'
import { refuse, type Refusal } from './refusal.ts'
import { findKeys, type RequestKey, type StoredAnswer } from './request-key.ts'
import { seal } from './seal.ts'
import type { NewEvent } from '../events/event-store.ts'
import type { Actor } from '../permission/permission.ts'
import type { NewEntry } from '../trail/trail-store.ts'

/**
 * Many acts of one kind in one transaction, on one connection. Each keeps its own permission, key, trail row and
 * event; what they share is the commit. Measured in decisions/0003: several times the throughput of one by one, and
 * nearly independent of how slow the disk is.
 */
const BATCH_MAX = 256
const ATTEMPTS = 5
/** Batches of one kind under way at once: while one waits for the disk, another fills. */
const AT_ONCE = 2

export interface Job {
  readonly actor: Actor
  readonly deed: Pick<Deed, 'act' | 'site' | 'why' | 'concerns'>
  readonly key?: RequestKey | undefined
}

export interface BatchHand<J extends Job> {
  readonly ground: Ground
  readonly tx: Tx
  readonly now: Temporal.Instant
  /** The one trail row and the one event of a job that was done. */
  note(job: J, about: { site: number; subject: string; topic: string; data: Record<string, unknown> }): void
}

type Answer<T extends object, Name extends string> = ({ readonly ok: true } & T) | Refusal<Name>

/** What became of a job; `repeated` when its key had already been used for the same request. */
export type Done<T extends object, Name extends string> = {
  readonly outcome: Answer<T, Name | 'key-reused' | 'switched-off'>
  readonly repeated: boolean
}

export interface BatchWork<J extends Job, T extends object, Name extends string> {
  /** Does the jobs and answers each, in order. A refusal must leave nothing behind. */
  write(hand: BatchHand<J>, jobs: readonly J[]): Promise<Answer<T, Name>[]>
  /** Told after the commit and before the answers go out. */
  committed(): void
}

interface Waiting<J> {
  readonly job: J
  readonly resolve: (done: Done<object, string>) => void
  readonly reject: (error: unknown) => void
}

export function createBatcher<J extends Job, T extends object, Name extends string>(
  ground: Ground,
  open: () => BatchWork<J, T, Name>,
): (job: J) => Promise<Done<T, Name>> {
  let queue: Waiting<J>[] = []
  let underWay = 0

  async function drain(): Promise<void> {
    underWay++
    while (queue.length > 0) {
      const { batch, rest } = takeBatch(queue)
      queue = rest
      await writeBatch(batch)
    }
    underWay--
  }

  async function writeBatch(batch: readonly Waiting<J>[]): Promise<void> {
    try {
      const jobs = batch.map((one) => one.job)
      const done = await commit(ground, open, jobs)
      batch.forEach((one, n) => one.resolve(done[n]!))
      ground.wake()
    } catch (error) {
      if (batch.length > 1 && isAboutOneJob(error)) {
        for (const one of batch) await writeBatch([one])
        return
      }
      // Whether it was committed is unknown here; whoever asked repeats with the same key and learns it.
      for (const one of batch) one.reject(error)
    }
  }

  return (job) =>
    new Promise((resolve, reject) => {
      queue.push({ job, resolve: resolve as Waiting<J>['resolve'], reject })
      if (underWay < AT_ONCE) void drain()
    })
}

/** The oldest jobs; the twin of a request (same key) waits for the next batch and then finds its answer. */
function takeBatch<J extends Job>(queue: readonly Waiting<J>[]): { batch: Waiting<J>[]; rest: Waiting<J>[] } {
  const batch: Waiting<J>[] = []
  const rest: Waiting<J>[] = []
  const keys = new Set<string>()
  for (const one of queue) {
    const key = one.job.key?.key
    if (batch.length >= BATCH_MAX || (key !== undefined && keys.has(key))) rest.push(one)
    else {
      batch.push(one)
      if (key !== undefined) keys.add(key)
    }
  }
  return { batch, rest }
}

async function commit<J extends Job, T extends object, Name extends string>(
  ground: Ground,
  open: () => BatchWork<J, T, Name>,
  jobs: readonly J[],
): Promise<Done<T, Name>[]> {
  for (let attempt = 1; ; attempt++) {
    const work = open()
    try {
      const done = await ground.db
        .transaction()
        .execute((tx) => inOneTransaction(ground, tx, work, jobs, attempt > 1))
      work.committed()
      return done
    } catch (error) {
      if (attempt >= ATTEMPTS || !(error instanceof TwinElsewhere || isDeadlock(error))) throw error
    }
  }
}

async function inOneTransaction<J extends Job, T extends object, Name extends string>(
  ground: Ground,
  tx: Tx,
  work: BatchWork<J, T, Name>,
  jobs: readonly J[],
  lookFirst: boolean,
): Promise<Done<T, Name>[]> {
  const now = ground.clock.now()
  const events: NewEvent[] = []
  const entries: NewEntry[] = []
  // A repeat is rare: at first its key is only met when it is written, and then everything is asked anew.
  const earlier = lookFirst ? await findKeys(tx, keysOf(jobs)) : new Map<string, StoredAnswer>()
  const fresh = jobs.filter(({ key }) => !key || !earlier.has(key.key))
  const hand: BatchHand<J> = {
    ground,
    tx,
    now,
    note(job, { site, subject, topic, data }) {
      events.push({ at: now, topic, site, subject, data })
      entries.push(entryOf(ground, job.actor, { ...job.deed, site }, now, { subject }))
    },
  }
  const closed = await closedTo(ground, tx, fresh)
  const open = fresh.filter((job) => !closed.has(job))
  const answers = open.length > 0 ? await work.write(hand, open) : []
  const told = new Map<J, Done<T, Name>['outcome']>([
    ...closed,
    ...open.map((job, n) => [job, answers[n]!] as const),
  ])
  // A refused request leaves no key behind: repeating it later is a new question. But "already booked" may be the
  // answer to a repeat, whose first answer was yes.
  const refused = fresh.filter((job) => !told.get(job)!.ok)
  for (const [key, stored] of await findKeys(tx, keysOf(refused))) earlier.set(key, stored)
  const keys = fresh.flatMap((job) =>
    job.key && told.get(job)!.ok ? [{ ...job.key, outcome: told.get(job)! }] : [],
  )
  const done = keys.length + events.length + entries.length > 0
  if (done && !(await seal(tx, { keys, events, entries, now }))) throw new TwinElsewhere()
  return jobs.map((job) => {
    const stored = job.key && earlier.get(job.key.key)
    if (!stored) return { outcome: told.get(job)!, repeated: false }
    const same = Buffer.from(stored.fingerprint).equals(Buffer.from(job.key!.fingerprint))
    return { outcome: same ? (stored.outcome as Answer<T, Name>) : refuse('key-reused'), repeated: true }
  })
}

/** Those of a batch that this house does not do (yet); how things stand is asked once for all. */
async function closedTo<J extends Job>({ gate }: Ground, tx: Tx, jobs: readonly J[]) {
  const watched = jobs.filter(({ deed }) => gate?.watches(deed.act))
  if (!gate || watched.length === 0) return new Map<J, Refusal<'switched-off'>>()
  const answer = await gate.standing(tx)
  return new Map(
    watched.flatMap((job) => {
      const refusal = answer({ act: job.deed.act, actor: job.actor, concerns: job.deed.concerns })
      return refusal ? [[job, refusal] as const] : []
    }),
  )
}

function keysOf(jobs: readonly Job[]): string[] {
  return jobs.flatMap(({ key }) => (key ? [key.key] : []))
}

/** Another process committed the same key in this moment: everything is rolled back and asked anew. */
class TwinElsewhere extends Error {}

const isDeadlock = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001')

/**
 * SQLSTATE classes 22 and 23: the database refuses a value or a rule is broken. Nothing was committed, and one job is to
 * blame: the others must not fail with it.
 */
const isAboutOneJob = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^2[23]...$/.test(error.code)
