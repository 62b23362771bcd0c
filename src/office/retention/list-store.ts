import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

export interface DeletionList {
  readonly id: string
  readonly site: number
  readonly remark: string
  readonly madeBy: string
  readonly madeAt: Temporal.Instant
  readonly executedBy: string | null
  readonly executedAt: Temporal.Instant | null
  readonly droppedBy: string | null
  readonly droppedAt: Temporal.Instant | null
}

export interface DeletionItem {
  readonly list: string
  readonly position: number
  /** Null once destroyed. */
  readonly akte: string | null
  readonly document: string | null
  /** The whole Akte, or one document of it. */
  readonly whole: boolean
  readonly planUnit: string
  readonly rule: string
  readonly section: string
  readonly keepUntil: Temporal.PlainDate
  readonly fate: 'A' | 'V'
  readonly destroyedAt: Temporal.Instant | null
  readonly objects: number | null
  readonly digest: Uint8Array | null
}

const LIST = sql`l.id, l.site, l.remark, l.made_by as "madeBy", l.made_at as "madeAt", l.executed_by as "executedBy",
  l.executed_at as "executedAt", l.dropped_by as "droppedBy", l.dropped_at as "droppedAt"`
const ITEM = sql`i.list, i.position, i.akte, i.document, i.whole, i.plan_unit as "planUnit", i.rule, i.section,
  i.keep_until as "keepUntil", i.fate, i.destroyed_at as "destroyedAt", i.objects, i.digest`

export async function insertList(
  tx: Tx,
  it: Pick<DeletionList, 'id' | 'site' | 'remark' | 'madeBy' | 'madeAt'>,
  items: readonly Omit<DeletionItem, 'list' | 'position' | 'destroyedAt' | 'objects' | 'digest'>[],
): Promise<void> {
  await sql`
    insert into retention.deletion_list (id, site, remark, made_by, made_at)
    values (${it.id}, ${it.site}, ${it.remark}, ${it.madeBy}, ${String(it.madeAt)})`.execute(tx)
  for (const [index, one] of items.entries())
    await sql`
      insert into retention.deletion_item (list, position, akte, document, whole, plan_unit, rule, section, keep_until, fate)
      values (${it.id}, ${index + 1}, ${one.akte}, ${one.document}, ${one.whole}, ${one.planUnit}, ${one.rule},
              ${one.section}, ${one.keepUntil}, ${one.fate})`.execute(tx)
}

/** Lists of a site are drawn one after the other: nothing comes onto two of them. */
export async function lockLists(tx: Tx, site: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('retention.list'), ${site}::int)`.execute(tx)
}

export async function lockList(tx: Tx, id: string): Promise<DeletionList | null> {
  const found = await sql<DeletionList>`
    select ${LIST} from retention.deletion_list l where l.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function listsOf(tx: Tx, site: number, most: number): Promise<DeletionList[]> {
  const found = await sql<DeletionList>`
    select ${LIST} from retention.deletion_list l where l.site = ${site} order by l.made_at desc limit ${most}`.execute(
    tx,
  )
  return found.rows
}

export async function itemsOf(tx: Tx, lists: readonly string[]): Promise<DeletionItem[]> {
  if (lists.length === 0) return []
  const found = await sql<DeletionItem>`
    select ${ITEM} from retention.deletion_item i where i.list = any(${[...lists]}::uuid[]) order by i.list, i.position`.execute(
    tx,
  )
  return found.rows
}

/** Ids that stand on a list nobody has executed or dropped yet. */
export async function listedItems(tx: Tx, site: number): Promise<Set<string>> {
  const found = await sql<{ item: string }>`
    select coalesce(i.document, i.akte) as item from retention.deletion_item i
    join retention.deletion_list l on l.id = i.list
    where l.site = ${site} and l.executed_at is null and l.dropped_at is null and i.akte is not null`.execute(
    tx,
  )
  return new Set(found.rows.map(({ item }) => item))
}

export async function markExecuted(tx: Tx, id: string, by: string, at: Temporal.Instant): Promise<void> {
  await sql`
    update retention.deletion_list set executed_by = ${by}, executed_at = ${String(at)} where id = ${id}`.execute(
    tx,
  )
}

export async function markDropped(tx: Tx, id: string, by: string, at: Temporal.Instant): Promise<void> {
  await sql`
    update retention.deletion_list set dropped_by = ${by}, dropped_at = ${String(at)} where id = ${id}`.execute(
    tx,
  )
}

/** Before the rows go: the database looks once more whether it may (trigger `may_go`). */
export async function markDestroyed(
  tx: Tx,
  it: { list: string; position: number; at: Temporal.Instant; digest: Uint8Array; objects: number },
): Promise<void> {
  await sql`
    update retention.deletion_item set destroyed_at = ${String(it.at)}, digest = ${Buffer.from(it.digest)},
      objects = ${it.objects}, akte = null, document = null
    where list = ${it.list} and position = ${it.position}`.execute(tx)
}
