import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { FileDocument, Mark, PrimaryFile, Version } from './document.ts'

export type DocumentRow = FileDocument & {
  readonly readers: readonly string[]
  readonly writers: readonly string[]
}

const DOCUMENT = sql`d.id, d.site, d.akte, d.vorgang, d.number, d.subject, d.direction, d.type, d.state, d.level,
  d.letter_date as "letterDate", d.received_on as "receivedOn", d.sent_on as "sentOn", d.sender, d.recipient,
  d.foreign_reference as "foreignReference", d.language, d.visit, d.created_at as "createdAt",
  d.created_by as "createdBy", d.cancelled_why as "cancelledWhy", d.revision, d.readers, d.writers`
const VERSION = sql`v.id, v.document, v.number, v.note, v.made_at as "madeAt", v.made_by as "madeBy"`
const FILE = sql`p.id, p.version, p.role, p.name, p.mime, p.bytes::float8 as bytes, p.sha256, p.object, p.pages`
const MARK = sql`m.id, m.document, m.version, m.page, m.kind, m.x, m.y, m.w, m.h, m.words, m.made_by as "madeBy",
  m.made_at as "madeAt"`

export async function insertDocument(tx: Tx, it: FileDocument): Promise<void> {
  await sql`
    insert into casefiles.document (id, site, akte, vorgang, number, subject, direction, type, state, level, letter_date,
      received_on, sent_on, sender, recipient, foreign_reference, language, visit, created_at, created_by)
    values (${it.id}, ${it.site}, ${it.akte}, ${it.vorgang}, ${it.number}, ${it.subject}, ${it.direction}, ${it.type},
      ${it.state}, ${it.level}, ${it.letterDate}, ${it.receivedOn}, ${it.sentOn}, ${it.sender}, ${it.recipient},
      ${it.foreignReference}, ${it.language}, ${it.visit}, ${String(it.createdAt)}, ${it.createdBy})`.execute(
    tx,
  )
}

export async function updateDocument(tx: Tx, it: FileDocument): Promise<void> {
  await sql`
    update casefiles.document set akte = ${it.akte}, vorgang = ${it.vorgang}, number = ${it.number},
      subject = ${it.subject}, direction = ${it.direction}, type = ${it.type}, state = ${it.state}, level = ${it.level},
      letter_date = ${it.letterDate}, received_on = ${it.receivedOn}, sent_on = ${it.sentOn}, sender = ${it.sender},
      recipient = ${it.recipient}, foreign_reference = ${it.foreignReference}, language = ${it.language},
      visit = ${it.visit}, cancelled_why = ${it.cancelledWhy}, revision = revision + 1
    where id = ${it.id}`.execute(tx)
}

export async function findDocument(tx: Db | Tx, id: string): Promise<DocumentRow | null> {
  const found =
    await sql<DocumentRow>`select ${DOCUMENT} from casefiles.document d where d.id = ${id}`.execute(tx)
  return found.rows[0] ?? null
}

export async function lockDocument(tx: Tx, id: string): Promise<DocumentRow | null> {
  const found = await sql<DocumentRow>`
    select ${DOCUMENT} from casefiles.document d where d.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function findDocuments(tx: Tx, ids: readonly string[]): Promise<DocumentRow[]> {
  if (ids.length === 0) return []
  const found = await sql<DocumentRow>`
    select ${DOCUMENT} from casefiles.document d where d.id = any(${[...ids]}::uuid[])`.execute(tx)
  return found.rows
}

/** Without bytes, one statement however many. Drafts last. */
export async function documentsOf(tx: Tx, akte: string): Promise<DocumentRow[]> {
  const found = await sql<DocumentRow>`
    select ${DOCUMENT} from casefiles.document d where d.akte = ${akte} order by d.number nulls last, d.created_at`.execute(
    tx,
  )
  return found.rows
}

/** Drafts of a colleague that lie in no Akte yet. */
export async function draftsOf(tx: Tx, account: string): Promise<DocumentRow[]> {
  const found = await sql<DocumentRow>`
    select ${DOCUMENT} from casefiles.document d
    where d.created_by = ${account} and d.state = 'draft' and d.akte is null order by d.created_at desc limit 200`.execute(
    tx,
  )
  return found.rows
}

export async function deleteDocument(tx: Tx, id: string): Promise<void> {
  await sql`delete from casefiles.history where document = ${id}`.execute(tx)
  await sql`delete from casefiles.document where id = ${id}`.execute(tx)
}

export async function insertVersion(tx: Tx, it: Omit<Version, 'files' | 'number'>): Promise<number> {
  const found = await sql<{ number: number }>`
    insert into casefiles.version (id, document, number, note, made_at, made_by)
    select ${it.id}, ${it.document}, coalesce(max(v.number), 0) + 1, ${it.note}, ${String(it.madeAt)}, ${it.madeBy}
    from casefiles.version v where v.document = ${it.document} returning number`.execute(tx)
  return found.rows[0]!.number
}

export async function insertPrimary(tx: Tx, it: PrimaryFile, at: Temporal.Instant): Promise<void> {
  await sql`
    insert into casefiles.primary_file (id, version, role, name, mime, bytes, sha256, object, pages, made_at)
    values (${it.id}, ${it.version}, ${it.role}, ${it.name}, ${it.mime}, ${it.bytes}, ${Buffer.from(it.sha256)},
            ${it.object}, ${it.pages}, ${String(at)})`.execute(tx)
}

/** Versions with their files, oldest first, of many documents in two statements. */
export async function versionsOf(tx: Tx, documents: readonly string[]): Promise<Map<string, Version[]>> {
  const all = new Map<string, Version[]>()
  if (documents.length === 0) return all
  const ids = [...documents]
  const files = await sql<PrimaryFile>`
    select ${FILE} from casefiles.primary_file p join casefiles.version v on v.id = p.version
    where v.document = any(${ids}::uuid[]) order by p.made_at, p.id`.execute(tx)
  const versions = await sql<Omit<Version, 'files'>>`
    select ${VERSION} from casefiles.version v where v.document = any(${ids}::uuid[]) order by v.number`.execute(
    tx,
  )
  const byVersion = Map.groupBy(files.rows, ({ version }) => version)
  for (const version of versions.rows) {
    const list = all.get(version.document) ?? []
    list.push({ ...version, files: byVersion.get(version.id) ?? [] })
    all.set(version.document, list)
  }
  return all
}

export async function findPrimary(tx: Tx, id: string): Promise<(PrimaryFile & { document: string }) | null> {
  const found = await sql<PrimaryFile & { document: string }>`
    select ${FILE}, v.document from casefiles.primary_file p join casefiles.version v on v.id = p.version
    where p.id = ${id}`.execute(tx)
  return found.rows[0] ?? null
}

/** Where the same content lies already, as far as the session may know. */
export async function sameContent(
  tx: Tx,
  sha256: Uint8Array,
): Promise<{ document: string; akte: string | null; subject: string; at: Temporal.Instant }[]> {
  const found = await sql<{ document: string; akte: string | null; subject: string; at: Temporal.Instant }>`
    select d.id as document, d.akte, d.subject, d.created_at as at
    from casefiles.primary_file p join casefiles.version v on v.id = p.version
      join casefiles.document d on d.id = v.document
    where p.sha256 = ${Buffer.from(sha256)} and p.role = 'original' order by d.created_at desc limit 5`.execute(
    tx,
  )
  return found.rows
}

/** The file lies under another name in the store now. */
export async function setObject(tx: Tx, primary: string, object: string): Promise<void> {
  await sql`update casefiles.primary_file set object = ${object} where id = ${primary}`.execute(tx)
}

/** Ids in the store that these documents hold, one for each file. */
export async function objectsOf(tx: Tx, of: { akte: string } | { document: string }): Promise<string[]> {
  const where = 'akte' in of ? sql`d.akte = ${of.akte}` : sql`d.id = ${of.document}`
  const found = await sql<{ object: string }>`
    select p.object from casefiles.primary_file p join casefiles.version v on v.id = p.version
      join casefiles.document d on d.id = v.document where ${where}`.execute(tx)
  return found.rows.map(({ object }) => object)
}

export async function insertMark(tx: Tx, it: Mark): Promise<void> {
  await sql`
    insert into casefiles.mark (id, document, version, page, kind, x, y, w, h, words, made_by, made_at)
    values (${it.id}, ${it.document}, ${it.version}, ${it.page}, ${it.kind}, ${it.x}, ${it.y}, ${it.w}, ${it.h},
            ${it.words}, ${it.madeBy}, ${String(it.madeAt)})`.execute(tx)
}

export async function marksOf(tx: Tx, document: string): Promise<Mark[]> {
  const found = await sql<Mark>`
    select ${MARK} from casefiles.mark m
    where m.document = ${document} and m.removed_at is null order by m.page, m.made_at`.execute(tx)
  return found.rows
}

export async function removeMarkRow(
  tx: Tx,
  id: string,
  document: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const gone = await sql`
    update casefiles.mark set removed_at = ${String(at)}
    where id = ${id} and document = ${document} and removed_at is null`.execute(tx)
  return Number(gone.numAffectedRows ?? 0) === 1
}
