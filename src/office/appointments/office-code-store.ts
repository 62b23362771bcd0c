import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { OfficeCode } from './office-code.ts'

export async function findOfficeCode(db: Db | Tx, hash: Buffer): Promise<OfficeCode | null> {
  const found = await sql<{
    id: string
    site: number
    team: string
    concerns: string[]
    batch: string
    expires_at: Temporal.Instant
    revoked_at: Temporal.Instant | null
    in_use: boolean
  }>`
    select c.id, c.site, c.team, c.concerns, c.batch, c.expires_at, c.revoked_at,
           exists (select from appointments.appointment a
                   where a.office_code = c.id and a.state in ('held', 'booked')) as in_use
    from appointments.office_code c where c.code_hash = ${hash}`.execute(db)
  const row = found.rows[0]
  if (!row) return null
  const { expires_at, revoked_at, in_use, ...same } = row
  return { ...same, expiresAt: expires_at, revokedAt: revoked_at, inUse: in_use }
}

export interface NewOfficeCode {
  readonly id: string
  readonly hash: Buffer
}

export async function insertOfficeCodes(
  tx: Tx,
  codes: readonly NewOfficeCode[],
  of: Pick<OfficeCode, 'site' | 'team' | 'concerns' | 'batch' | 'expiresAt'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into appointments.office_code (id, site, team, concerns, code_hash, batch, issued_at, expires_at)
    select c.id, ${of.site}, ${of.team}, ${[...of.concerns]}, c.hash, ${of.batch}, ${now.toString()},
           ${of.expiresAt.toString()}
    from unnest(${codes.map(({ id }) => id)}::uuid[], ${codes.map(({ hash }) => hash)}::bytea[]) as c (id, hash)`.execute(
    tx,
  )
}

/** A batch of codes as staff see it: never the codes themselves. */
export interface CodeBatch {
  readonly batch: string
  readonly team: string
  readonly concerns: readonly string[]
  readonly issuedAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
  readonly codes: number
  readonly used: number
  readonly revoked: number
}

export async function readCodeBatches(db: Db, site: number, limit: number): Promise<CodeBatch[]> {
  const found = await sql<CodeBatch>`
    select c.batch, c.team, c.concerns, c.issued_at as "issuedAt", c.expires_at as "expiresAt", count(*)::int as codes,
           count(*) filter (where exists (select from appointments.appointment a
             where a.office_code = c.id and a.state = 'booked'))::int as used,
           count(*) filter (where c.revoked_at is not null)::int as revoked
    from appointments.office_code c where c.site = ${site}
    group by c.batch, c.team, c.concerns, c.issued_at, c.expires_at
    order by c.issued_at desc limit ${limit}`.execute(db)
  return found.rows
}

export async function siteOfBatch(db: Db, batch: string): Promise<number | null> {
  const found = await sql<{ site: number }>`
    select c.site from appointments.office_code c where c.batch = ${batch} limit 1`.execute(db)
  return found.rows[0]?.site ?? null
}

/** Takes back what is not used yet; returns how many. */
export async function revokeBatch(tx: Tx, batch: string, now: Temporal.Instant): Promise<number> {
  const gone = await sql`
    update appointments.office_code c set revoked_at = ${now.toString()}
    where c.batch = ${batch} and c.revoked_at is null
      and not exists (select from appointments.appointment a
                      where a.office_code = c.id and a.state in ('held', 'booked'))`.execute(tx)
  return Number(gone.numAffectedRows ?? 0)
}
