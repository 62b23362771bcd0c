import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { completeRules, type OfficeRules } from './rules.ts'

export interface RulesVersion {
  readonly site: number
  readonly version: number
  readonly rules: OfficeRules
  readonly why: string
  readonly since: Temporal.Instant
}

type Row = Omit<RulesVersion, 'rules'> & { readonly rules: Partial<OfficeRules> }

const read = (row: Row): RulesVersion => ({ ...row, rules: completeRules(row.rules) })

/** The newest version of each site that has one. */
export async function newestRules(db: Db | Tx): Promise<RulesVersion[]> {
  const found = await sql<Row>`
    select distinct on (r.site) r.site, r.version, r.rules, r.why, r.since from calling.rules r
    order by r.site, r.version desc`.execute(db)
  return found.rows.map(read)
}

/** Newest first. */
export async function versionsOf(db: Db | Tx, site: number): Promise<RulesVersion[]> {
  const found = await sql<Row>`
    select r.site, r.version, r.rules, r.why, r.since from calling.rules r where r.site = ${site}
    order by r.version desc limit 200`.execute(db)
  return found.rows.map(read)
}

/** 0: what ships. */
export async function newestVersion(db: Db | Tx, site: number): Promise<number> {
  const found = await sql<{ version: number }>`
    select coalesce(max(r.version), 0)::int as version from calling.rules r where r.site = ${site}`.execute(
    db,
  )
  return found.rows[0]!.version
}

/** False when somebody else wrote this version first. */
export async function insertRules(tx: Tx, it: RulesVersion): Promise<boolean> {
  const made = await sql`
    insert into calling.rules (site, version, rules, why, since)
    values (${it.site}, ${it.version}, ${JSON.stringify(it.rules)}::jsonb, ${it.why}, ${it.since.toString()})
    on conflict do nothing returning version`.execute(tx)
  return made.rows.length > 0
}
