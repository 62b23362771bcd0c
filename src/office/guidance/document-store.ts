import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'
import type { DocumentKind } from './document-kind.ts'

export interface DocumentRow {
  readonly id: string
  readonly kind: DocumentKind
  readonly bytes: number
  readonly scan: 'clean' | 'not-scanned'
  readonly byPerson: boolean
  readonly at: Temporal.Instant
  /** Title, sealed. */
  readonly sealed: Uint8Array
}

const COLUMNS = sql`d.id, d.kind, d.bytes, d.scan, d.by_person as "byPerson", d.at, d.sealed`

/** The same form sent twice is one document. */
export async function insertDocument(
  tx: Tx,
  caseId: string,
  it: DocumentRow & { readonly content: Uint8Array },
): Promise<void> {
  await sql`
    insert into guidance.document (id, case_id, kind, bytes, scan, by_person, sealed, content, at)
    values (${it.id}, ${caseId}, ${it.kind}, ${it.bytes}, ${it.scan}, ${it.byPerson}, ${it.sealed}, ${it.content},
      ${it.at}) on conflict (id) do nothing`.execute(tx)
}

export async function documentsOf(tx: Tx, caseId: string): Promise<DocumentRow[]> {
  const found = await sql<DocumentRow>`
    select ${COLUMNS} from guidance.document d where d.case_id = ${caseId} order by d.at desc, d.id`.execute(
    tx,
  )
  return found.rows
}

export async function findDocument(
  tx: Tx,
  caseId: string,
  id: string,
): Promise<(DocumentRow & { content: Uint8Array }) | null> {
  const found = await sql<DocumentRow & { content: Uint8Array }>`
    select ${COLUMNS}, d.content from guidance.document d
    where d.id = ${id} and d.case_id = ${caseId}`.execute(tx)
  return found.rows[0] ?? null
}

export async function deleteDocument(tx: Tx, caseId: string, id: string): Promise<boolean> {
  const gone = await sql`
    delete from guidance.document where id = ${id} and case_id = ${caseId} returning id`.execute(tx)
  return gone.rows.length > 0
}
