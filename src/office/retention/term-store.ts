import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'
import type { RetentionEvent } from './event.ts'
import type { Hold, TermRow } from './term.ts'

const EVENT = sql`e.id, e.akte, e.document, e.kind, e.on_day as "onDay", e.taken_over as "takenOver", e.source,
  e.noted_by as "notedBy", e.noted_at as "notedAt", e.revoked_by as "revokedBy", e.revoked_at as "revokedAt",
  e.revoked_why as "revokedWhy"`
const TERM = sql`t.item, t.akte, t.document, t.site, t.keep_until as "keepUntil", t.rule,
  t.reckoned_until as "reckonedUntil", t.reckoned_rule as "reckonedRule", t.last_until as "lastUntil", t.open,
  t.unreviewed, t.reckoned_at as "reckonedAt", t.shortened_by as "shortenedBy", t.shortened_at as "shortenedAt",
  t.shortened_why as "shortenedWhy"`
const HOLD = sql`h.id, h.akte, h.document, h.kind, h.reason, h.set_by as "setBy", h.set_at as "setAt",
  h.until_day as "untilDay", h.ended_by as "endedBy", h.ended_at as "endedAt", h.end_why as "endWhy"`

export async function insertEvent(tx: Tx, it: RetentionEvent): Promise<void> {
  await sql`
    insert into retention.event (id, akte, document, kind, on_day, taken_over, source, noted_by, noted_at)
    values (${it.id}, ${it.akte}, ${it.document}, ${it.kind}, ${it.onDay}, ${it.takenOver}, ${it.source}, ${it.notedBy},
            ${String(it.notedAt)})`.execute(tx)
}

export async function revokeEventRow(
  tx: Tx,
  { id, by, at, why }: { id: string; by: string; at: Temporal.Instant; why: string },
): Promise<RetentionEvent | null> {
  const found = await sql<RetentionEvent>`
    update retention.event e set revoked_by = ${by}, revoked_at = ${String(at)}, revoked_why = ${why}
    where e.id = ${id} and e.revoked_at is null returning ${EVENT}`.execute(tx)
  return found.rows[0] ?? null
}

/** Oldest first, those taken back with them. */
export async function eventsOf(tx: Tx, akte: string): Promise<RetentionEvent[]> {
  const found = await sql<RetentionEvent>`
    select ${EVENT} from retention.event e where e.akte = ${akte} order by e.noted_at, e.id`.execute(tx)
  return found.rows
}

export async function findEvent(tx: Tx, id: string): Promise<RetentionEvent | null> {
  const found = await sql<RetentionEvent>`select ${EVENT} from retention.event e where e.id = ${id}`.execute(
    tx,
  )
  return found.rows[0] ?? null
}

export async function saveTerm(tx: Tx, it: TermRow): Promise<void> {
  await sql`
    insert into retention.term (item, akte, document, site, keep_until, rule, reckoned_until, reckoned_rule, last_until, open,
      unreviewed, reckoned_at)
    values (${it.item}, ${it.akte}, ${it.document}, ${it.site}, ${it.keepUntil}, ${it.rule}, ${it.reckonedUntil},
      ${it.reckonedRule}, ${it.keepUntil}, ${it.open}, ${it.unreviewed}, ${String(it.reckonedAt)})
    on conflict (item) do update set keep_until = excluded.keep_until, rule = excluded.rule,
      reckoned_until = excluded.reckoned_until, reckoned_rule = excluded.reckoned_rule, open = excluded.open,
      unreviewed = excluded.unreviewed, reckoned_at = excluded.reckoned_at, shortened_by = ${it.shortenedBy},
      shortened_at = ${it.shortenedAt && String(it.shortenedAt)}, shortened_why = ${it.shortenedWhy}`.execute(
    tx,
  )
}

export async function findTerm(tx: Tx, item: string): Promise<TermRow | null> {
  const found =
    await sql<TermRow>`select ${TERM} from retention.term t where t.item = ${item} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function termsOf(tx: Tx, akte: string): Promise<TermRow[]> {
  const found = await sql<TermRow>`select ${TERM} from retention.term t where t.akte = ${akte}`.execute(tx)
  return found.rows
}

/** Terms of a site that end until a day, soonest first. */
export async function termsUntil(
  tx: Tx,
  site: number,
  until: Temporal.PlainDate,
  most: number,
): Promise<TermRow[]> {
  const found = await sql<TermRow>`
    select ${TERM} from retention.term t where t.site = ${site} and t.keep_until <= ${until}
    order by t.keep_until, t.item limit ${most}`.execute(tx)
  return found.rows
}

/** What is due, by month and rule; months before `from` are one line. */
export async function dueByMonth(
  tx: Tx,
  site: number,
  { from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<{ month: string; rule: string; files: number; documents: number }[]> {
  const found = await sql<{ month: string; rule: string; files: number; documents: number }>`
    select to_char(greatest(t.keep_until, ${from}::date), 'YYYY-MM') as month, t.rule,
      count(*) filter (where t.document is null)::int as files,
      count(*) filter (where t.document is not null)::int as documents
    from retention.term t where t.site = ${site} and t.keep_until <= ${until}
    group by 1, 2 order by 1, 2`.execute(tx)
  return found.rows
}

/** Every Akte with a term, for reckoning anew when the law changes. */
export async function aktenWithTerms(tx: Tx, after: string, most: number): Promise<string[]> {
  const found = await sql<{ akte: string }>`
    select distinct t.akte from retention.term t where t.akte > ${after}::uuid order by t.akte limit ${most}`.execute(
    tx,
  )
  return found.rows.map(({ akte }) => akte)
}

export async function insertHold(tx: Tx, it: Hold): Promise<void> {
  await sql`
    insert into retention.hold (id, akte, document, kind, reason, set_by, set_at, until_day)
    values (${it.id}, ${it.akte}, ${it.document}, ${it.kind}, ${it.reason}, ${it.setBy}, ${String(it.setAt)}, ${it.untilDay})`.execute(
    tx,
  )
}

export async function endHoldRow(
  tx: Tx,
  { id, by, at, why }: { id: string; by: string; at: Temporal.Instant; why: string },
): Promise<boolean> {
  const done = await sql`
    update retention.hold h set ended_by = ${by}, ended_at = ${String(at)}, end_why = ${why}
    where h.id = ${id} and h.ended_at is null`.execute(tx)
  return (done.numAffectedRows ?? 0n) > 0n
}

export async function findHold(tx: Tx, id: string): Promise<Hold | null> {
  const found = await sql<Hold>`select ${HOLD} from retention.hold h where h.id = ${id}`.execute(tx)
  return found.rows[0] ?? null
}

export async function holdsOf(tx: Tx, akten: readonly string[]): Promise<Hold[]> {
  if (akten.length === 0) return []
  const found = await sql<Hold>`
    select ${HOLD} from retention.hold h where h.akte = any(${[...akten]}::uuid[]) order by h.set_at`.execute(
    tx,
  )
  return found.rows
}
