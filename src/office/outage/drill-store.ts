import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Drill } from './drill.ts'

export async function saveDrill(tx: Tx, site: number, drill: Drill, at: Temporal.Instant): Promise<void> {
  await sql`
    insert into outage.drill (id, site, held_on, participants, steps, went_wrong, next_due, recorded_at)
    values (${drill.id}, ${site}, ${String(drill.heldOn)}, ${drill.participants}, ${[...drill.steps]},
            ${drill.wentWrong}, ${String(drill.nextDue)}, ${String(at)})`.execute(tx)
}

/** The latest first. */
export async function drillsOf(db: Db, site: number, most: number): Promise<Drill[]> {
  const found = await sql<Drill>`
    select d.id, d.held_on as "heldOn", d.participants, d.steps, d.went_wrong as "wentWrong", d.next_due as "nextDue"
    from outage.drill d where d.site = ${site} order by d.held_on desc, d.recorded_at desc limit ${most}`.execute(
    db,
  )
  return found.rows
}
