import type { Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { isSignature, type Safe } from '#office/counselling/index.ts'
import { atCase, isId, lookAtCase, sideOf, type AtRefusal } from './at-case.ts'
import { ENDING, MIME, readDocument, titleFrom, type DocumentFault } from './document-kind.ts'
import {
  deleteDocument,
  documentsOf,
  findDocument,
  insertDocument,
  type DocumentRow,
} from './document-store.ts'
import type { GuidanceRoom } from './room.ts'

export interface Document extends Omit<DocumentRow, 'sealed'> {
  readonly title: string
}

export type DocumentRefusal =
  | AtRefusal
  | DocumentFault
  | 'infected'
  | 'too-many'
  | 'unknown-document'
  /** The signed paper stays as long as the consent counts: it is withdrawn first. */
  | 'signs-consent'

/** Of one case: more is a file, and files are kept elsewhere. */
const DOCUMENTS_MAX = 40

/**
 * A paper the person brings, as photograph or scan; a signed consent is one of them. Kept to the bit, sealed with the key of
 * the case. Looked at for malware where there is a scanner; where there is none it is told so and only handed out to save.
 */
export async function addDocument(
  room: GuidanceRoom,
  actor: Actor,
  command: {
    readonly case: string
    readonly id: string
    /** As the machine or the person calls it. */
    readonly name: string
    readonly bytes: Uint8Array
  },
): Promise<Outcome<{ document: string }, DocumentRefusal>> {
  const { bytes } = command
  const read = await readDocument(bytes)
  const scan = read.ok ? await room.scan(bytes) : 'not-scanned'
  const deed = { act: 'guidance.add-document', case: command.case }
  return atCase<{ document: string }, DocumentRefusal>(
    room,
    actor,
    deed,
    async ({ tx, now }, { case: found, safe }) => {
      if (!read.ok) return read
      if (scan === 'infected') return refuse('infected', { field: 'file' })
      const known = await documentsOf(tx, found.id)
      if (known.length >= DOCUMENTS_MAX) return refuse('too-many', { field: 'file' })
      const id = isId(command.id) ? command.id : room.ground.ids.uuid()
      await insertDocument(tx, found.id, {
        ...{ id, kind: read.kind, bytes: bytes.length, scan, byPerson: sideOf(actor) === 'person', at: now },
        sealed: safe.seal(`document ${id}`, { title: titleFrom(command.name) }),
        content: safe.sealBytes(`content ${id}`, bytes),
      })
      return { ok: true as const, document: id }
    },
  )
}

export async function readDocuments(
  room: GuidanceRoom,
  actor: Actor,
  command: { readonly case: string },
): Promise<Outcome<{ documents: readonly Document[] }, CommonRefusal | 'unknown-case'>> {
  const deed = { act: 'guidance.read-documents', case: command.case }
  return lookAtCase(room, actor, deed, async (tx, _now, { case: { id }, safe }) => ({
    documents: openAll(safe, await documentsOf(tx, id)),
  }))
}

const openAll = (safe: Safe, rows: readonly DocumentRow[]): Document[] =>
  rows.map(({ sealed, ...row }) => ({
    ...row,
    ...safe.open<{ title: string }>(`document ${row.id}`, sealed),
  }))

/** For the person's data and for what is proposed to the file. */
export async function documentsIn(room: GuidanceRoom, tx: Tx, caseId: string): Promise<readonly Document[]> {
  const safe = await room.counselling.vault.safeOf(tx, caseId)
  return safe ? openAll(safe, await documentsOf(tx, caseId)) : []
}

export interface OpenedDocument {
  readonly bytes: Uint8Array
  readonly mime: string
  readonly fileName: string
  readonly scan: 'clean' | 'not-scanned'
}

/** The bytes, for one who may see them; the look stands in the log. */
export async function openDocument(
  room: GuidanceRoom,
  actor: Actor,
  command: { readonly case: string; readonly document: string },
): Promise<Outcome<OpenedDocument, CommonRefusal | 'unknown-case' | 'unknown-document'>> {
  const deed = { act: 'guidance.open-document', case: command.case }
  const seen = await lookAtCase(room, actor, deed, async (tx, _now, { case: { id }, safe }) => ({
    opened: await documentIn(tx, safe, id, command.document),
  }))
  if (!seen.ok) return seen
  return seen.opened ? { ok: true, ...seen.opened } : refuse('unknown-document')
}

export async function documentIn(
  tx: Tx,
  safe: Safe,
  caseId: string,
  document: string,
): Promise<(OpenedDocument & { readonly title: string }) | null> {
  const row = isId(document) ? await findDocument(tx, caseId, document) : null
  if (!row) return null
  const { title } = safe.open<{ title: string }>(`document ${row.id}`, row.sealed)
  return {
    ...{
      title,
      bytes: safe.openBytes(`content ${row.id}`, row.content),
      mime: MIME[row.kind],
      scan: row.scan,
    },
    fileName: `${title}.${ENDING[row.kind]}`,
  }
}

/** Gone for good, by either side; the person may do so at any time, also after the counselling has ended. */
export async function removeDocument(
  room: GuidanceRoom,
  actor: Actor,
  command: { readonly case: string; readonly document: string },
): Promise<Outcome<object, DocumentRefusal>> {
  const deed = { act: 'guidance.remove-document', case: command.case, alsoClosed: true }
  return atCase<object, DocumentRefusal>(room, actor, deed, async ({ tx }, { case: found }) => {
    if (isId(command.document) && (await isSignature(tx, found.id, command.document)))
      return refuse('signs-consent')
    const gone = isId(command.document) && (await deleteDocument(tx, found.id, command.document))
    return gone ? { ok: true as const } : refuse('unknown-document')
  })
}
