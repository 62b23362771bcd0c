import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** Batches wait for their fifth visit: what is told in a period may be so much older. Days. */
const OLDER = 60

/** Notes how many colleagues each area has while days of a month are counted; the fewest stay. */
export async function noteSizes(
  tx: Tx,
  site: number,
  day: Temporal.PlainDate,
  accounts: readonly { readonly teams: readonly string[]; readonly active: boolean }[],
): Promise<void> {
  const teams = accounts.filter(({ active }) => active).flatMap((it) => [...new Set(it.teams)])
  const known = await knownTeams(tx, site)
  const month = day.with({ day: 1 }).toString()
  for (const team of new Set([...known, ...teams])) {
    const fewest = teams.filter((one) => one === team).length
    await sql`
      insert into observation.area_size as s (site, team, month, fewest) values (${site}, ${team}, ${month}, ${fewest})
      on conflict (site, team, month) do update set fewest = least(s.fewest, excluded.fewest)`.execute(tx)
  }
}

/** An area everybody left has none: that is noted as well. */
async function knownTeams(tx: Tx, site: number): Promise<string[]> {
  const found = await sql<{ team: string }>`
    select distinct s.team from observation.area_size s where s.site = ${site}`.execute(tx)
  return found.rows.map(({ team }) => team)
}

/** The fewest colleagues each area had while what is told in the period was counted. */
export async function fewestWithin(
  db: Db | Tx,
  site: number,
  { from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<ReadonlyMap<string, number>> {
  const first = from.subtract({ days: OLDER }).with({ day: 1 })
  const found = await sql<{ team: string; fewest: number }>`
    select s.team, min(s.fewest)::int as fewest from observation.area_size s
    where s.site = ${site} and s.month >= ${first.toString()} and s.month < ${to.toString()}
    group by s.team`.execute(db)
  return new Map(found.rows.map(({ team, fewest }) => [team, fewest]))
}
