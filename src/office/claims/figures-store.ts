import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** Claims of a time by what became of them; waivers by reason. No person, no colleague. */
export interface ClaimFigures {
  readonly byState: readonly { readonly state: string; readonly claims: number; readonly cents: number }[]
  readonly relief: readonly {
    readonly kind: string
    readonly reasonCode: string
    readonly orders: number
    readonly cents: number
  }[]
}

/** After `from` up to and including `until`, by the moment of the claim and of the release. */
export async function claimFigures(
  db: Db | Tx,
  {
    site,
    from,
    until,
  }: { readonly site: number; readonly from: Temporal.Instant; readonly until: Temporal.Instant },
): Promise<ClaimFigures> {
  const byState = await sql<ClaimFigures['byState'][number]>`
    select coalesce(c.ended, case when c.owed_cents = 0 then 'paid' when c.owed_cents < c.total_cents then 'partly'
                                  else 'open' end) as state,
           count(*) as claims, sum(c.total_cents)::bigint as cents
    from claims.claim c where c.site = ${site} and c.issued_at > ${from} and c.issued_at <= ${until}
    group by 1 order by 1`.execute(db)
  const relief = await sql<ClaimFigures['relief'][number]>`
    select r.kind, r.reason_code as "reasonCode", count(*) as orders, sum(r.cents)::bigint as cents
    from claims.relief r where r.site = ${site} and r.released_at > ${from} and r.released_at <= ${until} and r.refused_at is null
    group by 1, 2 order by 1, 2`.execute(db)
  return { byState: byState.rows, relief: relief.rows }
}
