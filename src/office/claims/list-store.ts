import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { ClaimState } from './claim.ts'

export interface ClaimFilter {
  readonly site: number
  readonly state?: ClaimState | undefined
  /** Still owed, and due on this day or later. */
  readonly dueFrom?: Temporal.PlainDate | undefined
  /** Still owed, and due before this day. */
  readonly dueBefore?: Temporal.PlainDate | undefined
  /** Only what was paid too much. */
  readonly overpaid?: boolean | undefined
  /** By the moment of the claim: at or after, and before. */
  readonly from?: Temporal.Instant | undefined
  readonly until?: Temporal.Instant | undefined
}

/** One claim as a line of a list: amounts, no name, no fee. */
export interface ListedClaim {
  readonly id: string
  readonly kassenzeichen: string
  readonly issuedAt: Temporal.Instant
  readonly dueOn: Temporal.PlainDate
  readonly totalCents: number
  readonly owedCents: number
  readonly overpaidCents: number
  readonly state: ClaimState
}

const STATE = sql`coalesce(c.ended, case when c.owed_cents = 0 then 'paid' when c.owed_cents < c.total_cents then 'partly'
  else 'open' end)`

function matching({ site, state, dueFrom, dueBefore, overpaid, from, until }: ClaimFilter) {
  return sql`c.site = ${site} and (${state ?? null}::text is null or ${STATE} = ${state ?? null})
    and (${dueFrom ?? null}::date is null or (c.owed_cents > 0 and c.due_on >= ${dueFrom ?? null}::date))
    and (${dueBefore ?? null}::date is null or (c.owed_cents > 0 and c.due_on < ${dueBefore ?? null}::date))
    and (not ${overpaid ?? false}::boolean or c.overpaid_cents > 0)
    and (${from ?? null}::timestamptz is null or c.issued_at >= ${from ?? null})
    and (${until ?? null}::timestamptz is null or c.issued_at < ${until ?? null})`
}

/** Newest first. */
export async function claimsLike(db: Db | Tx, filter: ClaimFilter, most: number): Promise<ListedClaim[]> {
  const found = await sql<ListedClaim>`
    select c.id, c.kassenzeichen, c.issued_at as "issuedAt", c.due_on as "dueOn", c.total_cents as "totalCents",
           c.owed_cents as "owedCents", c.overpaid_cents as "overpaidCents", ${STATE} as state
    from claims.claim c where ${matching(filter)} order by c.issued_at desc, c.id desc limit ${most}`.execute(
    db,
  )
  return found.rows
}

export async function sumsLike(
  db: Db | Tx,
  filter: ClaimFilter,
): Promise<{ claims: number; owedCents: number }> {
  const found = await sql<{ claims: number; owedCents: number }>`
    select count(*) as claims, coalesce(sum(c.owed_cents), 0)::bigint as "owedCents"
    from claims.claim c where ${matching(filter)}`.execute(db)
  return found.rows[0]!
}
