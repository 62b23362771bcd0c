import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Offer, Seat, SeatState } from './offer.ts'

const COLUMNS = sql`o.id, o.title, o.about, o.provider, o.place, o.day, o.starts, o.ends, o.seats, o.tasks, o.level,
  o.valid_months as "validMonths", o.instruction, o.is_duty as "isDuty", o.state, o.version`

/** Of a site, from a day on, the next first. */
export async function readOffers(db: Db | Tx, site: number, from: Temporal.PlainDate): Promise<Offer[]> {
  const found = await sql<Offer>`
    select ${COLUMNS} from training.offer o where o.site = ${site} and o.day >= ${from}
    order by o.day, o.starts, o.id`.execute(db)
  return found.rows
}

export async function readOffer(db: Db | Tx, site: number, id: string): Promise<Offer | null> {
  const found = await sql<Offer>`
    select ${COLUMNS} from training.offer o where o.id = ${id} and o.site = ${site}`.execute(db)
  return found.rows[0] ?? null
}

/** Seats are given and taken one after the other. */
export async function lockOffer(tx: Tx, site: number, id: string): Promise<Offer | null> {
  const found = await sql<Offer>`
    select ${COLUMNS} from training.offer o where o.id = ${id} and o.site = ${site} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function writeOffer(tx: Tx, site: number, it: Offer, now: Temporal.Instant): Promise<void> {
  await sql`
    insert into training.offer (id, site, title, about, provider, place, day, starts, ends, seats, tasks, level, valid_months,
      instruction, is_duty, state, version, changed_at)
    values (${it.id}, ${site}, ${it.title}, ${it.about}, ${it.provider}, ${it.place}, ${it.day}, ${it.starts}, ${it.ends},
      ${it.seats}, ${it.tasks}::text[], ${it.level}, ${it.validMonths}, ${it.instruction}, ${it.isDuty}, ${it.state},
      ${it.version}, ${now})
    on conflict (id) do update
    set title = excluded.title, about = excluded.about, provider = excluded.provider, place = excluded.place,
      day = excluded.day, starts = excluded.starts, ends = excluded.ends, seats = excluded.seats, tasks = excluded.tasks,
      level = excluded.level, valid_months = excluded.valid_months, instruction = excluded.instruction,
      is_duty = excluded.is_duty, state = excluded.state, version = excluded.version, changed_at = excluded.changed_at`.execute(
    tx,
  )
}

export async function seatsOf(db: Db | Tx, offers: readonly string[]): Promise<Seat[]> {
  const found = await sql<Seat>`
    select s.offer, s.account, s.state from training.seat s where s.offer = any(${[...offers]}::uuid[])
    order by s.changed_at, s.account`.execute(db)
  return found.rows
}

export async function writeSeat(tx: Tx, it: Seat, now: Temporal.Instant): Promise<void> {
  await sql`
    insert into training.seat (offer, account, state, changed_at)
    values (${it.offer}, ${it.account}, ${it.state}, ${now})
    on conflict (offer, account) do update set state = excluded.state, changed_at = excluded.changed_at`.execute(
    tx,
  )
}

/** How many accounts of a list attended anything between two days. */
export async function attendedBetween(
  db: Db | Tx,
  site: number,
  accounts: readonly string[],
  span: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<number> {
  const state: SeatState = 'attended'
  const found = await sql<{ n: number }>`
    select count(distinct s.account)::int as n from training.seat s join training.offer o on o.id = s.offer
    where o.site = ${site} and s.state = ${state} and o.day >= ${span.from} and o.day < ${span.to}
      and s.account = any(${[...accounts]}::uuid[])`.execute(db)
  return found.rows[0]!.n
}
