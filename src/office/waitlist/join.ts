import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { systemClock } from '#ground/clock/clock.ts'
import { countAttempt, networkOf } from '#ground/identity/attempt.ts'
import { withinNames } from '#ground/identity/guarded-names.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { searchForm } from '#law/names/index.ts'
import { byCode, wishFor, type WishRefusal } from '#office/appointments/index.ts'
import { smsNumber } from '#office/notices/index.ts'
import { isReached } from './reached.ts'
import { findPersons, insertPersons, personKey, type Person, type ReadPerson } from '#office/people/index.ts'
import { claimConcerns, insertEntry, type NewEntry } from './entry-store.ts'
import { lockList } from './list-store.ts'
import { addNote } from './note-store.ts'
import { byOf, type WaitlistRoom } from './room.ts'
import type { ReadWishes } from './wishes-form.ts'

export interface JoinCommand {
  readonly site: number
  readonly concerns: readonly string[]
  readonly persons?: number
  readonly needs?: readonly string[]
  readonly language: string
  readonly person: ReadPerson
  readonly wishes: ReadWishes
  readonly key?: string | undefined
  /** Where a visitor's request came from; counted, not kept. */
  readonly address?: string | undefined
}

/** Somebody who has a place already and wants an earlier one: who it is and what for stands in the booking. */
export interface JoinWithBookingCommand {
  readonly code: string
  readonly language: string
  readonly wishes: ReadWishes
  readonly key?: string | undefined
}

export type JoinRefusal =
  | WishRefusal
  | CommonRefusal
  | 'already-waiting'
  | 'no-reach'
  | 'unknown-code'
  | 'not-booked'
  | 'too-many'
type Joined = { readonly code: string; readonly entry: string }

/** Puts somebody on the list. One live entry per person and concern. */
export async function join(
  room: WaitlistRoom,
  actor: Actor,
  command: JoinCommand,
): Promise<Outcome<Joined, JoinRefusal>> {
  const { person, concerns, persons, needs, site, language } = command
  if (await isFlood(room, actor, command.address)) return refuse('too-many')
  const asked = { site, concerns, ...(persons && { persons }), ...(needs && { needs }) }
  const searchName = searchForm(`${person.familyName} ${person.givenNames}`.trim())
  const mine = personKey({ searchName, birth: person.birth })
  const named = { address: command.address, personKey: mine, tells: ['already-waiting'] }
  const joined = await withinNames(room.ground, actor, named, () =>
    enter(room, actor, {
      ...{ asked, language, wishes: command.wishes, key: command.key, betterThan: null },
      person: { ...person, searchName, language },
    }),
  )
  return !joined.ok && joined.refusal === 'too-many-attempts' ? refuse('too-many') : joined
}

export async function joinWithBooking(
  room: WaitlistRoom,
  actor: Actor,
  command: JoinWithBookingCommand,
): Promise<Outcome<Joined, JoinRefusal>> {
  const { db, clock } = room.ground
  const it = await byCode(db, command.code)
  if (!it) return refuse('unknown-code', { field: 'code' })
  const isAhead = Temporal.Instant.compare(it.start, clock.now()) > 0
  const person = it.person ? (await findPersons(db, [it.person])).get(it.person) : undefined
  if (it.state !== 'booked' || !isAhead || !person) return refuse('not-booked', { field: 'code' })
  const { site, concerns, persons, needs } = it
  return enter(room, actor, {
    asked: { site, concerns, persons, needs },
    ...{ language: command.language, wishes: command.wishes, key: command.key, betterThan: it.code },
    person,
  })
}

interface Entering {
  readonly asked: {
    readonly site: number
    readonly concerns: readonly string[]
    readonly persons?: number
    readonly needs?: readonly string[]
  }
  readonly language: string
  readonly wishes: ReadWishes
  readonly person: Omit<Person, 'id'>
  readonly betterThan: string | null
  readonly key: string | undefined
}

async function enter(room: WaitlistRoom, actor: Actor, it: Entering): Promise<Outcome<Joined, JoinRefusal>> {
  const { ids, clock } = room.ground
  const { wishes, asked, betterThan } = it
  if (!isReached(wishes.reach, it.person)) return refuse('no-reach', { field: 'reach' })
  const found = wishFor(room.places, asked)
  if (!found.ok) return found
  const { team, concerns, needs } = found.wish
  const request = {
    asked,
    person: it.person,
    betterThan,
    wishes: { ...wishes, titleEnds: `${wishes.titleEnds}` },
  }
  const deed = {
    act: 'waitlist.join',
    site: asked.site,
    concerns,
    key: it.key === undefined ? undefined : { value: it.key, request },
  }
  return perform(room.ground, actor, deed, async ({ tx, about, tell }) => {
    const at = await lockList(tx, clock, asked.site, team)
    const person: Person = { ...it.person, id: ids.uuid(), language: it.language }
    const entry: NewEntry = {
      ...{ id: ids.uuid(), code: ids.code(), site: asked.site, team, concerns, needs, betterThan, ...wishes },
      ...{ person: person.id, persons: asked.persons ?? 1, language: it.language, joinedAt: at },
      hasPhone: smsNumber(person.phone) !== null,
    }
    await insertPersons(tx, [person], at)
    await insertEntry(tx, entry)
    if (!(await claimConcerns(tx, entry.id, personKey(person), concerns))) return refuse('already-waiting')
    const titleEnds = wishes.titleEnds?.toString() ?? null
    await addNote(tx, entry.id, { at, what: 'joined', by: byOf(actor), data: { titleEnds } })
    about(`waitlist:${entry.id}`)
    const params = { link: `/warteliste/${entry.code}` }
    // Whoever wants to be called is told at the counter or on the telephone.
    const notice = wishes.reach !== 'call' && {
      notice: { kind: 'waiting-joined', person: person.id, language: it.language, params },
    }
    tell('waitlist.joined', { entry: entry.id, team, ...notice })
    return { ok: true as const, code: entry.code, entry: entry.id }
  })
}

/** Live entries of one network in an hour. An advice centre fills in a few for its people; a flood would stop the offers. */
const PER_NETWORK = { windowSeconds: 3600, limit: 30 }

async function isFlood(room: WaitlistRoom, actor: Actor, address: string | undefined): Promise<boolean> {
  if (actor.kind !== 'visitor' || address === undefined) return false
  const { windowSeconds, limit } = PER_NETWORK
  const bucket = `waitlist:${networkOf(address)}`
  return !(await countAttempt(room.ground.db, bucket, windowSeconds, limit, systemClock.now())).allowed
}
