import { createHmac } from 'node:crypto'
import { refuse, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import type { Tx } from '#ground/act/act.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { byVisit } from '#office/appointments/index.ts'
import { counts, type Guard } from './guard.ts'
import { dropUse, lockKeys, nameUse, noteUse, stillEntered, usesOf, type Use } from './reach-store.ts'
import type { ReleaseRoom } from './room.ts'

/** Who asks, as far as it can be counted. */
export interface Reached {
  /** Of name and birth date, see people. */
  readonly personKey: string
  readonly mail: string | null
  readonly phone: string | null
}

export type ReachRefusal = 'too-many-for-person' | 'too-many-for-reach'

export interface ReachedAct<Done extends object, Name extends string> {
  run(): Promise<Outcome<Done, Name>>
  /** What was done, as it is counted: `visit:…` or `entry:…`. */
  subjectOf(done: Done): string
  /** What the same request was answered before, if it was. */
  earlier?(): Promise<Outcome<Done, Name> | null>
}

/** Longer than any booking lies ahead. Days. */
export const USES_KEPT_DAYS = 400
/** An act that has not ended after this long came to nothing. Minutes. */
const UNDER_WAY_MINUTES = 5

/**
 * Lets a person, a mail address and a telephone number have only so many live bookings and entries, and only so many a
 * day. Staff and programs with a key ask for others and are not counted. Names and addresses are kept as keyed hashes.
 */
export async function withinReach<Done extends object, Name extends string>(
  room: ReleaseRoom,
  actor: Actor,
  site: number,
  who: Reached,
  act: ReachedAct<Done, Name>,
): Promise<Outcome<Done, Name> | Refusal<ReachRefusal>> {
  const guard = room.guards.of(site)
  if (actor.kind !== 'visitor' || !counts(guard)) return act.run()
  const id = room.ground.ids.uuid()
  const keys = keysOf(room.guards.secret, who)
  const refusal = await room.ground.db.transaction().execute((tx) => reserve(room, tx, guard, id, keys))
  // The first answer to this very request may have been lost on its way.
  if (refusal) return (await act.earlier?.()) ?? refuse(refusal, { field: fieldOf(refusal, who) })
  const { db } = room.ground
  try {
    const outcome = await act.run()
    await (outcome.ok ? nameUse(db, id, act.subjectOf(outcome)) : dropUse(db, id))
    return outcome
  } catch (error) {
    await dropUse(db, id).catch(() => undefined)
    throw error
  }
}

async function reserve(
  room: ReleaseRoom,
  tx: Tx,
  guard: Guard,
  id: string,
  keys: { readonly person: Buffer; readonly reach: readonly Buffer[] },
): Promise<ReachRefusal | null> {
  const now = room.ground.clock.now()
  const all = [keys.person, ...keys.reach]
  await lockKeys(tx, all)
  const uses = await usesOf(tx, all, now.subtract({ hours: 24 * USES_KEPT_DAYS }))
  const live = await liveOnes(tx, uses, now)
  const tooMany = (key: Buffer, most: number | null, aDay: number | null): boolean => {
    const mine = uses.filter((use) => use.key.equals(key))
    const today = mine.filter(({ at }) => isAfter(at, now.subtract({ hours: 24 })))
    return (
      (most !== null && mine.filter((use) => live.has(use)).length >= most) ||
      (aDay !== null && today.length >= aDay)
    )
  }
  if (tooMany(keys.person, guard.livePerPerson, guard.dayPerPerson)) return 'too-many-for-person'
  if (keys.reach.some((key) => tooMany(key, guard.livePerReach, guard.dayPerReach)))
    return 'too-many-for-reach'
  await noteUse(tx, id, all, now)
  return null
}

/** What still counts: a booking that lies ahead, an entry that waits, an act under way. */
async function liveOnes(tx: Tx, uses: readonly Use[], now: Temporal.Instant): Promise<Set<Use>> {
  const named = (kind: string): string[] => [
    ...new Set(
      uses.flatMap(({ subject }) => (subject?.startsWith(kind) ? [subject.slice(kind.length)] : [])),
    ),
  ]
  const alive = new Set([...(await stillEntered(tx, named('entry:')))].map((entry) => `entry:${entry}`))
  for (const visit of named('visit:')) {
    const it = await byVisit(tx, visit)
    if (it?.state === 'booked' && isAfter(it.end, now)) alive.add(`visit:${visit}`)
  }
  const underWay = now.subtract({ minutes: UNDER_WAY_MINUTES })
  return new Set(
    uses.filter(({ subject, at }) => (subject === null ? isAfter(at, underWay) : alive.has(subject))),
  )
}

const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) > 0

/** Nobody who reads the database learns an address from it. */
export function keysOf(secret: Buffer, { personKey, mail, phone }: Reached) {
  const keyed = (text: string): Buffer => createHmac('sha256', secret).update(text).digest()
  return {
    person: keyed(`person:${personKey}`),
    reach: [
      ...(mail === null ? [] : [keyed(`mail:${oneMailbox(mail)}`)]),
      ...(phone === null ? [] : [keyed(`phone:${phone.replace(/^0(?!0)/, '+49')}`)]),
    ],
  }
}

/** Capitals and what follows a plus do not make another mailbox. */
function oneMailbox(mail: string): string {
  const at = mail.lastIndexOf('@')
  return `${mail.slice(0, at).replace(/\+.*$/, '')}${mail.slice(at)}`.toLowerCase()
}

function fieldOf(refusal: ReachRefusal, { mail }: Reached): string {
  if (refusal === 'too-many-for-person') return 'familyName'
  return mail === null ? 'phone' : 'mail'
}
