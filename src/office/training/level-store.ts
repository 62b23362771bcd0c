import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Standing } from './level.ts'

const COLUMNS = sql`l.id, l.account, l.task, l.level, l.from_day as "from", l.until_day as "until", l.source, l.note`

/** Everything that was decided at a site, in the order in which it was decided. */
export async function standingsOf(
  db: Db | Tx,
  site: number,
  account: string | null = null,
): Promise<Standing[]> {
  const found = await sql<Standing>`
    select ${COLUMNS} from training.level l
    where l.site = ${site} and (${account}::uuid is null or l.account = ${account}::uuid)
    order by l.decided_at, l.id`.execute(db)
  return found.rows
}

/** Two decisions about one person come one after the other. */
export async function lockPerson(tx: Tx, account: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('training.person'), hashtext(${account}))`.execute(tx)
}

export interface Decided extends Standing {
  readonly site: number
  readonly offer: string | null
  readonly decidedBy: string
}

export async function insertLevel(tx: Tx, it: Decided, now: Temporal.Instant): Promise<void> {
  await sql`
    insert into training.level (id, site, account, task, level, from_day, until_day, source, offer, note, decided_by, decided_at)
    values (${it.id}, ${it.site}, ${it.account}, ${it.task}, ${it.level}, ${it.from}, ${it.until}, ${it.source}, ${it.offer},
      ${it.note}, ${it.decidedBy}, ${now})`.execute(tx)
}
