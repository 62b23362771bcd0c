import { sql } from 'kysely'
import { createBatcher, type BatchHand, type Done, type Job } from '#ground/act/batch.ts'
import type { Ground } from '#ground/act/act.ts'
import { refuse, type Refusal } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted } from '#ground/permission/permission.ts'
import { insertingPersons, personKey, type Person } from '#office/people/index.ts'
import { insertingVisits, type NewVisit } from '#office/visits/index.ts'
import {
  placeOf,
  refusesConfirm,
  type Appointment,
  type AppointmentRefusal,
  type Place,
} from './appointment.ts'
import { confirmingHolds, lockByCodes } from './appointment-store.ts'
import { claimBookings, type Claim } from './live-booking-store.ts'

export interface BookJob extends Job {
  readonly code: string
  /** Who comes; the language is that of the hold. */
  readonly person: Omit<Person, 'language'>
}

export interface Booked {
  readonly code: string
  readonly visit: string
}

export type BookRefusal = AppointmentRefusal | 'not-permitted'
type BookAnswer = ({ readonly ok: true } & Booked) | Refusal<BookRefusal>
export type BookWriter = (job: BookJob) => Promise<Done<Booked, BookRefusal>>

/** Writes the bookings of this process together: place, person and visit record of each. */
export function createBookWriter(
  ground: Ground,
  learn: (place: Place) => void,
  onePerPerson: (site: number) => boolean,
): BookWriter {
  return createBatcher(ground, () => {
    const changed: Place[] = []
    return {
      write: (hand, jobs) => writeBookings(hand, jobs, changed, onePerPerson),
      committed: () => changed.forEach(learn),
    }
  })
}

async function writeBookings(
  hand: BatchHand<BookJob>,
  jobs: readonly BookJob[],
  changed: Place[],
  onePerPerson: (site: number) => boolean,
): Promise<BookAnswer[]> {
  const held = await lockByCodes(
    hand.tx,
    jobs.map(({ code }) => code),
  )
  const judged = jobs.map((job) => judge(hand, job, held))
  const ready = judged.flatMap((one) => ('it' in one ? [one] : []))
  const refused = await claim(hand, ready, onePerPerson)
  const fresh = ready.filter(({ it }) => !refused.has(it.id))
  const answers = judged.map((one): BookAnswer => {
    if (!('it' in one)) return one
    const { it, job } = one
    if (refused.has(it.id)) return refuse('already-has-booking', { field: 'familyName' })
    const place = placeOf(it)
    changed.push(place)
    hand.note(job, {
      site: it.site,
      subject: `visit:${it.visit}`,
      topic: 'appointments.booked',
      data: { place },
    })
    return { ok: true, code: it.code, visit: it.visit }
  })
  if (fresh.length > 0) await write(hand, fresh)
  return answers
}

interface Ready {
  readonly job: BookJob
  /** As it will stand. */
  readonly it: Appointment
  readonly person: Person
}

function judge(
  hand: BatchHand<BookJob>,
  job: BookJob,
  held: Map<string, Appointment>,
): Ready | Refusal<BookRefusal> {
  const it = held.get(job.code)
  // What the office keeps for itself is booked by its own acts only.
  if (!it || it.purpose !== 'visitor') return refuse('unknown-code', { field: 'code' })
  if (!isPermitted(hand.ground.permissions, job.actor, job.deed.act, it.site)) return refuse('not-permitted')
  const refusal = refusesConfirm(it, hand.now)
  if (refusal) return refuse(refusal)
  const booked: Appointment = {
    ...it,
    state: 'booked',
    heldUntil: null,
    person: job.person.id,
    version: it.version + 1,
  }
  // From here on the code is booked, for a second request in this batch too.
  held.set(job.code, booked)
  return { job, it: booked, person: { ...job.person, language: it.language } }
}

/** One live booking per person and concern, unless staff said why not this time. Returns the bookings refused by it. */
async function claim(
  hand: BatchHand<BookJob>,
  ready: readonly Ready[],
  onePerPerson: (site: number) => boolean,
): Promise<Set<string>> {
  const claims = ready
    .filter(({ it }) => it.overrideReason === null && onePerPerson(it.site))
    .flatMap(({ it, person }): Claim[] => {
      const claimed = { personKey: personKey(person), appointment: it.id, until: it.end.toString() }
      return it.concerns.map((concern) => ({ ...claimed, concern }))
    })
  return claims.length > 0 ? claimBookings(hand.tx, claims, hand.now) : new Set()
}

/** Place, person and visit record in one statement; each store brings its part. */
async function write({ tx, now }: BatchHand<BookJob>, fresh: readonly Ready[]): Promise<void> {
  const places = fresh.map(({ it, person }) => ({ id: it.id, person: person.id }))
  await sql`
    with persons as (${insertingPersons(
      fresh.map(({ person }) => person),
      now,
    )}),
         visits as (${insertingVisits(fresh.map(({ it }) => visitOf(it)))})
    ${confirmingHolds(places, now)}`.execute(tx)
}

/** The visit record a booking begins. */
export function visitOf(it: Appointment): NewVisit {
  return {
    id: it.visit,
    site: it.site,
    day: officeDay(it.start).toString(),
    origin: 'booked',
    person: it.person,
    persons: it.persons,
    team: it.team,
    concerns: it.concerns,
    language: it.language,
    needs: it.needs,
    dueAt: it.start.toString(),
  }
}
