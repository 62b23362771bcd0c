import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

export interface ArrivalContent {
  readonly objects: readonly {
    readonly kind: string
    readonly subject: string
    readonly reference: string
    /** Name and birth of the person, as the message says. */
    readonly person: string
    readonly documents: number
    readonly vorgaenge: number
  }[]
  readonly files: number
  readonly bytes: number
  /** Files whose checksum was given and is right. */
  readonly verified: number
  /** In the zip but in no message, and in the message but not in our model: told, not taken. */
  readonly unlisted: readonly string[]
  readonly leftOver: readonly string[]
}

export interface Arrival {
  readonly id: string
  readonly site: number
  readonly name: string
  readonly kind: '0401' | '0503'
  readonly version: string
  readonly process: string
  readonly sender: string
  readonly content: ArrivalContent
  readonly object: string
  readonly sha256: Uint8Array
  readonly cameBy: string
  readonly cameAt: Temporal.Instant
  readonly state: 'waiting' | 'taken' | 'refused'
  readonly decidedBy: string | null
  readonly decidedAt: Temporal.Instant | null
  readonly why: string | null
}

const ROW = sql`a.id, a.site, a.name, a.kind, a.version, a.process, a.sender, a.content, a.object, a.sha256,
  a.came_by as "cameBy", a.came_at as "cameAt", a.state, a.decided_by as "decidedBy", a.decided_at as "decidedAt", a.why`

/** False when the same zip came before. */
export async function insertArrival(
  tx: Tx,
  it: Omit<Arrival, 'state' | 'decidedBy' | 'decidedAt' | 'why'>,
): Promise<boolean> {
  const done = await sql`
    insert into retention.arrival (id, site, name, kind, version, process, sender, content, object, sha256, came_by, came_at)
    values (${it.id}, ${it.site}, ${it.name}, ${it.kind}, ${it.version}, ${it.process}, ${it.sender},
            ${JSON.stringify(it.content)}::jsonb, ${it.object}, ${Buffer.from(it.sha256)}, ${it.cameBy}, ${String(it.cameAt)})
    on conflict (site, sha256) do nothing`.execute(tx)
  return (done.numAffectedRows ?? 0n) > 0n
}

export async function lockArrival(tx: Tx, id: string): Promise<Arrival | null> {
  const found =
    await sql<Arrival>`select ${ROW} from retention.arrival a where a.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function arrivalsOf(tx: Tx, site: number, most: number): Promise<Arrival[]> {
  const found = await sql<Arrival>`
    select ${ROW} from retention.arrival a where a.site = ${site}
    order by (a.state = 'waiting') desc, a.came_at desc limit ${most}`.execute(tx)
  return found.rows
}

/** What names somebody goes: subjects, persons, names of files. */
export async function decideArrival(
  tx: Tx,
  it: { id: string; state: 'taken' | 'refused'; by: string; at: Temporal.Instant; why: string | null },
): Promise<void> {
  await sql`
    update retention.arrival set state = ${it.state}, decided_by = ${it.by}, decided_at = ${String(it.at)}, why = ${it.why},
      name = '', content = content || '{"objects": [], "unlisted": [], "leftOver": []}'::jsonb
    where id = ${it.id} and state = 'waiting'`.execute(tx)
}
