import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Frame } from './compare.ts'

/** A target as it was registered; never changed, a later one stands beside it. */
export interface Target {
  readonly kpi: string
  readonly version: number
  readonly value: number
  readonly why: string
  readonly at: Temporal.Instant
}

interface Settings {
  readonly frame: Frame
  readonly public: { readonly kpis: readonly string[] }
}

export async function settingOf<Name extends keyof Settings>(
  db: Db | Tx,
  site: number,
  name: Name,
): Promise<{
  readonly version: number
  readonly body: Settings[Name]
  readonly at: Temporal.Instant
} | null> {
  const found = await sql<{ version: number; body: Settings[Name]; at: Temporal.Instant }>`
    select s.version, s.body, s.at from review.setting s where s.site = ${site} and s.name = ${name}
    order by s.version desc limit 1`.execute(db)
  return found.rows[0] ?? null
}

export async function insertSetting<Name extends keyof Settings>(
  tx: Tx,
  { site, name, version, body }: { site: number; name: Name; version: number; body: Settings[Name] },
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into review.setting (site, name, version, body, at)
    values (${site}, ${name}, ${version}, ${JSON.stringify(body)}::jsonb, ${now.toString()})`.execute(tx)
}

/** Every target ever registered, the latest of each figure first. */
export async function targetsOf(db: Db | Tx, site: number): Promise<readonly Target[]> {
  const found = await sql<Target>`
    select t.kpi, t.version, t.value, t.why, t.at from review.target t where t.site = ${site}
    order by t.kpi, t.version desc`.execute(db)
  return found.rows
}

export async function insertTarget(
  tx: Tx,
  { site, kpi, version, value, why }: { site: number } & Omit<Target, 'at'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into review.target (site, kpi, version, value, why, at)
    values (${site}, ${kpi}, ${version}, ${value}, ${why}, ${now.toString()})`.execute(tx)
}
