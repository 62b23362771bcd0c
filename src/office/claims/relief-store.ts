import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { ReliefKind } from './claim.ts'

/** An order by which a debt ends unpaid or money goes back: ordered by one person, released by another. */
export interface Relief {
  readonly id: string
  readonly site: number
  readonly claim: string
  readonly kind: ReliefKind
  readonly cents: number
  readonly reasonCode: string
  readonly reason: string
  readonly orderedBy: string
  readonly orderedAt: Temporal.Instant
  readonly releasedBy: string | null
  readonly releasedAt: Temporal.Instant | null
  readonly refusedAt: Temporal.Instant | null
  readonly refusedWhy: string | null
  /** When it stands in the books. */
  readonly paidAt: Temporal.Instant | null
}

export interface OpenRelief extends Relief {
  readonly kassenzeichen: string
}

const COLUMNS = sql`r.id, r.site, r.claim, r.kind, r.cents, r.reason_code as "reasonCode", r.reason,
  r.ordered_by as "orderedBy", r.ordered_at as "orderedAt", r.released_by as "releasedBy",
  r.released_at as "releasedAt", r.refused_at as "refusedAt", r.refused_why as "refusedWhy", r.paid_at as "paidAt"`

export type NewRelief = Omit<Relief, 'releasedBy' | 'releasedAt' | 'refusedAt' | 'refusedWhy' | 'paidAt'>

/** False when one of this kind is under way for the claim. */
export async function insertRelief(tx: Tx, it: NewRelief): Promise<boolean> {
  const added = await sql`
    insert into claims.relief (id, site, claim, kind, cents, reason_code, reason, ordered_by, ordered_at)
    values (${it.id}, ${it.site}, ${it.claim}, ${it.kind}, ${it.cents}, ${it.reasonCode}, ${it.reason}, ${it.orderedBy},
            ${it.orderedAt})
    on conflict (claim, kind) where refused_at is null and paid_at is null do nothing`.execute(tx)
  return added.numAffectedRows === 1n
}

export async function reliefById(db: Db | Tx, id: string): Promise<Relief | null> {
  const found = await sql<Relief>`select ${COLUMNS} from claims.relief r where r.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

export async function reliefOf(db: Db | Tx, claim: string): Promise<Relief[]> {
  const found = await sql<Relief>`
    select ${COLUMNS} from claims.relief r where r.claim = ${claim} order by r.ordered_at`.execute(db)
  return found.rows
}

/** What waits for a second person, or to be paid out; oldest first. */
export async function openRelief(db: Db | Tx, site: number): Promise<OpenRelief[]> {
  const found = await sql<OpenRelief>`
    select ${COLUMNS}, c.kassenzeichen from claims.relief r join claims.claim c on c.id = r.claim
    where r.site = ${site} and r.refused_at is null and r.paid_at is null order by r.ordered_at limit 500`.execute(
    db,
  )
  return found.rows
}

export async function markReleased(tx: Tx, id: string, by: string, at: Temporal.Instant): Promise<boolean> {
  const changed = await sql`
    update claims.relief set released_by = ${by}, released_at = ${at}
    where id = ${id} and released_at is null and refused_at is null`.execute(tx)
  return changed.numAffectedRows === 1n
}

export async function markRefused(
  tx: Tx,
  id: string,
  { by, at, why }: { by: string; at: Temporal.Instant; why: string },
): Promise<boolean> {
  const changed = await sql`
    update claims.relief set refused_by = ${by}, refused_at = ${at}, refused_why = ${why}
    where id = ${id} and paid_at is null and refused_at is null`.execute(tx)
  return changed.numAffectedRows === 1n
}

export async function markBooked(
  tx: Tx,
  id: string,
  at: Temporal.Instant,
  booking: string,
): Promise<boolean> {
  const changed = await sql`
    update claims.relief set paid_at = ${at}, booking = ${booking}
    where id = ${id} and released_at is not null and refused_at is null and paid_at is null`.execute(tx)
  return changed.numAffectedRows === 1n
}
