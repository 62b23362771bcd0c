import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Offer } from './offer.ts'

/** One writer of the lists at a time: two imports do not meet in the middle. */
export async function lockOffers(tx: Tx): Promise<void> {
  await sql`lock table courses.offer in share row exclusive mode`.execute(tx)
}

/** Puts a list in the place of what the same source sent before. */
export async function replaceOffers(tx: Tx, source: string, offers: readonly Offer[]): Promise<void> {
  await sql`delete from courses.offer where source = ${source}`.execute(tx)
  const rows = offers.map((it) => ({
    ...{
      id: it.id,
      source: it.source,
      provider: it.provider,
      kind: it.kind,
      level: it.level,
      module: it.module,
    },
    ...{ place: it.place, address: it.address, starts_on: it.startsOn.toString(), times: it.times },
    ...{ childcare: it.childcare, online: it.online, support: it.support, free_places: it.freePlaces },
    ...{ as_of: it.asOf.toString(), contact: it.contact, valid_until: it.validUntil.toString() },
  }))
  await sql`
    insert into courses.offer (id, source, provider, kind, level, module, place, address, starts_on, times, childcare, online,
      support, free_places, as_of, contact, valid_until)
    select r.id, r.source, r.provider, r.kind, r.level, r.module, r.place, r.address, r.starts_on, r.times, r.childcare, r.online,
      r.support, r.free_places, r.as_of, r.contact, r.valid_until
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, source text, provider text, kind text, level text,
      module text, place text, address text, starts_on date, times text, childcare boolean, online text, support text,
      free_places integer, as_of date, contact text, valid_until date)`.execute(tx)
}

export interface OfferImport {
  readonly source: string
  readonly offers: number
  /** The oldest day any of its offers is true for. */
  readonly asOf: Temporal.PlainDate
  readonly at: Temporal.Instant
}

export async function noteImport(tx: Tx, it: OfferImport, by: string): Promise<void> {
  await sql`
    insert into courses.import (source, offers, as_of, imported_at, imported_by)
    values (${it.source}, ${it.offers}, ${it.asOf}, ${it.at}, ${by})
    on conflict (source) do update set offers = excluded.offers, as_of = excluded.as_of,
      imported_at = excluded.imported_at, imported_by = excluded.imported_by`.execute(tx)
}

export async function allImports(db: Db | Tx): Promise<OfferImport[]> {
  const found = await sql<OfferImport>`
    select i.source, i.offers, i.as_of as "asOf", i.imported_at as at from courses.import i order by i.source`.execute(
    db,
  )
  return found.rows
}

/** All offers whose word still holds; some hundred, filtered by the reader. */
export async function offersOn(db: Db | Tx, today: Temporal.PlainDate): Promise<Offer[]> {
  const found = await sql<Offer>`
    select o.id, o.source, o.provider, o.kind, o.level, o.module, o.place, o.address, o.starts_on as "startsOn", o.times,
      o.childcare, o.online, o.support, o.free_places as "freePlaces", o.as_of as "asOf", o.contact,
      o.valid_until as "validUntil"
    from courses.offer o where o.valid_until >= ${today} order by o.starts_on, o.provider, o.id`.execute(db)
  return found.rows
}
