import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { NO_POLICY, type Policy } from './policy.ts'
import type { Quota } from './quota.ts'

export async function readPolicy(db: Db | Tx, site: number): Promise<Policy> {
  const found = await sql<{
    one_per_person: boolean
    returns: Policy['returns']
    return_min_minutes: number
    return_max_minutes: number
    window_days: number
  }>`select p.* from appointments.policy p where p.site = ${site}`.execute(db)
  const row = found.rows[0]
  return row
    ? {
        onePerPerson: row.one_per_person,
        returns: row.returns,
        returnMinMinutes: row.return_min_minutes,
        returnMaxMinutes: row.return_max_minutes,
        windowDays: row.window_days,
      }
    : NO_POLICY
}

export async function savePolicy(tx: Tx, site: number, it: Policy): Promise<void> {
  await sql`
    insert into appointments.policy (site, one_per_person, returns, return_min_minutes, return_max_minutes, window_days)
    values (${site}, ${it.onePerPerson}, ${it.returns}, ${it.returnMinMinutes}, ${it.returnMaxMinutes}, ${it.windowDays})
    on conflict (site) do update set one_per_person = excluded.one_per_person, returns = excluded.returns,
      return_min_minutes = excluded.return_min_minutes, return_max_minutes = excluded.return_max_minutes,
      window_days = excluded.window_days`.execute(tx)
}

export async function readQuotas(db: Db | Tx, site: number): Promise<Quota[]> {
  const found = await sql<Omit<Quota, 'opensDays'> & { opens_days: number }>`
    select q.* from appointments.quota q where q.site = ${site} order by q.pool, q.team nulls first, q.id`.execute(
    db,
  )
  return found.rows.map(({ opens_days, ...same }) => ({ ...same, opensDays: opens_days }))
}

export async function saveQuota(tx: Tx, it: Quota): Promise<void> {
  await sql`
    insert into appointments.quota as q (id, site, team, pool, share, opens_days)
    values (${it.id}, ${it.site}, ${it.team}, ${it.pool}, ${it.share}, ${it.opensDays})
    on conflict (id) do update set team = excluded.team, pool = excluded.pool, share = excluded.share,
      opens_days = excluded.opens_days where q.site = excluded.site`.execute(tx)
}
