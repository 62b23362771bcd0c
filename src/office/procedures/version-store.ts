import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Step } from './step.ts'

/** The list of a concern as it was written at one time. */
export interface Version {
  readonly concern: string
  readonly version: number
  readonly at: Temporal.Instant
  readonly act: string
  readonly why: string
  readonly steps: readonly Step[]
  /** What the catalogue gave then. */
  readonly basis: readonly Step[]
}

const COLUMNS = sql`v.concern, v.version, v.at, v.act, v.why, v.steps, v.basis`

/** The newest of each of these concerns, or of all of a site. */
export async function newestOf(
  db: Db | Tx,
  site: number,
  concerns: readonly string[] | 'all',
): Promise<Map<string, Version>> {
  const found = await sql<Version>`
    select distinct on (v.concern) ${COLUMNS} from procedures.version v
    where v.site = ${site} ${concerns === 'all' ? sql`` : sql`and v.concern = any(${[...concerns]}::text[])`}
    order by v.concern, v.version desc`.execute(db)
  return new Map(found.rows.map((row) => [row.concern, row]))
}

/** All versions of a concern, the latest first. */
export async function versionsOf(db: Db | Tx, site: number, concern: string): Promise<Version[]> {
  const found = await sql<Version>`
    select ${COLUMNS} from procedures.version v where v.site = ${site} and v.concern = ${concern}
    order by v.version desc`.execute(db)
  return found.rows
}

/** False: somebody else wrote this version in the same moment. */
export async function insertVersion(
  tx: Tx,
  site: number,
  it: Omit<Version, 'at'>,
  now: Temporal.Instant,
): Promise<boolean> {
  const done = await sql`
    insert into procedures.version (site, concern, version, at, act, why, steps, basis)
    values (${site}, ${it.concern}, ${it.version}, ${now.toString()}, ${it.act}, ${it.why},
            ${JSON.stringify(it.steps)}::jsonb, ${JSON.stringify(it.basis)}::jsonb)
    on conflict do nothing`.execute(tx)
  return done.numAffectedRows === 1n
}
