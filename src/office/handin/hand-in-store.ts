import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { isId } from './id.ts'
import type { DocumentForm, DocumentState, HandIn, HandInDocument, HandInFile } from './hand-in.ts'

const HAND_IN = sql`h.id, h.site, h.state, h.way, h.visit, h.person, h.sender, h.language, h.opened_at as "openedAt",
  h.received_at as "receivedAt"`

export async function insertHandIn(tx: Tx, it: HandIn): Promise<void> {
  const { id, site, way, visit, person, sender, language } = it
  await sql`
    insert into handin.hand_in (id, site, state, way, visit, person, sender, language, opened_at, changed_at)
    values (${id}, ${site}, 'open', ${way}, ${visit}, ${person}, ${sender}, ${language}, ${String(it.openedAt)},
            ${String(it.openedAt)})`.execute(tx)
}

export async function findHandIn(db: Db | Tx, id: string): Promise<HandIn | null> {
  if (!isId(id)) return null
  const found = await sql<HandIn>`select ${HAND_IN} from handin.hand_in h where h.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

/** Kept from changing until the transaction ends. */
export async function lockHandIn(tx: Tx, id: string): Promise<HandIn | null> {
  const found =
    await sql<HandIn>`select ${HAND_IN} from handin.hand_in h where h.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function touchHandIn(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await sql`update handin.hand_in set changed_at = greatest(changed_at, ${String(at)}) where id = ${id}`.execute(
    tx,
  )
}

export async function setPerson(
  tx: Tx,
  id: string,
  { person, language }: { person: string; language: string },
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    update handin.hand_in set person = ${person}, language = ${language}, changed_at = ${String(at)}
    where id = ${id}`.execute(tx)
}

export async function setReceived(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await sql`
    update handin.hand_in set state = 'received', received_at = ${String(at)}, changed_at = ${String(at)}
    where id = ${id} and state = 'open'`.execute(tx)
}

export async function deleteHandIn(tx: Tx, id: string): Promise<void> {
  await sql`delete from handin.hand_in where id = ${id}`.execute(tx)
}

/** The hand-ins of a day, and drafts of any day, newest first. */
export async function handInsOfDay(db: Db | Tx, site: number, from: Temporal.Instant): Promise<HandIn[]> {
  const found = await sql<HandIn>`
    select ${HAND_IN} from handin.hand_in h
    where h.site = ${site} and (h.opened_at >= ${String(from)} or h.state = 'open')
    order by h.opened_at desc, h.id limit 200`.execute(db)
  return found.rows
}

/** What was received from a person, or with a visit, newest first. */
export async function receivedFrom(
  db: Db | Tx,
  site: number,
  whose: { readonly person: string | null; readonly visit: string | null },
): Promise<HandIn[]> {
  const found = await sql<HandIn>`
    select ${HAND_IN} from handin.hand_in h
    where h.site = ${site} and h.state = 'received'
      and (h.person = ${whose.person}::uuid or h.visit = ${whose.visit}::uuid)
    order by h.received_at desc, h.id limit 200`.execute(db)
  return found.rows
}

/** Received from anybody, with something nobody has put into the file yet. */
export async function receivedUnfiled(db: Db | Tx, site: number): Promise<HandIn[]> {
  const found = await sql<HandIn>`
    select ${HAND_IN} from handin.hand_in h
    where h.site = ${site} and h.state = 'received'
      and exists (select from handin.document d where d.hand_in = h.id and d.state <> 'filed')
    order by h.received_at, h.id limit 300`.execute(db)
  return found.rows
}

/** The same of all sites, by name alone, oldest first. */
export async function namesOfUnfiled(db: Db | Tx): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select h.id from handin.hand_in h
    where h.state = 'received'
      and exists (select from handin.document d where d.hand_in = h.id and d.state <> 'filed')
    order by h.received_at, h.id`.execute(db)
  return found.rows.map(({ id }) => id)
}

/** Documents nobody has looked at, of a person or of a visit. */
export async function countNew(
  db: Db | Tx,
  site: number,
  whose: { readonly person: string | null; readonly visit: string | null },
): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from handin.document d join handin.hand_in h on h.id = d.hand_in
    where h.site = ${site} and h.state = 'received' and d.state = 'new'
      and (h.person = ${whose.person}::uuid or h.visit = ${whose.visit}::uuid)`.execute(db)
  return found.rows[0]!.count
}

interface DocumentRow {
  id: string
  handIn: string
  type: string | null
  title: string
  form: DocumentForm
  pages: number
  state: DocumentState
  stateAt: Temporal.Instant
}

const DOCUMENT = sql`d.id, d.hand_in as "handIn", d.type, d.title, d.form, d.pages, d.state, d.state_at as "stateAt"`
const FILE = sql`f.id, f.document, f.name, b.kind, b.bytes, f.notes, f.scan, f.sha256`

export async function documentsOf(db: Db | Tx, handIns: readonly string[]): Promise<HandInDocument[]> {
  if (handIns.length === 0) return []
  const rows = await sql<DocumentRow>`
    select ${DOCUMENT} from handin.document d where d.hand_in = any(${[...handIns]}::uuid[])
    order by d.hand_in, d.position`.execute(db)
  const files = await sql<HandInFile>`
    select ${FILE} from handin.file f join handin.blob b on b.sha256 = f.sha256
    where f.document = any(${rows.rows.map(({ id }) => id)}::uuid[]) order by f.document, f.position`.execute(
    db,
  )
  const byDocument = Map.groupBy(files.rows, ({ document }) => document)
  return rows.rows.map((row) => ({ ...row, files: byDocument.get(row.id) ?? [] }))
}

/** To which hand-in a document belongs. */
export async function handInOfDocument(db: Db | Tx, document: string): Promise<HandIn | null> {
  if (!isId(document)) return null
  const found = await sql<HandIn>`
    select ${HAND_IN} from handin.hand_in h join handin.document d on d.hand_in = h.id
    where d.id = ${document}`.execute(db)
  return found.rows[0] ?? null
}

export async function insertDocument(
  tx: Tx,
  it: Pick<HandInDocument, 'id' | 'handIn' | 'type' | 'title' | 'form' | 'pages'>,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into handin.document (id, hand_in, position, type, title, form, pages, state_at)
    select ${it.id}, ${it.handIn}, coalesce(max(d.position), 0) + 1, ${it.type}, ${it.title}, ${it.form}, ${it.pages},
           ${String(at)}
    from handin.document d where d.hand_in = ${it.handIn}`.execute(tx)
}

export async function deleteDocument(tx: Tx, id: string): Promise<void> {
  await sql`delete from handin.document where id = ${id}`.execute(tx)
}

/** Only forward: what is in the file is not new again. Answers which have changed. */
export async function moveOn(
  tx: Tx,
  documents: readonly string[],
  to: DocumentState,
  at: Temporal.Instant,
): Promise<string[]> {
  const from = to === 'seen' ? ['new'] : ['new', 'seen']
  const changed = await sql<{ id: string }>`
    update handin.document set state = ${to}, state_at = ${String(at)}
    where id = any(${[...documents]}::uuid[]) and state = any(${from}) returning id`.execute(tx)
  return changed.rows.map(({ id }) => id)
}

/** Takes out drafts nobody went on with, what is in the file long enough, and what is too old; answers how many. */
export async function deleteHandInsBefore(
  tx: Tx,
  before: {
    readonly draft: Temporal.Instant
    readonly filed: Temporal.Instant
    /** Null: however old. */
    readonly most: Temporal.Instant | null
  },
): Promise<number> {
  const gone = await sql`
    delete from handin.hand_in h
    where (h.state = 'open' and h.changed_at < ${String(before.draft)})
       or (h.state = 'received' and h.received_at < ${before.most && String(before.most)}::timestamptz)
       or (h.state = 'received' and not exists
            (select from handin.document d
             where d.hand_in = h.id and (d.state <> 'filed' or d.state_at >= ${String(before.filed)})))`.execute(
    tx,
  )
  return Number(gone.numAffectedRows ?? 0)
}
