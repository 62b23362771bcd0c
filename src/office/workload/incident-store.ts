import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Incident } from './incident.ts'

const COLUMNS = sql`i.id, i.site, i.area, i.at, i.level, i.kind, i.what, i.helped, i.contact, i.reported_at as "reportedAt",
  i.settled_at as "settledAt", i.settled_words as "settledWords"`

export type IncidentAt = Pick<Incident, 'area' | 'at' | 'level'>

export async function incidentsBetween(
  tx: Tx,
  site: number,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<IncidentAt[]> {
  const found = await sql<IncidentAt>`
    select i.area, i.at, i.level from workload.incident i
    where i.site = ${site} and i.at >= ${from.toString()} and i.at < ${to.toString()}`.execute(tx)
  return found.rows
}

/** Open ones first, then the latest. */
export async function readIncidents(db: Db | Tx, site: number, most: number): Promise<Incident[]> {
  const found = await sql<Incident>`
    select ${COLUMNS} from workload.incident i where i.site = ${site}
    order by i.settled_at is not null, i.at desc, i.id limit ${most}`.execute(db)
  return found.rows
}

export async function lockIncident(tx: Tx, id: string): Promise<Incident | null> {
  const found = await sql<Incident>`
    select ${COLUMNS} from workload.incident i where i.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function insertIncident(
  tx: Tx,
  it: Omit<Incident, 'settledAt' | 'settledWords'>,
): Promise<void> {
  await sql`
    insert into workload.incident (id, site, area, at, level, kind, what, helped, contact, reported_at)
    values (${it.id}, ${it.site}, ${it.area}, ${it.at.toString()}, ${it.level}, ${it.kind}, ${it.what}, ${it.helped},
            ${it.contact}, ${it.reportedAt.toString()})`.execute(tx)
}

/** Whoever asked to be spoken to was: the name goes. */
export async function settle(
  tx: Tx,
  id: string,
  { words, now }: { readonly words: string; readonly now: Temporal.Instant },
): Promise<void> {
  await sql`
    update workload.incident i set settled_at = ${now.toString()}, settled_words = ${words}, contact = null
    where i.id = ${id}`.execute(tx)
}

export async function forgetIncidents(tx: Tx, site: number, before: Temporal.Instant): Promise<void> {
  await sql`
    delete from workload.incident i
    where i.site = ${site} and i.settled_at is not null and i.at < ${before.toString()}`.execute(tx)
}
