import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Threshold } from './threshold.ts'

/** Everything ever agreed at a site, the latest of an area first. */
export async function readThresholds(db: Db | Tx, site: number): Promise<Threshold[]> {
  const found = await sql<Threshold>`
    select t.id, t.site, t.area, t.from_at as "from", t.queue_amber as "queueAmber", t.queue_red as "queueRed",
           t.wait_minutes as "waitMinutes", t.late_amber as "lateAmber", t.late_red as "lateRed",
           t.left_amber as "leftAmber", t.left_red as "leftRed", t.amber_points as "amberPoints", t.red_points as "redPoints",
           t.agreed, t.created_at as "createdAt"
    from workload.threshold t where t.site = ${site} order by t.area, t.from_at desc`.execute(db)
  return found.rows
}

/** False: another one of this area begins with the same half hour. */
export async function insertThreshold(tx: Tx, it: Threshold): Promise<boolean> {
  const added = await sql`
    insert into workload.threshold (id, site, area, from_at, queue_amber, queue_red, wait_minutes, late_amber, late_red, left_amber,
      left_red, amber_points, red_points, agreed, created_at)
    values (${it.id}, ${it.site}, ${it.area}, ${it.from.toString()}, ${it.queueAmber}, ${it.queueRed}, ${it.waitMinutes},
      ${it.lateAmber}, ${it.lateRed}, ${it.leftAmber}, ${it.leftRed}, ${it.amberPoints}, ${it.redPoints}, ${it.agreed},
      ${it.createdAt.toString()})
    on conflict (site, area, from_at) do nothing`.execute(tx)
  return Number(added.numAffectedRows) === 1
}
