import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { DescribedStage, Kind, ReadinessTask, StagePlan } from './stage.ts'

const COLUMNS = sql`s.id, s.place, s.name, s.functions, s.target_groups as groups, s.day::text as day, s.day_used as "dayUsed",
  s.held_since as "heldSince", s.version`

/** In their order. */
export async function readStages(db: Db | Tx): Promise<StagePlan[]> {
  return (await sql<StagePlan>`select ${COLUMNS} from stages.stage s order by s.place`.execute(db)).rows
}

/** For an act that changes the plan: nobody else does meanwhile. Rows alone do not keep a further stage out. */
export async function lockStages(tx: Tx): Promise<StagePlan[]> {
  await sql`select pg_advisory_xact_lock(hashtext('stages.stage'))`.execute(tx)
  const found =
    await sql<StagePlan>`select ${COLUMNS} from stages.stage s order by s.place for update`.execute(tx)
  return found.rows
}

export async function insertStage(
  tx: Tx,
  it: DescribedStage & { readonly id: string; readonly place: number },
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into stages.stage (id, place, name, functions, target_groups, day, version, created_at, changed_at)
    values (${it.id}, ${it.place}, ${it.name}, ${[...it.functions]}, ${it.groups && [...it.groups]}, ${it.day}, 1,
      ${now.toString()}, ${now.toString()})`.execute(tx)
}

/** A new day is a day that was not used. */
export async function updateStage(
  tx: Tx,
  it: DescribedStage & { readonly id: string },
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update stages.stage s set name = ${it.name}, functions = ${[...it.functions]},
      target_groups = ${it.groups && [...it.groups]}, day = ${it.day}, version = s.version + 1, changed_at = ${now.toString()},
      day_used = s.day_used and s.day is not distinct from ${it.day}::date,
      held_since = case when s.day is not distinct from ${it.day}::date then s.held_since end
    where s.id = ${it.id}`.execute(tx)
}

export async function deleteStage(tx: Tx, id: string): Promise<void> {
  await sql`delete from stages.stage s where s.id = ${id}`.execute(tx)
}

/** Numbers the places anew, in this order. */
export async function orderStages(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    update stages.stage s set place = o.place
    from unnest(${[...ids]}::uuid[]) with ordinality as o (id, place) where s.id = o.id`.execute(tx)
}

export async function markDayUsed(tx: Tx, id: string): Promise<void> {
  await sql`update stages.stage s set day_used = true, held_since = null where s.id = ${id}`.execute(tx)
}

export async function markHeld(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await sql`update stages.stage s set held_since = ${at.toString()} where s.id = ${id}`.execute(tx)
}

export async function readTasks(db: Db | Tx): Promise<ReadinessTask[]> {
  const found = await sql<ReadinessTask>`
    select r.id, r.stage, r.kind, r.what, r.owner, r.due::text as due, r.done_at as "doneAt" from stages.readiness r
    order by r.stage, array_position(array['building', 'training', 'work'], r.kind), r.due nulls last, r.id`.execute(
    db,
  )
  return found.rows
}

export interface DescribedTask {
  readonly kind: Kind
  readonly what: string
  readonly owner: string
  readonly due: string | null
}

export async function insertTask(
  tx: Tx,
  it: DescribedTask & { readonly id: string; readonly stage: string },
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into stages.readiness (id, stage, kind, what, owner, due, created_at)
    values (${it.id}, ${it.stage}, ${it.kind}, ${it.what}, ${it.owner}, ${it.due}, ${now.toString()})`.execute(
    tx,
  )
}

/** Null: not done (any more). False: there is no such task. */
export async function settleTask(tx: Tx, id: string, doneAt: Temporal.Instant | null): Promise<boolean> {
  const found = await sql`
    update stages.readiness r set done_at = ${doneAt && doneAt.toString()} where r.id = ${id}`.execute(tx)
  return (found.numAffectedRows ?? 0n) > 0n
}

export async function deleteTask(tx: Tx, id: string): Promise<boolean> {
  const found = await sql`delete from stages.readiness r where r.id = ${id}`.execute(tx)
  return (found.numAffectedRows ?? 0n) > 0n
}
