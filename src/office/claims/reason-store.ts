import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { IncomeRange } from './income-store.ts'
import type { ReasonGroup } from './reasons.ts'

/**
 * How often and over how much, by kind and reason: orders by the moment of their release, claims taken back by one person
 * by the moment of that. Exact: only `reasons.ts` may look at it.
 */
export async function groupsByReason(
  db: Db | Tx,
  { site, from, until }: IncomeRange,
): Promise<ReasonGroup[]> {
  const found = await sql<ReasonGroup>`
    select kind, reason_code as "reasonCode", count(*)::integer as cases, sum(cents)::bigint as cents from (
      select r.kind, r.reason_code, r.cents from claims.relief r
      where r.site = ${site} and r.released_at >= ${from} and r.released_at < ${until} and r.refused_at is null
      union all
      select 'cancel', coalesce(c.ended_reason, 'unknown'), c.total_cents from claims.claim c
      where c.site = ${site} and c.ended = 'cancelled' and c.ended_at >= ${from} and c.ended_at < ${until}
        and not exists (select from claims.relief r where r.claim = c.id and r.kind = 'cancel' and r.booking is not null)
    ) as happened group by 1, 2`.execute(db)
  return found.rows
}
