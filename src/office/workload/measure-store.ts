import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Effect } from './episode.ts'
import type { HealthMeasure } from './measure.ts'

const COLUMNS = sql`m.id, m.site, m.kind, m.place, m.what, m.why, m.owner, m.due, m.check_on as "checkOn", m.before::float8 as before,
  m.after::float8 as after, m.state, m.ended_at as "endedAt", m.ended_words as "endedWords", m.effect, m.effect_words as "effectWords",
  m.checked_at as "checkedAt", m.created_at as "createdAt"`

/** Open ones by the day they are due, then those to be checked, then the rest. */
export async function readMeasures(db: Db | Tx, site: number): Promise<HealthMeasure[]> {
  const found = await sql<HealthMeasure>`
    select ${COLUMNS} from workload.measure m where m.site = ${site}
    order by m.state <> 'open', m.effect is not null, case when m.state = 'open' then m.due else m.check_on end, m.id limit 300`.execute(
    db,
  )
  return found.rows
}

export async function lockMeasure(tx: Tx, id: string): Promise<HealthMeasure | null> {
  const found = await sql<HealthMeasure>`
    select ${COLUMNS} from workload.measure m where m.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export type NewMeasure = Pick<
  HealthMeasure,
  'id' | 'site' | 'kind' | 'place' | 'what' | 'why' | 'owner' | 'due' | 'checkOn' | 'before' | 'createdAt'
>

export async function insertMeasure(tx: Tx, it: NewMeasure): Promise<void> {
  await sql`
    insert into workload.measure (id, site, kind, place, what, why, owner, due, check_on, before, state, created_at)
    values (${it.id}, ${it.site}, ${it.kind}, ${it.place}, ${it.what}, ${it.why}, ${it.owner}, ${it.due.toString()},
            ${it.checkOn.toString()}, ${it.before}, 'open', ${it.createdAt.toString()})`.execute(tx)
}

export async function markEnded(
  tx: Tx,
  id: string,
  it: { readonly state: 'done' | 'dropped'; readonly words: string; readonly now: Temporal.Instant },
): Promise<void> {
  await sql`
    update workload.measure m set state = ${it.state}, ended_words = ${it.words}, ended_at = ${it.now.toString()}
    where m.id = ${id}`.execute(tx)
}

export async function markEffect(
  tx: Tx,
  id: string,
  it: {
    readonly effect: Effect
    readonly words: string
    readonly after: number | null
    readonly now: Temporal.Instant
  },
): Promise<void> {
  await sql`
    update workload.measure m set effect = ${it.effect}, effect_words = ${it.words}, after = ${it.after},
      checked_at = ${it.now.toString()}
    where m.id = ${id}`.execute(tx)
}
