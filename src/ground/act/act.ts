import { createHash } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Clock } from '../clock/clock.ts'
import type { DB } from '../database/types.ts'
import type { NewEvent } from '../events/event-store.ts'
import type { Chance } from '../identity/chance.ts'
import type { Ids } from '../identity/ids.ts'
import { isPermitted, type Actor, type Permissions } from '../permission/permission.ts'
import { appendTrail, type NewEntry } from '../trail/trail-store.ts'
import { refuse, type CommonRefusal, type Outcome } from './refusal.ts'
import type { Books } from './books.ts'
import type { Gate } from './gate.ts'
import { sayable } from './sayable.ts'
import { seal } from './seal.ts'
import { keepToSites } from './site-wall-store.ts'
import { claimKey, fingerprintOf, settleKey, type RequestKey } from './request-key.ts'

export type Db = Kysely<DB>
export type Tx = Transaction<DB>

/** What every act stands on: the database, time, names, chance, the table of permissions, and a bell for listeners. */
export interface Ground {
  readonly db: Db
  readonly clock: Clock
  readonly ids: Ids
  readonly chance: Chance
  readonly permissions: Permissions
  /** Where trail, events and keys are written; the office's unless told. */
  readonly books?: Books
  /** What is switched off in this house; nothing unless told. */
  readonly gate?: Gate
  /** Tells every process that events were committed; coalesced and outside the transaction (see decisions/0003). */
  wake(): void
}

export interface Deed {
  readonly act: string
  readonly site: number | null
  readonly why?: string
  /** What somebody comes for: a house may serve some first. */
  readonly concerns?: readonly string[] | undefined
  /** The same key gives the same result. `request` is what the key stands for: another request is refused. */
  readonly key?: { readonly value: string; readonly request: unknown } | undefined
}

/** The hands of an act inside its transaction. */
export interface Hand {
  readonly tx: Tx
  readonly now: Temporal.Instant
  /** What it is about, e.g. `visit:0190…`; goes to the trail. */
  about(subject: string, payload?: Record<string, unknown>): void
  /** What happened, for whoever is not a neighbour. */
  tell(topic: string, data: Record<string, unknown>, subject?: string): void
}

/**
 * One act: permission, key, work, trail row, events, all in one transaction. A refusal rolls everything back and
 * leaves nothing; an exception is our own mistake and does the same.
 */
export async function perform<T extends object, Name extends string>(
  ground: Ground,
  actor: Actor,
  deed: Deed,
  work: (hand: Hand) => Promise<Outcome<T, Name>>,
): Promise<Outcome<T, Name | CommonRefusal>> {
  if (!isPermitted(ground.permissions, actor, deed.act, deed.site)) return refuse('not-permitted')
  const key = deed.key && keyOf(deed.act, actor, deed.key)
  try {
    const outcome = await ground.db.transaction().execute((tx) => inside(ground, actor, deed, key, tx, work))
    if (outcome.ok) ground.wake()
    return outcome
  } catch (error) {
    if (error instanceof Undone) return error.outcome as Outcome<T, Name | CommonRefusal>
    throw error
  }
}

async function inside<T extends object, Name extends string>(
  ground: Ground,
  actor: Actor,
  deed: Deed,
  key: RequestKey | undefined,
  tx: Tx,
  work: (hand: Hand) => Promise<Outcome<T, Name>>,
): Promise<Outcome<T, Name | CommonRefusal>> {
  const now = ground.clock.now()
  await keepToSites(tx, actor, ground.books)
  if (key) {
    const earlier = await claimKey<T>(tx, key, now, ground.books)
    if (earlier) return earlier
  }
  const closed = await closedTo(ground, actor, deed, tx)
  if (closed) throw new Undone(closed)
  const notes: { subject?: string; payload?: Record<string, unknown> } = {}
  const events: NewEvent[] = []
  const outcome = await work({
    tx,
    now,
    about(subject, payload) {
      notes.subject = subject
      if (payload) notes.payload = payload
    },
    tell: (topic, data, subject = notes.subject) => {
      events.push({ at: now, topic, site: deed.site, subject: subject ?? null, data })
    },
  })
  if (!outcome.ok) throw new Undone(outcome)
  if (key) await settleKey(tx, key, outcome, ground.books)
  const entries = [entryOf(ground, actor, deed, now, notes)]
  await seal(tx, { keys: [], events, entries, now }, ground.books)
  return outcome
}

/** Reading a person's data: the look and its trail row in one transaction. */
export async function consult<T>(
  ground: Ground,
  actor: Actor,
  deed: Omit<Deed, 'key'> & { readonly subject?: string },
  look: (tx: Tx, now: Temporal.Instant) => Promise<T>,
): Promise<{ ok: true; found: T } | { ok: false; refusal: 'not-permitted' }> {
  if (!isPermitted(ground.permissions, actor, deed.act, deed.site))
    return { ok: false, refusal: 'not-permitted' }
  const now = ground.clock.now()
  const found = await ground.db.transaction().execute(async (tx) => {
    await keepToSites(tx, actor, ground.books)
    if (await closedTo(ground, actor, deed, tx)) return CLOSED
    const seen = await look(tx, now)
    const entry = entryOf(ground, actor, deed, now, deed.subject ? { subject: deed.subject } : {})
    await appendTrail(tx, [entry], ground.books)
    return seen
  })
  return found === CLOSED ? { ok: false, refusal: 'not-permitted' } : { ok: true, found }
}

const CLOSED = Symbol('switched off')

/** Asked after the key: a repeat is told what came of the request when it was new. */
async function closedTo({ gate }: Ground, actor: Actor, { act, concerns }: Deed, tx: Tx) {
  return gate?.watches(act) ? (await gate.standing(tx))({ act, actor, concerns }) : undefined
}

export function entryOf(
  ground: Ground,
  actor: Actor,
  deed: Pick<Deed, 'act' | 'site' | 'why'>,
  at: Temporal.Instant,
  notes: { subject?: string; payload?: Record<string, unknown> },
): NewEntry {
  return {
    at,
    actorKind: actor.kind,
    actor: actor.id,
    act: deed.act,
    site: deed.site,
    subject: notes.subject === undefined ? null : sayable(notes.subject),
    why: deed.why === undefined ? null : sayable(deed.why),
    ...(notes.payload && { payload: notes.payload, salt: ground.chance.bytes(16) }),
  }
}

/**
 * A key belongs to whoever used it: two clients may choose the same words. Only its digest is kept: a form may send
 * anything as a key, and what the database refuses would take the whole batch with it.
 */
export function keyOf(act: string, actor: Actor, key: { value: string; request: unknown }): RequestKey {
  const digest = createHash('sha256').update(key.value).digest('base64url')
  return { key: `${actor.kind}:${actor.id}:${digest}`, act, fingerprint: fingerprintOf(act, key.request) }
}

/** Carries a refusal out of the transaction so that it rolls back. */
class Undone extends Error {
  readonly outcome: unknown
  constructor(outcome: unknown) {
    super('refused')
    this.outcome = outcome
  }
}
