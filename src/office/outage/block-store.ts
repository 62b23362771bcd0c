import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { KeptNumber } from './block.ts'

interface Of {
  readonly site: number
  readonly day: Temporal.PlainDate
  readonly holder: string
}

/** What a machine holds and has not used, as far as the server was told. */
export async function openNumbers(db: Db | Tx, { site, day, holder }: Of): Promise<KeptNumber[]> {
  const found = await sql<KeptNumber>`
    select r.number, r.ticket_code as code from outage.reserved r
    where r.site = ${site} and r.day = ${day.toString()} and r.holder = ${holder} and r.entry is null
    order by r.reserved_at, r.number`.execute(db)
  return found.rows
}

export async function keepNumbers(
  tx: Tx,
  { site, day, holder }: Of,
  numbers: readonly KeptNumber[],
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into outage.reserved (site, day, number, holder, ticket_code, reserved_at)
    select ${site}, ${day.toString()}, n.number, ${holder}, n.code, ${at.toString()}
    from jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb) as n (number text, code text)`.execute(tx)
}

export interface Reserved {
  readonly holder: string
  readonly ticketCode: string
  readonly entry: string | null
}

/** Locked, so that two entries that name one number are judged one after the other. */
export async function lockNumber(
  tx: Tx,
  site: number,
  day: Temporal.PlainDate,
  number: string,
): Promise<Reserved | null> {
  const found = await sql<Reserved>`
    select r.holder, r.ticket_code as "ticketCode", r.entry from outage.reserved r
    where r.site = ${site} and r.day = ${day.toString()} and r.number = ${number} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function useNumber(
  tx: Tx,
  site: number,
  day: Temporal.PlainDate,
  number: string,
  entry: string,
): Promise<void> {
  await sql`
    update outage.reserved set entry = ${entry}
    where site = ${site} and day = ${day.toString()} and number = ${number}`.execute(tx)
}

/** A number of the paper roll stands here as soon as it is entered, so that it is entered once. */
export async function keepOfRoll(
  tx: Tx,
  it: { site: number; day: Temporal.PlainDate; number: string; code: string; at: Temporal.Instant },
): Promise<void> {
  await sql`
    insert into outage.reserved (site, day, number, holder, ticket_code, reserved_at)
    values (${it.site}, ${it.day.toString()}, ${it.number}, 'roll:paper', ${it.code}, ${it.at.toString()})
    on conflict (site, day, number) do nothing`.execute(tx)
}
