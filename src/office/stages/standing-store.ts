import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { offIn, type Standing } from './standing.ts'
import type { StagePlan, Switching } from './stage.ts'

const COLUMNS = sql`s.stage, s.name, s.switched_off as "off", s.target_groups as groups, s.version`

/** How things stand. The row is always there. */
export async function readStanding(db: Db | Tx): Promise<Standing> {
  return (await sql<Standing>`select ${COLUMNS} from stages.standing s`.execute(db)).rows[0]!
}

/** For a switch: the next one waits for it. */
export async function lockStanding(tx: Tx): Promise<Standing> {
  return (await sql<Standing>`select ${COLUMNS} from stages.standing s for update`.execute(tx)).rows[0]!
}

/** Null: without a stage, everything on. */
export async function writeStanding(tx: Tx, stage: StagePlan | null, now: Temporal.Instant): Promise<void> {
  const off = stage ? offIn(stage.functions) : []
  await sql`
    update stages.standing s set stage = ${stage?.id ?? null}, name = ${stage?.name ?? null}, switched_off = ${[...off]},
      target_groups = ${stage?.groups ? [...stage.groups] : null}, version = s.version + 1,
      since = ${now.toString()}`.execute(tx)
}

export async function insertSwitching(
  tx: Tx,
  it: Pick<Switching, 'id' | 'how' | 'why' | 'openTasks'> & { readonly to: StagePlan | null },
  now: Temporal.Instant,
): Promise<void> {
  const { to } = it
  await sql`
    insert into stages.switching (id, at, stage, name, functions, target_groups, how, why, open_tasks)
    values (${it.id}, ${now.toString()}, ${to?.id ?? null}, ${to?.name ?? null}, ${to ? [...to.functions] : null},
      ${to?.groups ? [...to.groups] : null}, ${it.how}, ${it.why}, ${it.openTasks})`.execute(tx)
}

/** Newest first. */
export async function readSwitchings(db: Db | Tx, most: number): Promise<Switching[]> {
  const found = await sql<Switching>`
    select w.id, w.at, w.stage, w.name, w.functions, w.target_groups as groups, w.how, w.why, w.open_tasks as "openTasks"
    from stages.switching w order by w.number desc limit ${sql.lit(most)}`.execute(db)
  return found.rows
}

/** Whether a stage was ever in force: then it stays, for the history. */
export async function wasInForce(tx: Tx, stage: string): Promise<boolean> {
  const found = await sql`select from stages.switching w where w.stage = ${stage} limit 1`.execute(tx)
  return found.rows.length > 0
}
