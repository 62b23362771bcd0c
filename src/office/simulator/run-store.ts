import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { ATTEMPTS_MOST, type Run, type RunWhy } from './run.ts'

const RUN = sql`r.id, r.site, r.name, r.base_mark as "baseMark", r.changed, r.first_day as "firstDay", r.days, r.repeats, r.seed,
  r.state, r.why, r.played, r.begun_at as "begunAt", r.ended_at as "endedAt"`

export interface NewRun extends Omit<Run, 'state' | 'why' | 'played' | 'begunAt' | 'endedAt'> {
  readonly begunBy: string
  readonly base: object
  readonly dials: object
}

export async function insertRun(tx: Tx, it: NewRun, at: Temporal.Instant): Promise<void> {
  await sql`
    insert into simulator.run (id, site, name, base, base_mark, dials, changed, first_day, days, repeats, seed, state,
                               begun_by, begun_at, changed_at)
    values (${it.id}, ${it.site}, ${it.name}, ${JSON.stringify(it.base)}::jsonb, ${it.baseMark},
            ${JSON.stringify(it.dials)}::jsonb, ${[...it.changed]}, ${String(it.firstDay)}, ${it.days}, ${it.repeats},
            ${it.seed}, 'queued', ${it.begunBy}, ${String(at)}, ${String(at)})`.execute(tx)
}

export async function findRun(db: Db | Tx, id: string): Promise<Run | null> {
  const found = await sql<Run>`select ${RUN} from simulator.run r where r.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

export async function lockRun(tx: Tx, id: string): Promise<Run | null> {
  const found = await sql<Run>`select ${RUN} from simulator.run r where r.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

/** What a run was played with, and what came of it; as written, to be checked by whoever reads it. */
export async function contentOf(
  db: Db | Tx,
  id: string,
): Promise<{ readonly base: unknown; readonly dials: unknown; readonly result: unknown } | null> {
  const found = await sql<{ base: unknown; dials: unknown; result: unknown }>`
    select r.base, r.dials, r.result from simulator.run r where r.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

/** The newest first. */
export async function runsOf(db: Db | Tx, site: number, most: number): Promise<Run[]> {
  const found = await sql<Run>`
    select ${RUN} from simulator.run r where r.site = ${site} order by r.begun_at desc, r.id desc limit ${most}`.execute(
    db,
  )
  return found.rows
}

export async function countRuns(tx: Tx, site: number): Promise<{ kept: number; open: number }> {
  const found = await sql<{ kept: number; open: number }>`
    select count(*)::int as kept, count(*) filter (where r.ended_at is null)::int as open
    from simulator.run r where r.site = ${site}`.execute(tx)
  return found.rows[0]!
}

/** Two heads who begin at once are counted one after the other. */
export async function oneAtATime(tx: Tx, site: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('simulator.start'), ${site})`.execute(tx)
}

export async function renameTo(tx: Tx, id: string, name: string, at: Temporal.Instant): Promise<void> {
  await sql`update simulator.run set name = ${name}, changed_at = ${String(at)} where id = ${id}`.execute(tx)
}

export async function removeRun(tx: Tx, id: string): Promise<void> {
  await sql`delete from simulator.run where id = ${id}`.execute(tx)
}

export async function setCancelled(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await sql`
    update simulator.run set state = 'cancelled', changed_at = ${String(at)}, ended_at = ${String(at)}, lease = null,
      lease_until = null
    where id = ${id}`.execute(tx)
}

/** Whether anything waits to be played, or was left behind by a process that died. */
export async function hasWork(db: Db, now: Temporal.Instant): Promise<boolean> {
  const found = await sql<{ any: boolean }>`
    select exists (select from simulator.run r
                   where r.state = 'queued' or (r.state = 'running' and r.lease_until < ${String(now)})) as any`.execute(
    db,
  )
  return found.rows[0]!.any
}

/** The oldest run nobody plays, at a site where none is played; taken by this worker, for so many seconds. */
export async function takeRun(
  tx: Tx,
  {
    worker,
    now,
    seconds,
  }: { readonly worker: string; readonly now: Temporal.Instant; readonly seconds: number },
): Promise<(Run & { readonly attempts: number }) | null> {
  await sql`select pg_advisory_xact_lock(hashtext('simulator.take'))`.execute(tx)
  const found = await sql<Run & { attempts: number }>`
    update simulator.run r set state = 'running', played = 0, attempts = r.attempts + 1, lease = ${worker},
      lease_until = ${String(now.add({ seconds }))}, changed_at = ${String(now)}
    where r.id = (
      select o.id from simulator.run o
      where o.state = 'running' and o.lease_until < ${String(now)}
         or o.state = 'queued' and not exists (select from simulator.run p where p.site = o.site and p.state = 'running')
      order by o.state desc, o.begun_at, o.id limit 1 for update skip locked)
    returning ${RUN}, r.attempts`.execute(tx)
  return found.rows[0] ?? null
}

/** How far it is, and that somebody plays it. False: it was cancelled, or another process has it. */
export async function beatRun(
  db: Db,
  it: { readonly run: string; readonly worker: string; readonly played: number },
  until: Temporal.Instant,
): Promise<boolean> {
  const kept = await sql`
    update simulator.run set played = ${it.played}, lease_until = ${String(until)}
    where id = ${it.run} and state = 'running' and lease = ${it.worker}`.execute(db)
  return Number(kept.numAffectedRows ?? 0) === 1
}

/** A process that ends in order gives back what it could not play to the end. */
export async function giveBackRun(db: Db, run: string, worker: string): Promise<void> {
  await sql`
    update simulator.run set state = 'queued', played = 0, attempts = attempts - 1, lease = null, lease_until = null
    where id = ${run} and state = 'running' and lease = ${worker}`.execute(db)
}

/** False when the worker does not have it any more. */
export async function setEnded(
  tx: Tx,
  it: {
    readonly run: string
    readonly worker: string
    readonly played: number
    readonly outcome: { readonly result: object } | { readonly why: RunWhy }
  },
  at: Temporal.Instant,
): Promise<boolean> {
  const { outcome } = it
  const result = 'result' in outcome ? JSON.stringify(outcome.result) : null
  const why = 'why' in outcome ? outcome.why : null
  const ended = await sql`
    update simulator.run set state = ${result === null ? 'failed' : 'done'}, why = ${why}, result = ${result}::jsonb,
      played = ${it.played}, changed_at = ${String(at)}, ended_at = ${String(at)}, lease = null, lease_until = null
    where id = ${it.run} and state = 'running' and lease = ${it.worker}`.execute(tx)
  return Number(ended.numAffectedRows ?? 0) === 1
}

export const isWornOut = ({ attempts }: { readonly attempts: number }): boolean => attempts > ATTEMPTS_MOST
