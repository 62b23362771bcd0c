import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

export interface Disposal {
  readonly process: string
  readonly site: number
  readonly version: '3.1.0' | '4.0.0'
  readonly archive: string
  readonly madeBy: string
  readonly madeAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
  readonly endWhy: string | null
}

export interface DisposalItem {
  readonly process: string
  readonly position: number
  /** Null once the Akte is destroyed. */
  readonly akte: string | null
  readonly fate: 'A' | 'V' | null
  readonly decidedAt: Temporal.Instant | null
  readonly decidedWhy: string | null
  readonly sentAt: Temporal.Instant | null
  readonly imported: boolean | null
  readonly archiveId: string | null
  readonly fault: string | null
}

export interface DisposalMessage {
  readonly id: string
  readonly process: string
  readonly kind: string
  readonly incoming: boolean
  readonly name: string
  readonly sha256: Uint8Array
  readonly account: string
  readonly at: Temporal.Instant
}

const DISPOSAL = sql`d.process, d.site, d.version, d.archive, d.made_by as "madeBy", d.made_at as "madeAt",
  d.ended_at as "endedAt", d.end_why as "endWhy"`
const ITEM = sql`i.process, i.position, i.akte, i.fate, i.decided_at as "decidedAt", i.decided_why as "decidedWhy",
  i.sent_at as "sentAt", i.imported, i.archive_id as "archiveId", i.fault`

export async function insertDisposal(tx: Tx, it: Disposal, akten: readonly string[]): Promise<void> {
  await sql`
    insert into retention.disposal (process, site, version, archive, made_by, made_at)
    values (${it.process}, ${it.site}, ${it.version}, ${it.archive}, ${it.madeBy}, ${String(it.madeAt)})`.execute(
    tx,
  )
  for (const [index, akte] of akten.entries())
    await sql`
      insert into retention.disposal_item (process, position, akte) values (${it.process}, ${index + 1}, ${akte})`.execute(
      tx,
    )
}

export async function lockDisposal(tx: Tx, process: string): Promise<Disposal | null> {
  const found = await sql<Disposal>`
    select ${DISPOSAL} from retention.disposal d where d.process = ${process} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function disposalsOf(tx: Tx, site: number, most: number): Promise<Disposal[]> {
  const found = await sql<Disposal>`
    select ${DISPOSAL} from retention.disposal d where d.site = ${site} order by d.made_at desc limit ${most}`.execute(
    tx,
  )
  return found.rows
}

export async function disposalItems(tx: Tx, processes: readonly string[]): Promise<DisposalItem[]> {
  if (processes.length === 0) return []
  const found = await sql<DisposalItem>`
    select ${ITEM} from retention.disposal_item i where i.process = any(${[...processes]}::uuid[])
    order by i.process, i.position`.execute(tx)
  return found.rows
}

/** The newest offer of each Akte in a disposal that was not broken off. */
export async function offersOf(tx: Tx, akten: readonly string[]): Promise<Map<string, DisposalItem>> {
  if (akten.length === 0) return new Map()
  const found = await sql<DisposalItem>`
    select distinct on (i.akte) ${ITEM} from retention.disposal_item i join retention.disposal d on d.process = i.process
    where i.akte = any(${[...akten]}::uuid[]) and d.end_why is null order by i.akte, d.made_at desc`.execute(
    tx,
  )
  return new Map(found.rows.map((it) => [it.akte!, it]))
}

export async function saveFate(
  tx: Tx,
  it: { process: string; akte: string; fate: 'A' | 'V'; at: Temporal.Instant; why: string | null },
): Promise<void> {
  await sql`
    update retention.disposal_item set fate = ${it.fate}, decided_at = ${String(it.at)}, decided_why = ${it.why}
    where process = ${it.process} and akte = ${it.akte} and sent_at is null`.execute(tx)
}

export async function markSent(tx: Tx, process: string, at: Temporal.Instant): Promise<void> {
  await sql`
    update retention.disposal_item set sent_at = coalesce(sent_at, ${String(at)}::timestamptz)
    where process = ${process} and fate = 'A'`.execute(tx)
}

export async function saveImported(
  tx: Tx,
  it: { process: string; akte: string; imported: boolean; archiveId: string | null; fault: string | null },
): Promise<void> {
  await sql`
    update retention.disposal_item set imported = ${it.imported}, archive_id = ${it.archiveId}, fault = ${it.fault}
    where process = ${it.process} and akte = ${it.akte} and fate = 'A' and sent_at is not null`.execute(tx)
}

export async function endDisposal(
  tx: Tx,
  process: string,
  at: Temporal.Instant,
  why: string | null,
): Promise<void> {
  await sql`
    update retention.disposal set ended_at = ${String(at)}, end_why = ${why}
    where process = ${process} and ended_at is null`.execute(tx)
}

export async function insertMessage(tx: Tx, it: DisposalMessage): Promise<void> {
  await sql`
    insert into retention.disposal_message (id, process, kind, incoming, name, sha256, account, at)
    values (${it.id}, ${it.process}, ${it.kind}, ${it.incoming}, ${it.name}, ${Buffer.from(it.sha256)}, ${it.account},
            ${String(it.at)})`.execute(tx)
}

export async function messagesOf(tx: Tx, processes: readonly string[]): Promise<DisposalMessage[]> {
  if (processes.length === 0) return []
  const found = await sql<DisposalMessage>`
    select m.id, m.process, m.kind, m.incoming, m.name, m.sha256, m.account, m.at from retention.disposal_message m
    where m.process = any(${[...processes]}::uuid[]) order by m.at, m.id`.execute(tx)
  return found.rows
}
