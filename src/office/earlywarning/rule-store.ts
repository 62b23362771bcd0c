import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Revision } from './revision.ts'

const COLUMNS = sql`r.id, r.rule, r.number, r.content, r.cases, r.is_on as "isOn", r.in_my_way as "inMyWay", r.why,
  r.author, r.written_at as "writtenAt", r.effective_from as "effectiveFrom", r.agreed_by as "agreedBy",
  r.agreed_at as "agreedAt", r.holds_from as "holdsFrom", r.withdrawn_at as "withdrawnAt"`

/** All that were agreed on, whether they count yet or no longer. */
export async function agreedRevisions(db: Db | Tx): Promise<Revision[]> {
  const found = await sql<Revision>`
    select ${COLUMNS} from earlywarning.rule_revision r where r.agreed_at is not null`.execute(db)
  return found.rows
}

/** Changes whenever a revision is agreed on, and only then: a revision that was is never touched again. */
export async function stampOfRules(db: Db | Tx): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::int as n from earlywarning.rule_revision r where r.agreed_at is not null`.execute(db)
  return found.rows[0]!.n
}

export async function revisionsOf(db: Db | Tx, rule: string): Promise<Revision[]> {
  const found = await sql<Revision>`
    select ${COLUMNS} from earlywarning.rule_revision r where r.rule = ${rule} order by r.number desc`.execute(
    db,
  )
  return found.rows
}

/** Those nobody has agreed on or taken back. */
export async function proposals(db: Db | Tx): Promise<Revision[]> {
  const found = await sql<Revision>`
    select ${COLUMNS} from earlywarning.rule_revision r
    where r.agreed_at is null and r.withdrawn_at is null order by r.written_at`.execute(db)
  return found.rows
}

export async function lockRevision(tx: Tx, id: string): Promise<Revision | null> {
  const found = await sql<Revision>`
    select ${COLUMNS} from earlywarning.rule_revision r where r.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export type NewRevision = Omit<Revision, 'number' | 'agreedBy' | 'agreedAt' | 'holdsFrom' | 'withdrawnAt'>

/** Null: another proposal for this rule waits. */
export async function insertRevision(tx: Tx, it: NewRevision): Promise<number | null> {
  // two who propose at once: numbers are given one after the other
  await sql`select pg_advisory_xact_lock(hashtextextended('earlywarning rule ' || ${it.rule}, 0))`.execute(tx)
  const added = await sql<{ number: number }>`
    insert into earlywarning.rule_revision (id, rule, number, content, cases, is_on, in_my_way, why, author, written_at,
      effective_from)
    select ${it.id}, ${it.rule}, coalesce(max(o.number), 0) + 1, ${JSON.stringify(it.content)}::jsonb,
      ${JSON.stringify(it.cases)}::jsonb, ${it.isOn}, ${it.inMyWay}, ${it.why}, ${it.author}, ${it.writtenAt},
      ${it.effectiveFrom}
    from earlywarning.rule_revision o where o.rule = ${it.rule}
    on conflict (rule) where agreed_at is null and withdrawn_at is null do nothing
    returning number`.execute(tx)
  return added.rows[0]?.number ?? null
}

export async function saveAgreed(
  tx: Tx,
  id: string,
  by: { readonly member: string; readonly at: Temporal.Instant; readonly on: Temporal.PlainDate },
): Promise<void> {
  await sql`
    update earlywarning.rule_revision set agreed_by = ${by.member}, agreed_at = ${by.at}, agreed_on = ${by.on}
    where id = ${id}`.execute(tx)
}

export async function saveTakenBack(
  tx: Tx,
  id: string,
  by: { readonly member: string; readonly at: Temporal.Instant },
): Promise<void> {
  await sql`
    update earlywarning.rule_revision set withdrawn_by = ${by.member}, withdrawn_at = ${by.at} where id = ${id}`.execute(
    tx,
  )
}
