import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { CardState } from './card.ts'

export interface Inventory {
  readonly id: string
  readonly startedAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
  readonly expected: number | null
  readonly found: number | null
}

const COLUMNS = sql`i.id, i.started_at as "startedAt", i.ended_at as "endedAt", i.expected, i.found`

export async function openInventory(db: Db | Tx, site: number): Promise<Inventory | null> {
  const found = await sql<Inventory>`
    select ${COLUMNS} from pickup.inventory i where i.site = ${site} and i.ended_at is null`.execute(db)
  return found.rows[0] ?? null
}

export async function lastInventories(db: Db | Tx, site: number, most: number): Promise<Inventory[]> {
  const found = await sql<Inventory>`
    select ${COLUMNS} from pickup.inventory i where i.site = ${site} and i.ended_at is not null
    order by i.ended_at desc limit ${most}`.execute(db)
  return found.rows
}

export async function insertInventory(
  tx: Tx,
  site: number,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const made = await sql`
    insert into pickup.inventory (id, site, started_at) values (${id}, ${site}, ${now.toString()})
    on conflict (site) where ended_at is null do nothing`.execute(tx)
  return Number(made.numAffectedRows ?? 0) > 0
}

/** Found once, however often it is scanned; the last place told counts. */
export async function noteFound(
  tx: Tx,
  inventory: string,
  rows: readonly { typed: string; card: string | null; place: string | null }[],
): Promise<void> {
  await sql`
    insert into pickup.found (inventory, typed, card, place)
    select distinct on (f.typed) ${inventory}::uuid, f.typed, f.card, f.place
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f (typed text, card uuid, place text)
    on conflict (inventory, typed) do update set place = coalesce(excluded.place, found.place)`.execute(tx)
}

export async function endInventory(
  tx: Tx,
  id: string,
  now: Temporal.Instant,
  counts: { expected: number; found: number },
): Promise<void> {
  await sql`
    update pickup.inventory i set ended_at = ${now.toString()}, expected = ${counts.expected}, found = ${counts.found}
    where i.id = ${id}`.execute(tx)
}

export interface CountedCard {
  readonly card: string
  readonly familyName: string | null
  readonly givenNames: string | null
  readonly serial: string | null
  readonly state: CardState
  readonly place: string | null
  readonly foundAt: string | null
}

/** Cards that should lie here and were not found. What came after the counting began is not asked for. */
export async function missingIn(db: Db | Tx, site: number, it: Inventory): Promise<CountedCard[]> {
  const found = await sql<CountedCard>`
    select c.id as card, c.family_name as "familyName", c.given_names as "givenNames", c.serial, c.state, c.place,
           null as "foundAt"
    from pickup.card c
    join pickup.delivery d on d.id = c.delivery
    left join pickup.slot s on s.site = c.site and s.place = c.place and s.slot = c.slot
    where c.site = ${site} and c.state = 'in_stock' and d.imported_at <= ${it.startedAt.toString()}
      and not exists (select 1 from pickup.found f where f.inventory = ${it.id} and f.card = c.id)
    order by s.position, c.slot, c.search_name`.execute(db)
  return found.rows
}

/** Found although gone by the books, or in another place than written. */
export async function oddIn(db: Db | Tx, it: Inventory): Promise<CountedCard[]> {
  const found = await sql<CountedCard>`
    select c.id as card, c.family_name as "familyName", c.given_names as "givenNames", c.serial, c.state, c.place,
           f.place as "foundAt"
    from pickup.found f join pickup.card c on c.id = f.card
    where f.inventory = ${it.id}
      and (c.state <> 'in_stock' or (f.place is not null and f.place is distinct from c.place))
    order by c.search_name`.execute(db)
  return found.rows
}

export async function unknownIn(db: Db | Tx, it: Inventory): Promise<string[]> {
  const found = await sql<{ typed: string }>`
    select f.typed from pickup.found f where f.inventory = ${it.id} and f.card is null order by f.typed`.execute(
    db,
  )
  return found.rows.map(({ typed }) => typed)
}

export async function countFound(db: Db | Tx, it: Inventory): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(distinct f.card)::int as n from pickup.found f where f.inventory = ${it.id} and f.card is not null
    `.execute(db)
  return found.rows[0]!.n
}
