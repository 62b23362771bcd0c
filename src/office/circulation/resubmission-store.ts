import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

/** Wiedervorlage: an Akte (or document) comes up again on a day. */
export interface Resubmission {
  readonly id: string
  readonly site: number
  readonly akte: string
  readonly document: string | null
  readonly assignee: string
  readonly due: Temporal.PlainDate
  readonly about: string
  readonly madeBy: string
  readonly madeAt: Temporal.Instant
  readonly doneAt: Temporal.Instant | null
}

const ROW = sql`r.id, r.site, r.akte, r.document, r.assignee, r.due, r.about, r.made_by as "madeBy",
  r.made_at as "madeAt", r.done_at as "doneAt"`

export async function insertResubmission(tx: Tx, it: Omit<Resubmission, 'doneAt'>): Promise<void> {
  await sql`
    insert into circulation.resubmission (id, site, akte, document, assignee, due, about, made_by, made_at)
    values (${it.id}, ${it.site}, ${it.akte}, ${it.document}, ${it.assignee}, ${it.due}, ${it.about}, ${it.madeBy},
            ${String(it.madeAt)})`.execute(tx)
}

export async function findResubmission(tx: Tx, id: string): Promise<Resubmission | null> {
  const found =
    await sql<Resubmission>`select ${ROW} from circulation.resubmission r where r.id = ${id}`.execute(tx)
  return found.rows[0] ?? null
}

export async function changeDue(
  tx: Tx,
  id: string,
  { due, assignee }: Pick<Resubmission, 'due' | 'assignee'>,
): Promise<void> {
  await sql`update circulation.resubmission set due = ${due}, assignee = ${assignee} where id = ${id}`.execute(
    tx,
  )
}

export async function endResubmission(
  tx: Tx,
  id: string,
  by: string | null,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    update circulation.resubmission set done_by = ${by}, done_at = ${by === null ? null : String(at)} where id = ${id}`.execute(
    tx,
  )
}

/** Open ones for any of these, due up to a day, the earliest first. */
export async function dueFor(
  tx: Tx,
  assignees: readonly string[],
  until: Temporal.PlainDate,
): Promise<Resubmission[]> {
  const found = await sql<Resubmission>`
    select ${ROW} from circulation.resubmission r
    where r.assignee = any(${[...assignees]}) and r.done_at is null and r.due <= ${String(until)}::date
    order by r.due, r.made_at limit 500`.execute(tx)
  return found.rows
}

export async function resubmissionsOf(tx: Tx, akte: string): Promise<Resubmission[]> {
  const found = await sql<Resubmission>`
    select ${ROW} from circulation.resubmission r where r.akte = ${akte} order by r.done_at nulls first, r.due`.execute(
    tx,
  )
  return found.rows
}

/** What is open of somebody who no longer sees the Akte. */
export async function giveResubmissionsTo(
  tx: Tx,
  { akte, from, to }: { akte: string; from: string; to: string },
): Promise<void> {
  await sql`
    update circulation.resubmission set assignee = ${to}
    where akte = ${akte} and assignee = ${from} and done_at is null`.execute(tx)
}

/** zdA: nothing comes up again by itself. */
export async function endAllOf(tx: Tx, akte: string, by: string, at: Temporal.Instant): Promise<void> {
  await sql`
    update circulation.resubmission set done_by = ${by}, done_at = ${String(at)}
    where akte = ${akte} and done_at is null`.execute(tx)
}

export interface Told {
  readonly id: string
  readonly account: string
  readonly akte: string
  readonly verfuegung: string | null
  readonly what: string
  readonly by: string
  readonly remark: string
  readonly at: Temporal.Instant
}

export async function insertTold(tx: Tx, it: Told): Promise<void> {
  await sql`
    insert into circulation.told (id, account, akte, verfuegung, what, by_account, remark, at)
    values (${it.id}, ${it.account}, ${it.akte}, ${it.verfuegung}, ${it.what}, ${it.by}, ${it.remark}, ${String(it.at)})`.execute(
    tx,
  )
}

export async function unseenTold(tx: Tx, account: string): Promise<Told[]> {
  const found = await sql<Told>`
    select t.id, t.account, t.akte, t.verfuegung, t.what, t.by_account as by, t.remark, t.at
    from circulation.told t where t.account = ${account} and t.seen_at is null order by t.at desc limit 200`.execute(
    tx,
  )
  return found.rows
}

export async function markTold(
  tx: Tx,
  account: string,
  ids: readonly string[],
  at: Temporal.Instant,
): Promise<number> {
  const done = await sql`
    update circulation.told set seen_at = ${String(at)}
    where account = ${account} and id = any(${[...ids]}::uuid[]) and seen_at is null`.execute(tx)
  return Number(done.numAffectedRows ?? 0)
}
