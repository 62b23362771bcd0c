import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Plan, PlanBody } from './plan.ts'
import type { Result } from './result.ts'

interface Row {
  id: string
  site: number
  body: PlanBody
  state: Plan['state']
  based_on: string | null
  version: number
  created_at: Temporal.Instant
  changed_at: Temporal.Instant
  adopted_at: Temporal.Instant | null
}

/** A plan and when it came to be. */
export interface StoredPlan {
  readonly plan: Plan
  readonly createdAt: Temporal.Instant
  readonly changedAt: Temporal.Instant
  readonly adoptedAt: Temporal.Instant | null
}

const COLUMNS = sql`p.id, p.site, p.body, p.state, p.based_on, p.version, p.created_at, p.changed_at, p.adopted_at`
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u

const read = (row: Row): StoredPlan => ({
  plan: {
    ...row.body,
    ...{ id: row.id, site: row.site, state: row.state, basedOn: row.based_on, version: row.version },
  },
  ...{ createdAt: row.created_at, changedAt: row.changed_at, adoptedAt: row.adopted_at },
})

export async function insertPlan(
  tx: Tx,
  { id, site, body, basedOn }: { id: string; site: number; body: PlanBody; basedOn: string | null },
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into staffing.plan (id, site, body, based_on, version, created_at, changed_at)
    values (${id}, ${site}, ${JSON.stringify(body)}::jsonb, ${basedOn}, 1, ${now.toString()}, ${now.toString()})`.execute(
    tx,
  )
}

export async function planForUpdate(tx: Tx, site: number, id: string): Promise<Plan | null> {
  if (!UUID.test(id)) return null
  const found = await sql<Row>`
    select ${COLUMNS} from staffing.plan p where p.id = ${id} and p.site = ${site} for update`.execute(tx)
  return found.rows[0] ? read(found.rows[0]).plan : null
}

export async function planById(db: Db | Tx, site: number, id: string): Promise<StoredPlan | null> {
  if (!UUID.test(id)) return null
  const found = await sql<Row>`
    select ${COLUMNS} from staffing.plan p where p.id = ${id} and p.site = ${site}`.execute(db)
  return found.rows[0] ? read(found.rows[0]) : null
}

/** All plans of a site: the latest year first, adopted ones before drafts, then by name. */
export async function plansOf(
  db: Db | Tx,
  site: number,
): Promise<(StoredPlan & { readonly result: Result })[]> {
  const found = await sql<Row & { result: Result }>`
    select ${COLUMNS}, r.result from staffing.plan p
    join staffing.revision r on r.plan = p.id and r.version = p.version
    where p.site = ${site}
    order by p.year desc, p.state, p.name, p.id`.execute(db)
  return found.rows.map((row) => ({ ...read(row), result: row.result }))
}

export async function updateBody(
  tx: Tx,
  { id, version, body }: { id: string; version: number; body: PlanBody },
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update staffing.plan p set body = ${JSON.stringify(body)}::jsonb, version = ${version}, changed_at = ${now.toString()}
    where p.id = ${id}`.execute(tx)
}

export async function updateAdopted(
  tx: Tx,
  id: string,
  version: number,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update staffing.plan p
    set state = 'adopted', version = ${version}, changed_at = ${now.toString()}, adopted_at = ${now.toString()}
    where p.id = ${id}`.execute(tx)
}

export async function removePlan(tx: Tx, id: string): Promise<void> {
  await sql`delete from staffing.plan p where p.id = ${id}`.execute(tx)
}
