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
