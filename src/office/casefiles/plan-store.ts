import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { PlanUnit } from './akte.ts'
import { DEFAULT_PATTERN } from './reference.ts'

const UNIT = sql`u.code, u.parent, u.title, u.retention, u.disposal, u.level, u.valid_to as "validTo"`

export async function readPlan(db: Db | Tx): Promise<PlanUnit[]> {
  const found = await sql<PlanUnit>`select ${UNIT} from casefiles.plan_unit u order by u.code`.execute(db)
  return found.rows
}

export async function findUnit(db: Db | Tx, code: string): Promise<PlanUnit | null> {
  const found = await sql<PlanUnit>`select ${UNIT} from casefiles.plan_unit u where u.code = ${code}`.execute(
    db,
  )
  return found.rows[0] ?? null
}

export async function saveUnit(tx: Tx, it: PlanUnit): Promise<void> {
  await sql`
    insert into casefiles.plan_unit (code, parent, title, retention, disposal, level, valid_to)
    values (${it.code}, ${it.parent}, ${it.title}, ${it.retention}, ${it.disposal}, ${it.level}, ${it.validTo})
    on conflict (code) do update set parent = excluded.parent, title = excluded.title, retention = excluded.retention,
      disposal = excluded.disposal, level = excluded.level, valid_to = excluded.valid_to`.execute(tx)
}

export async function patternOf(db: Db | Tx, site: number): Promise<string> {
  const found = await sql<{ pattern: string }>`
    select r.pattern from casefiles.reference_rule r where r.site = ${site}`.execute(db)
  return found.rows[0]?.pattern ?? DEFAULT_PATTERN
}

export async function savePattern(tx: Tx, site: number, pattern: string): Promise<void> {
  await sql`
    insert into casefiles.reference_rule (site, pattern) values (${site}, ${pattern})
    on conflict (site) do update set pattern = excluded.pattern`.execute(tx)
}
