import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Scenario } from './scenario.ts'

export interface KnownScenario {
  readonly id: string
  readonly site: number
  /** Key of a team; empty: the whole hall. */
  readonly area: string
  readonly name: string
  readonly note: string
  readonly setting: Scenario
  readonly basedOn: string | null
  readonly version: number
  readonly createdAt: Temporal.Instant
  readonly changedAt: Temporal.Instant
  readonly deletedAt: Temporal.Instant | null
}

const COLUMNS = sql`s.id, s.site, s.area, s.name, s.note, s.setting, s.based_on as "basedOn", s.version,
  s.created_at as "createdAt", s.changed_at as "changedAt", s.deleted_at as "deletedAt"`

/** Of some sites, newest change first; those taken away last. */
export async function readScenarios(db: Db | Tx, sites: readonly number[]): Promise<KnownScenario[]> {
  const found = await sql<KnownScenario>`
    select ${COLUMNS} from counters.scenario s where s.site = any(${[...sites]}::smallint[])
    order by s.deleted_at is not null, s.changed_at desc, s.id`.execute(db)
  return found.rows
}

export async function readScenario(db: Db | Tx, id: string): Promise<KnownScenario | null> {
  const found = await sql<KnownScenario>`
    select ${COLUMNS} from counters.scenario s where s.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

/** For an act that changes it: nobody else does meanwhile. */
export async function lockScenario(tx: Tx, id: string): Promise<KnownScenario | null> {
  const found = await sql<KnownScenario>`
    select ${COLUMNS} from counters.scenario s where s.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export type NewScenario = Pick<
  KnownScenario,
  'id' | 'site' | 'area' | 'name' | 'note' | 'setting' | 'basedOn'
>

export async function insertScenario(tx: Tx, it: NewScenario, now: Temporal.Instant): Promise<void> {
  await sql`
    insert into counters.scenario (id, site, area, name, note, setting, based_on, version, created_at, changed_at)
    values (${it.id}, ${it.site}, ${it.area}, ${it.name}, ${it.note}, ${JSON.stringify(it.setting)}::jsonb, ${it.basedOn}, 1,
      ${now.toString()}, ${now.toString()})`.execute(tx)
}

export async function updateScenario(
  tx: Tx,
  it: Pick<KnownScenario, 'id' | 'area' | 'name' | 'note' | 'setting'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update counters.scenario s set area = ${it.area}, name = ${it.name}, note = ${it.note},
      setting = ${JSON.stringify(it.setting)}::jsonb, version = s.version + 1, changed_at = ${now.toString()}
    where s.id = ${it.id}`.execute(tx)
}

export async function markDeleted(tx: Tx, id: string, at: Temporal.Instant | null): Promise<void> {
  await sql`
    update counters.scenario s set deleted_at = ${at === null ? null : at.toString()}, version = s.version + 1
    where s.id = ${id}`.execute(tx)
}
