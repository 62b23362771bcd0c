import { sql, type RawBuilder } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Considered } from './choose.ts'
import type { Reach } from './offer-time.ts'
import type { OfferState } from './offer.ts'

/** By which way an offer was answered. */
export type Answer = 'link' | 'page' | 'sms' | 'reception' | 'office'

export interface Offer {
  readonly id: string
  readonly place: string
  readonly entry: string
  readonly way: Reach
  readonly state: OfferState
  readonly pin: Uint8Array
  readonly attempts: number
  readonly offeredAt: Temporal.Instant
  readonly until: Temporal.Instant
  readonly answeredAt: Temporal.Instant | null
  readonly answeredBy: Answer | null
  readonly considered: readonly Considered[]
  readonly booking: string | null
  readonly daysGained: number | null
}

interface Row extends Omit<Offer, 'offeredAt' | 'answeredAt' | 'answeredBy' | 'daysGained'> {
  offered_at: Temporal.Instant
  answered_at: Temporal.Instant | null
  answered_by: Answer | null
  days_gained: number | null
}

const COLUMNS = sql`o.id, o.place, o.entry, o.way, o.state, o.pin, o.attempts, o.offered_at, o.until, o.answered_at,
  o.answered_by, o.considered, o.booking, o.days_gained`

const read = ({ offered_at, answered_at, answered_by, days_gained, ...same }: Row): Offer => ({
  ...same,
  offeredAt: offered_at,
  answeredAt: answered_at,
  answeredBy: answered_by,
  daysGained: days_gained,
})

async function all(db: Db | Tx, rest: RawBuilder<unknown>): Promise<Offer[]> {
  const found = await sql<Row>`select ${COLUMNS} from waitlist.offer o ${rest}`.execute(db)
  return found.rows.map(read)
}

export interface NewOffer {
  readonly id: string
  readonly place: string
  readonly entry: string
  readonly way: Reach
  readonly token: Uint8Array
  readonly pin: Uint8Array
  readonly offeredAt: Temporal.Instant
  readonly until: Temporal.Instant
  readonly considered: readonly Considered[]
}

export async function insertOffer(tx: Tx, it: NewOffer): Promise<void> {
  await sql`
    insert into waitlist.offer (id, place, entry, way, state, token, pin, offered_at, until, considered)
    values (${it.id}, ${it.place}, ${it.entry}, ${it.way}, 'live', ${Buffer.from(it.token)}, ${Buffer.from(it.pin)},
            ${it.offeredAt.toString()}, ${it.until.toString()}, ${JSON.stringify(it.considered)}::jsonb)`.execute(
    tx,
  )
}

export const offerByToken = async (db: Db | Tx, token: Uint8Array): Promise<Offer | null> =>
  (await all(db, sql`where o.token = ${Buffer.from(token)}`))[0] ?? null

export const offerById = async (db: Db | Tx, id: string): Promise<Offer | null> =>
  (await all(db, sql`where o.id = ${id}`))[0] ?? null

export const lockOffer = async (tx: Tx, id: string): Promise<Offer | null> =>
  (await all(tx, sql`where o.id = ${id} for update`))[0] ?? null

export const liveOfferOf = async (db: Db | Tx, entry: string): Promise<Offer | null> =>
  (await all(db, sql`where o.entry = ${entry} and o.state = 'live'`))[0] ?? null

export const offersOf = (db: Db | Tx, entry: string): Promise<Offer[]> =>
  all(db, sql`where o.entry = ${entry} order by o.offered_at`)

export const offersOfPlace = (db: Db | Tx, place: string): Promise<Offer[]> =>
  all(db, sql`where o.place = ${place} order by o.offered_at`)

export const liveOffers = (db: Db | Tx, entries: readonly string[]): Promise<Offer[]> =>
  all(db, sql`where o.state = 'live' and o.entry = any(${[...entries]}::uuid[])`)

export const liveSmsOffers = (db: Db | Tx): Promise<Offer[]> =>
  all(db, sql`where o.state = 'live' and o.way = 'sms'`)

/** Offers that somebody has to be called about, and still can. */
export async function countCalls(db: Db, site: number, now: Temporal.Instant): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::int as n from waitlist.offer o join waitlist.place p on p.appointment = o.place
    where o.state = 'live' and o.way = 'call' and o.until > ${now.toString()} and p.site = ${site}`.execute(
    db,
  )
  return found.rows[0]!.n
}

/** Offers whose time is over and that nobody has stumbled over. */
export const overdueOffers = (db: Db, now: Temporal.Instant): Promise<Offer[]> =>
  all(db, sql`where o.state = 'live' and o.until <= ${now.toString()} order by o.until limit 500`)

export async function settleOffer(
  tx: Tx,
  id: string,
  it: {
    state: Exclude<OfferState, 'live'>
    at: Temporal.Instant
    by: Answer
    booking?: string
    daysGained?: number | null
  },
): Promise<void> {
  await sql`
    update waitlist.offer o
    set state = ${it.state}, answered_at = ${it.at.toString()}, answered_by = ${it.by},
        booking = ${it.booking ?? null}, days_gained = ${it.daysGained ?? null}
    where o.id = ${id}`.execute(tx)
}

/** A wrong number; counted in a transaction of its own, because the refusal rolls back. */
export async function countWrongPin(db: Db, id: string): Promise<void> {
  await sql`update waitlist.offer o set attempts = least(o.attempts + 1, 5) where o.id = ${id}`.execute(db)
}

/** Offers for which somebody was looked at, newest first: where an entry was passed by, and why. */
export const offersConsidering = (db: Db | Tx, entry: string): Promise<Offer[]> =>
  all(
    db,
    sql`where o.considered @> ${JSON.stringify([{ entry }])}::jsonb order by o.offered_at desc limit 100`,
  )

export const offersSince = (db: Db | Tx, site: number, since: Temporal.Instant): Promise<Offer[]> =>
  all(
    db,
    sql`join waitlist.place p on p.appointment = o.place
        where p.site = ${site} and o.offered_at >= ${since.toString()} order by o.offered_at desc limit 500`,
  )
