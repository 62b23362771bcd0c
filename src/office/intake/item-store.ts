import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import {
  STEPS,
  type Item,
  type ItemFile,
  type ItemState,
  type Step,
  type StepRow,
  type StepState,
} from './item.ts'

const ITEM = sql`i.id, i.site, i.source, i.state, i.problem, i.detail, i.subject, i.sender,
  i.foreign_reference as "foreignReference", i.letter_date as "letterDate", i.type, i.language, i.is_scan as "isScan",
  i.device, i.received_at as "receivedAt", i.received_by as "receivedBy", i.parent, i.hand_in as "handIn",
  i.hand_in_document as "handInDocument", i.person, i.visit, i.reference, i.akte, i.document, i.version,
  i.filed_at as "filedAt", i.filed_by as "filedBy", i.checked_by as "checkedBy", i.checked_at as "checkedAt",
  i.checked_note as "checkedNote", i.notes`

export interface NewItemRow {
  readonly id: string
  readonly site: number
  readonly source: Item['source']
  readonly externalKey: string | null
  readonly subject: string
  readonly sender: string
  readonly type: string | null
  readonly language: string
  readonly isScan: boolean
  readonly device: string
  readonly receivedAt: Temporal.Instant
  readonly receivedBy: string
  readonly parent: string | null
  readonly handIn: string | null
  readonly handInDocument: string | null
  readonly person: string | null
  readonly visit: string | null
  readonly reference: string | null
  readonly notes: readonly string[]
}

/** False: this source has brought it before. */
export async function insertItem(tx: Tx, it: NewItemRow): Promise<boolean> {
  const at = String(it.receivedAt)
  const added = await sql`
    insert into intake.item (id, site, source, external_key, state, subject, sender, type, language, is_scan, device,
      received_at, received_by, changed_at, parent, hand_in, hand_in_document, person, visit, reference, notes)
    values (${it.id}, ${it.site}, ${it.source}, ${it.externalKey}, 'working', ${it.subject}, ${it.sender}, ${it.type},
      ${it.language}, ${it.isScan}, ${it.device}, ${at}, ${it.receivedBy}, ${at}, ${it.parent}, ${it.handIn},
      ${it.handInDocument}, ${it.person}, ${it.visit}, ${it.reference}, ${[...it.notes]})
    on conflict (source, external_key) where external_key is not null do nothing returning id`.execute(tx)
  if (added.rows.length === 0) return false
  await sql`
    insert into intake.step (item, step, position, state, changed_at)
    select ${it.id}, s.step, s.n, 'open', ${at}
    from unnest(${[...STEPS]}::text[]) with ordinality as s (step, n)`.execute(tx)
  return true
}

export async function findItem(db: Db | Tx, id: string): Promise<Item | null> {
  const found = await sql<Item>`select ${ITEM} from intake.item i where i.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

export async function lockItem(tx: Tx, id: string): Promise<Item | null> {
  const found = await sql<Item>`select ${ITEM} from intake.item i where i.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function findByKey(db: Db | Tx, source: string, externalKey: string): Promise<Item | null> {
  const found = await sql<Item>`
    select ${ITEM} from intake.item i where i.source = ${source} and i.external_key = ${externalKey}`.execute(
    db,
  )
  return found.rows[0] ?? null
}

export interface ItemChange {
  readonly state?: ItemState
  readonly problem?: string | null
  readonly detail?: string
  readonly subject?: string
  readonly sender?: string
  readonly foreignReference?: string
  readonly letterDate?: Temporal.PlainDate | null
  readonly type?: string | null
  readonly language?: string
  readonly person?: string | null
  readonly reference?: string | null
  readonly isScan?: boolean
}

/** Only what is named changes. */
export async function changeItem(tx: Tx, id: string, it: ItemChange, at: Temporal.Instant): Promise<void> {
  const keep = (name: keyof ItemChange): boolean => it[name] === undefined
  await sql`
    update intake.item set changed_at = ${String(at)},
      state = coalesce(${it.state ?? null}, state),
      problem = case when ${keep('problem')} then problem else ${it.problem ?? null} end,
      detail = coalesce(${it.detail?.slice(0, 500) ?? null}, detail),
      subject = coalesce(${it.subject ?? null}, subject),
      sender = coalesce(${it.sender ?? null}, sender),
      foreign_reference = coalesce(${it.foreignReference ?? null}, foreign_reference),
      letter_date = case when ${keep('letterDate')} then letter_date else ${it.letterDate ? String(it.letterDate) : null}::date end,
      type = case when ${keep('type')} then type else ${it.type ?? null} end,
      language = coalesce(${it.language ?? null}, language),
      person = case when ${keep('person')} then person else ${it.person ?? null}::uuid end,
      reference = case when ${keep('reference')} then reference else ${it.reference ?? null} end,
      is_scan = coalesce(${it.isScan ?? null}, is_scan)
    where id = ${id}`.execute(tx)
}

export async function addNotes(tx: Tx, id: string, notes: readonly string[]): Promise<void> {
  if (notes.length === 0) return
  await sql`
    update intake.item set notes = array(select distinct unnest(notes || ${[...notes]}::text[])) where id = ${id}`.execute(
    tx,
  )
}

export async function markFiledRow(
  tx: Tx,
  id: string,
  it: { akte: string; document: string; version: string | null; by: string },
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    update intake.item set state = 'filed', akte = ${it.akte}, document = ${it.document}, version = ${it.version},
      filed_at = ${String(at)}, filed_by = ${it.by}, changed_at = ${String(at)}
    where id = ${id}`.execute(tx)
}

export async function noteCheck(
  tx: Tx,
  id: string,
  { by, note }: { by: string; note: string },
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    update intake.item set checked_by = ${by}, checked_at = ${String(at)}, checked_note = ${note} where id = ${id}`.execute(
    tx,
  )
}

export async function stepsOf(db: Db | Tx, items: readonly string[]): Promise<Map<string, StepRow[]>> {
  const found = await sql<StepRow & { item: string }>`
    select s.item, s.step, s.state, s.tries, s.part, s.problem, s.changed_at as "changedAt"
    from intake.step s where s.item = any(${[...items]}::uuid[]) order by s.item, s.position`.execute(db)
  const map = new Map<string, StepRow[]>()
  for (const { item, ...row } of found.rows) map.set(item, [...(map.get(item) ?? []), row])
  return map
}

export async function setStep(
  tx: Tx | Db,
  item: string,
  step: Step,
  it: { state: StepState; part?: string | null; problem?: string | null; tried?: boolean },
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    update intake.step set state = ${it.state}, part = ${it.part ?? null}, problem = ${it.problem?.slice(0, 500) ?? null},
      tries = tries + ${it.tried ? 1 : 0}, changed_at = ${String(at)}
    where item = ${item} and step = ${step}`.execute(tx)
}

/** Everything from this step on is done anew. */
export async function reopenSteps(tx: Tx, item: string, from: Step, at: Temporal.Instant): Promise<void> {
  await sql`
    update intake.step set state = 'open', tries = 0, part = null, problem = null, changed_at = ${String(at)}
    where item = ${item}
      and position >= (select s.position from intake.step s where s.item = ${item} and s.step = ${from})`.execute(
    tx,
  )
}

/** The item is this worker's until then; false: it is another one's. */
export async function claim(
  db: Db,
  item: string,
  worker: string,
  { now, until }: { now: Temporal.Instant; until: Temporal.Instant },
): Promise<boolean> {
  const done = await sql`
    update intake.item set claimed_by = ${worker}, claimed_until = ${String(until)}
    where id = ${item} and (claimed_by is null or claimed_by = ${worker} or claimed_until < ${String(now)})`.execute(
    db,
  )
  return Number(done.numAffectedRows ?? 0) > 0
}

export async function letGo(db: Db, item: string, worker: string): Promise<void> {
  await sql`
    update intake.item set claimed_by = null, claimed_until = null where id = ${item} and claimed_by = ${worker}`.execute(
    db,
  )
}

/** What has steps to go and nobody works on: left by a process that died, or waiting for a program. */
export async function itemsToDo(db: Db, now: Temporal.Instant, most: number): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select i.id from intake.item i
    where (i.state in ('working', 'waiting') or (i.state = 'filed' and exists (
        select from intake.step s where s.item = i.id and s.state not in ('done', 'skipped', 'failed')))
      or (i.state = 'filed' and exists (select from intake.page p where p.item = i.id)
        and not exists (select from intake.step s where s.item = i.id and s.state = 'failed')))
      and (i.claimed_until is null or i.claimed_until < ${String(now)})
    order by i.received_at limit ${most}`.execute(db)
  return found.rows.map(({ id }) => id)
}

export const FILE = sql`f.id, f.position, f.object, f.sha256, f.bytes::float8 as bytes, f.name, f.kind, f.mime, f.pages, f.verdict,
  f.finding`

export async function filesOf(db: Db | Tx, items: readonly string[]): Promise<Map<string, ItemFile[]>> {
  const found = await sql<ItemFile & { item: string }>`
    select f.item, ${FILE} from intake.file f where f.item = any(${[...items]}::uuid[]) order by f.item, f.position`.execute(
    db,
  )
  const map = new Map<string, ItemFile[]>()
  for (const { item, ...row } of found.rows) map.set(item, [...(map.get(item) ?? []), row])
  return map
}

export async function insertFile(
  tx: Tx,
  item: string,
  it: Pick<ItemFile, 'id' | 'position' | 'object' | 'sha256' | 'bytes' | 'name'> & { verdict?: string },
): Promise<void> {
  await sql`
    insert into intake.file (id, item, position, object, sha256, bytes, name, verdict)
    values (${it.id}, ${item}, ${it.position}, ${it.object}, ${Buffer.from(it.sha256)}, ${it.bytes}, ${it.name},
      ${it.verdict ?? 'unchecked'})`.execute(tx)
}

export async function changeFile(
  tx: Tx,
  id: string,
  it: { kind?: string; mime?: string; pages?: number | null; verdict?: string; finding?: string },
): Promise<void> {
  await sql`
    update intake.file set kind = coalesce(${it.kind ?? null}, kind), mime = coalesce(${it.mime ?? null}, mime),
      pages = coalesce(${it.pages ?? null}, pages), verdict = coalesce(${it.verdict ?? null}, verdict),
      finding = coalesce(${it.finding ?? null}, finding)
    where id = ${id}`.execute(tx)
}

export async function deleteFiles(tx: Tx, item: string): Promise<void> {
  await sql`delete from intake.file where item = ${item}`.execute(tx)
}

/** The same content in another item of this site that was not sent back: the newest. */
export async function sameInIntake(
  tx: Tx,
  { site, sha256, item }: { site: number; sha256: Uint8Array; item: string },
): Promise<{ item: string; at: Temporal.Instant } | null> {
  const found = await sql<{ item: string; at: Temporal.Instant }>`
    select i.id as item, i.received_at as at from intake.file f join intake.item i on i.id = f.item
    where f.sha256 = ${Buffer.from(sha256)} and i.site = ${site} and i.id <> ${item}
      and i.state not in ('returned', 'destroyed', 'parted') and i.parent is distinct from ${item}
    order by i.received_at desc limit 1`.execute(tx)
  return found.rows[0] ?? null
}

export interface ListFilter {
  readonly site: number
  readonly states: readonly string[]
  readonly most: number
  readonly before?: Temporal.Instant | null
  readonly words?: string
}

export async function listItems(
  db: Db | Tx,
  { site, states, most, before, words = '' }: ListFilter,
): Promise<Item[]> {
  const like = `%${words.replace(/[\\%_]/g, String.raw`\$&`)}%`
  const found = await sql<Item>`
    select ${ITEM} from intake.item i
    where i.site = ${site} and i.state = any(${[...states]}) and (${before ? String(before) : null}::timestamptz is null or i.received_at < ${before ? String(before) : null}::timestamptz)
      and (${words} = '' or i.subject ilike ${like} or i.sender ilike ${like})
    order by i.received_at desc, i.id limit ${most}`.execute(db)
  return found.rows
}

export async function countStates(db: Db | Tx, site: number | null): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ state: string; count: number }>`
    select i.state, count(*)::int as count from intake.item i
    where (${site}::smallint is null or i.site = ${site}) and i.state in ('working', 'waiting', 'held', 'ready', 'quarantined')
    group by i.state`.execute(db)
  return new Map(found.rows.map(({ state, count }) => [state, count]))
}

/** What came in and lies in no Akte yet, over all sites. */
export async function openItems(db: Db | Tx): Promise<number> {
  const states = await countStates(db, null)
  return [...states.values()].reduce((sum, count) => sum + count, 0)
}

/** What waits for which program, over all sites. */
export async function waitingFor(
  db: Db,
): Promise<readonly { part: string; count: number; since: Temporal.Instant }[]> {
  const found = await sql<{ part: string; count: number; since: Temporal.Instant }>`
    select s.part, count(*)::int as count, min(s.changed_at) as since from intake.step s
    where s.state = 'waiting' and s.part is not null group by s.part order by s.part`.execute(db)
  return found.rows
}

export async function childrenOf(db: Db | Tx, parent: string): Promise<Item[]> {
  const found = await sql<Item>`
    select ${ITEM} from intake.item i where i.parent = ${parent} order by i.received_at, i.id`.execute(db)
  return found.rows
}
