import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { PlanBody } from './plan.ts'
import type { Result } from './result.ts'

export interface Revision {
  readonly version: number
  readonly at: Temporal.Instant
  /** The act that made it. */
  readonly act: string
  readonly result: Result
}

export async function insertRevision(
  tx: Tx,
  it: { plan: string; version: number; act: string; body: PlanBody; result: Result },
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into staffing.revision (plan, version, at, act, body, result)
    values (${it.plan}, ${it.version}, ${now.toString()}, ${it.act}, ${JSON.stringify(it.body)}::jsonb,
            ${JSON.stringify(it.result)}::jsonb)`.execute(tx)
}

/** All versions of a plan, the latest first. */
export async function revisionsOf(db: Db | Tx, plan: string): Promise<Revision[]> {
  const found = await sql<Revision>`
    select r.version, r.at, r.act, r.result from staffing.revision r where r.plan = ${plan}
    order by r.version desc`.execute(db)
  return found.rows
}

export async function bodyAt(db: Db | Tx, plan: string, version: number): Promise<PlanBody | null> {
  if (!Number.isInteger(version) || version < 1 || version > 2 ** 31 - 1) return null
  const found = await sql<{ body: PlanBody }>`
    select r.body from staffing.revision r where r.plan = ${plan} and r.version = ${version}`.execute(db)
  return found.rows[0]?.body ?? null
}
