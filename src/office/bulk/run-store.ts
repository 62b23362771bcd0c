import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Run, RunState, Tally } from './run.ts'

const RUN = sql`r.id, r.kind, r.site, r.folder, r.index_file as "indexFile", r.team, r.plan_unit as "planUnit", r.unscanned,
  r.encoding, r.separator, r.unread, r.state, r.why, r.begun_by as "begunBy", r.released_by as "releasedBy",
  r.begun_at as "begunAt", r.changed_at as "changedAt", r.ended_at as "endedAt"`

export type NewRun = Pick<
  Run,
  'id' | 'kind' | 'site' | 'folder' | 'indexFile' | 'team' | 'planUnit' | 'unscanned' | 'state' | 'begunBy'
>

export async function insertRun(tx: Tx, it: NewRun, at: Temporal.Instant): Promise<void> {
  await sql`
    insert into bulk.run (id, kind, site, folder, index_file, team, plan_unit, unscanned, state, begun_by, begun_at, changed_at)
    values (${it.id}, ${it.kind}, ${it.site}, ${it.folder}, ${it.indexFile}, ${it.team}, ${it.planUnit}, ${it.unscanned},
            ${it.state}, ${it.begunBy}, ${String(at)}, ${String(at)})`.execute(tx)
}

export async function findRun(db: Db | Tx, id: string): Promise<Run | null> {
  const found = await sql<Run>`select ${RUN} from bulk.run r where r.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

export async function lockRun(tx: Tx, id: string): Promise<Run | null> {
  const found = await sql<Run>`select ${RUN} from bulk.run r where r.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function runsOf(db: Db | Tx, sites: readonly number[] | 'all'): Promise<Run[]> {
  const found = await sql<Run>`
    select ${RUN} from bulk.run r where ${sites === 'all'} or r.site = any(${sites === 'all' ? [] : [...sites]}::smallint[])
    order by r.begun_at desc, r.id limit 50`.execute(db)
  return found.rows
}

/** What somebody should be working on, the oldest first. */
export async function runsUnderWay(db: Db): Promise<Run[]> {
  const found = await sql<Run>`
    select ${RUN} from bulk.run r where r.state in ('reading', 'running', 'checking') order by r.begun_at`.execute(
    db,
  )
  return found.rows
}

/** True: this process works on it, for so many seconds more. */
export async function takeLease(
  db: Db,
  id: string,
  worker: string,
  now: Temporal.Instant,
  seconds: number,
): Promise<boolean> {
  const taken = await sql`
    update bulk.run set lease = ${worker}, lease_until = ${String(now.add({ seconds }))}
    where id = ${id} and (lease = ${worker} or lease_until is null or lease_until < ${String(now)})`.execute(
    db,
  )
  return Number(taken.numAffectedRows ?? 0) === 1
}

export async function dropLease(db: Db, worker: string): Promise<void> {
  await sql`update bulk.run set lease = null, lease_until = null where lease = ${worker}`.execute(db)
}

export async function sameFolderOpen(tx: Tx, kind: string, folder: string): Promise<boolean> {
  const found = await sql<{ open: boolean }>`
    select exists (select from bulk.run r where r.kind = ${kind} and r.folder = ${folder} and r.ended_at is null) as open`.execute(
    tx,
  )
  return found.rows[0]!.open
}

export async function setState(
  tx: Tx,
  id: string,
  state: RunState,
  why: string | null,
  at: Temporal.Instant,
): Promise<void> {
  const ended = ['done', 'cancelled', 'failed'].includes(state) ? String(at) : null
  await sql`
    update bulk.run set state = ${state}, why = ${why}, changed_at = ${String(at)}, ended_at = ${ended}::timestamptz
    where id = ${id}`.execute(tx)
}

export async function setReleased(tx: Tx, id: string, by: string): Promise<void> {
  await sql`update bulk.run set released_by = ${by} where id = ${id}`.execute(tx)
}

/** What it waits for, without a change of state. */
export async function setWhy(db: Db | Tx, id: string, why: string | null): Promise<void> {
  await sql`update bulk.run set why = ${why} where id = ${id} and ended_at is null and why is distinct from ${why}`.execute(
    db,
  )
}

export async function setIndexFacts(
  tx: Tx,
  id: string,
  it: { readonly encoding: string; readonly separator: string; readonly unread: readonly string[] },
): Promise<void> {
  await sql`
    update bulk.run set encoding = ${it.encoding}, separator = ${it.separator}, unread = ${[...it.unread]}
    where id = ${id}`.execute(tx)
}

export async function tallyOf(db: Db | Tx, run: string): Promise<Tally> {
  const found = await sql<Tally>`
    select count(*)::int as rows, count(*) filter (where e.state = 'waiting')::int as waiting,
      count(*) filter (where e.state = 'filed')::int as filed,
      count(*) filter (where e.state = 'filed' and e.why is not null)::int as noted,
      count(*) filter (where e.state = 'duplicate')::int as duplicate,
      count(*) filter (where e.state = 'refused')::int as refused,
      count(*) filter (where e.state = 'missing')::int as missing,
      coalesce(sum(e.bytes) filter (where e.state = 'filed'), 0)::float8 as bytes,
      (select count(*)::int from bulk.bundle b where b.run = ${run} and b.akte is not null) as akten,
      (select count(*)::int from bulk.found f where f.run = ${run}) as files,
      (select count(*)::int from bulk.found f where f.run = ${run}
         and not exists (select from bulk.entry s where s.run = ${run} and s.path_key = f.path_key)) as strays
    from bulk.entry e where e.run = ${run}`.execute(db)
  return found.rows[0]!
}

/** How many of each reason, the most first. */
export async function reasonsOf(
  db: Db | Tx,
  run: string,
): Promise<{ state: string; why: string; count: number }[]> {
  const found = await sql<{ state: string; why: string; count: number }>`
    select e.state, e.why, count(*)::int as count from bulk.entry e
    where e.run = ${run} and e.why is not null group by e.state, e.why order by count(*) desc, e.why`.execute(
    db,
  )
  return found.rows
}

/** Runs whose lines nobody needs any more. */
export async function deleteRunsBefore(tx: Tx, before: Temporal.Instant): Promise<number> {
  const gone = await sql`delete from bulk.run where ended_at < ${String(before)}`.execute(tx)
  return Number(gone.numAffectedRows ?? 0)
}
