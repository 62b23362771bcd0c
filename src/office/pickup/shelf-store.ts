import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { FreeSlot } from './shelf.ts'

export interface ShelfPlace {
  readonly place: string
  readonly slots: number
  readonly cards: number
}

/** One hand at the shelf at a time: who looks for a free place keeps the others waiting a moment. */
export async function lockShelf(tx: Tx, site: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('pickup.shelf'), ${site}::int)`.execute(tx)
}

export async function freeSlots(db: Db | Tx, site: number, most: number): Promise<FreeSlot[]> {
  const found = await sql<FreeSlot>`
    select s.place, s.slot, s.position from pickup.slot s
    where s.site = ${site} and not exists (
      select 1 from pickup.card c where c.site = s.site and c.place = s.place and c.slot = s.slot)
    order by s.position, s.slot limit ${most}`.execute(db)
  return found.rows
}

export async function freeSlotOf(
  db: Db | Tx,
  site: number,
  place: string,
): Promise<number | null | 'unknown'> {
  const found = await sql<{ slot: number; free: boolean }>`
    select s.slot, c.id is null as free from pickup.slot s
    left join pickup.card c on c.site = s.site and c.place = s.place and c.slot = s.slot
    where s.site = ${site} and s.place = ${place} order by s.slot`.execute(db)
  if (found.rows.length === 0) return 'unknown'
  return found.rows.find(({ free }) => free)?.slot ?? null
}

export async function addSlots(
  tx: Tx,
  site: number,
  places: readonly string[],
  slots: number,
): Promise<number> {
  const added = await sql`
    insert into pickup.slot (site, place, slot, position)
    select ${site}, p.place, s, (select coalesce(max(o.position), 0) from pickup.slot o where o.site = ${site}) + p.n
    from unnest(${[...places]}::text[]) with ordinality as p (place, n), generate_series(1, ${slots}::int) as s
    on conflict do nothing`.execute(tx)
  return Number(added.numAffectedRows ?? 0)
}

/** Takes an empty place away; answers false when a card lies there. */
export async function dropPlace(tx: Tx, site: number, place: string): Promise<boolean> {
  const gone = await sql`
    delete from pickup.slot s where s.site = ${site} and s.place = ${place} and not exists (
      select 1 from pickup.card c where c.site = s.site and c.place = s.place)`.execute(tx)
  return Number(gone.numAffectedRows ?? 0) > 0
}

export async function placesOf(db: Db | Tx, site: number): Promise<ShelfPlace[]> {
  const found = await sql<ShelfPlace>`
    select s.place, count(*)::int as slots, count(c.id)::int as cards from pickup.slot s
    left join pickup.card c on c.site = s.site and c.place = s.place and c.slot = s.slot
    where s.site = ${site} group by s.place order by min(s.position), s.place`.execute(db)
  return found.rows
}
