import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Guard } from './guard.ts'

export async function readGuards(db: Db | Tx): Promise<Guard[]> {
  const found = await sql<Guard>`
    select g.site, g.proof, g.pressure, g.live_per_person as "livePerPerson", g.live_per_reach as "livePerReach",
           g.day_per_person as "dayPerPerson", g.day_per_reach as "dayPerReach"
    from release.guard g order by g.site`.execute(db)
  return found.rows
}

export async function upsertGuard(tx: Tx, it: Guard): Promise<void> {
  await sql`
    insert into release.guard as g (site, proof, pressure, live_per_person, live_per_reach, day_per_person, day_per_reach)
    values (${it.site}, ${it.proof}, ${it.pressure}, ${it.livePerPerson}, ${it.livePerReach}, ${it.dayPerPerson},
            ${it.dayPerReach})
    on conflict (site) do update set proof = excluded.proof, pressure = excluded.pressure,
      live_per_person = excluded.live_per_person, live_per_reach = excluded.live_per_reach,
      day_per_person = excluded.day_per_person, day_per_reach = excluded.day_per_reach, version = g.version + 1`.execute(
    tx,
  )
}

/** The secret of this office; the first process brings it. */
export async function officeSecret(db: Db, mine: Uint8Array): Promise<Buffer> {
  await sql`insert into release.secret (value) values (${mine}) on conflict do nothing`.execute(db)
  const found = await sql<{ value: Uint8Array }>`select s.value from release.secret s`.execute(db)
  return Buffer.from(found.rows[0]!.value)
}

/** Marks a proof as used; false when it was used before. */
export async function spend(db: Db | Tx, digest: Uint8Array, expiresAt: Temporal.Instant): Promise<boolean> {
  const spent = await sql`
    insert into release.spent (digest, expires_at) values (${digest}, ${expiresAt})
    on conflict (digest) do nothing returning digest`.execute(db)
  return spent.rows.length > 0
}

export async function removeSpentBefore(db: Db | Tx, before: Temporal.Instant): Promise<void> {
  await sql`delete from release.spent s where s.expires_at < ${before}`.execute(db)
}
