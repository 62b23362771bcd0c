import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Task } from './task.ts'

/** The tasks of a site in their order; those that were retired are left out. */
export async function readTasks(db: Db | Tx, site: number): Promise<Task[]> {
  const found = await sql<Task>`
    select t.key, t.name, t.concerns, t.least from training.task t
    where t.site = ${site} and t.retired_at is null order by t.position, t.key`.execute(db)
  return found.rows
}

/** Retired ones, to be brought back. */
export async function retiredTasks(db: Db | Tx, site: number): Promise<Task[]> {
  const found = await sql<Task>`
    select t.key, t.name, t.concerns, t.least from training.task t
    where t.site = ${site} and t.retired_at is not null order by t.retired_at desc, t.key`.execute(db)
  return found.rows
}

/** Two who save tasks of one site at once do it one after the other: a concern belongs to one task. */
export async function lockTasks(tx: Tx, site: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('training.task'), ${site}::integer)`.execute(tx)
}

export async function writeTask(tx: Tx, site: number, it: Task, now: Temporal.Instant): Promise<void> {
  await sql`
    insert into training.task (site, key, name, concerns, position, least, changed_at)
    values (${site}, ${it.key}, ${it.name}, ${it.concerns}::text[],
      (select coalesce(max(t.position), 0) + 1 from training.task t where t.site = ${site}), ${it.least}, ${now})
    on conflict (site, key) do update
    set name = excluded.name, concerns = excluded.concerns, least = excluded.least, changed_at = excluded.changed_at`.execute(
    tx,
  )
}

export async function writeRetired(
  tx: Tx,
  { site, key, retired }: { site: number; key: string; retired: boolean },
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update training.task t set retired_at = ${retired ? now : null}, changed_at = ${now}
    where t.site = ${site} and t.key = ${key}`.execute(tx)
}
