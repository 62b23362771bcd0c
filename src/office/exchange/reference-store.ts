import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** False: it was attached already. */
export async function insertReference(
  tx: Tx,
  it: { readonly client: string; readonly visit: string; readonly reference: string },
  at: Temporal.Instant,
): Promise<boolean> {
  const made = await sql`
    insert into exchange.reference (client, visit, reference, added_at)
    values (${it.client}, ${it.visit}, ${it.reference}, ${at}) on conflict do nothing`.execute(tx)
  return Number(made.numAffectedRows) === 1
}

export async function removeReference(
  tx: Tx,
  it: { readonly client: string; readonly visit: string; readonly reference: string },
): Promise<boolean> {
  const gone = await sql`
    delete from exchange.reference r
    where r.client = ${it.client} and r.visit = ${it.visit} and r.reference = ${it.reference}`.execute(tx)
  return Number(gone.numAffectedRows) === 1
}

/** What one program calls each of these visits. */
export async function referencesOf(
  db: Db | Tx,
  client: string,
  visits: readonly string[],
): Promise<Map<string, string[]>> {
  if (visits.length === 0) return new Map()
  const found = await sql<{ visit: string; list: string[] }>`
    select r.visit, array_agg(r.reference order by r.added_at, r.reference) as list from exchange.reference r
    where r.client = ${client} and r.visit = any(${[...visits]}::uuid[]) group by r.visit`.execute(db)
  return new Map(found.rows.map(({ visit, list }) => [visit, list]))
}

/** What every program calls one visit. */
export async function referencesByClient(db: Db | Tx, visit: string): Promise<Map<string, string[]>> {
  const found = await sql<{ client: string; list: string[] }>`
    select r.client, array_agg(r.reference order by r.added_at, r.reference) as list from exchange.reference r
    where r.visit = ${visit} group by r.client`.execute(db)
  return new Map(found.rows.map(({ client, list }) => [client, list]))
}

export async function visitsByReference(
  db: Db | Tx,
  client: string,
  reference: string | null,
  since: Temporal.Instant,
): Promise<string[]> {
  const found = await sql<{ visit: string }>`
    select r.visit from exchange.reference r
    where r.client = ${client} and ${reference === null ? sql`r.added_at >= ${since}` : sql`r.reference = ${reference}`}
    group by r.visit order by max(r.added_at) desc limit 2000`.execute(db)
  return found.rows.map(({ visit }) => visit)
}

export async function forgetReferences(db: Db, before: Temporal.Instant): Promise<number> {
  const gone = await sql`delete from exchange.reference r where r.added_at < ${before}`.execute(db)
  return Number(gone.numAffectedRows)
}
