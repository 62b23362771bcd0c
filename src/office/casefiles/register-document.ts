import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { performOnFile, seeAs, type FileRefusal } from './at-file.ts'
import { addVersionWith, type NewFile, type VersionRefusal } from './add-version.ts'
import { drawDocumentNumber, findVorgang, lockAkte } from './akte-store.ts'
import { findDocument, insertDocument, lockDocument, updateDocument } from './document-store.ts'
import { DIRECTIONS, readSubject, type Direction, type FileDocument } from './document.ts'
import { insertGrant } from './grant-store.ts'
import { note } from './history.ts'
import { asSystem } from './reader-store.ts'
import { isUuid } from './reader-tokens.ts'
import { moveBytes } from './move-bytes.ts'
import { enterInSearch } from './search-entry.ts'
import type { CasefilesRoom } from './room.ts'

export interface NewDocument {
  readonly id?: string
  readonly site: number
  /** Null: a draft that lies in no Akte yet; only its author sees it. */
  readonly akte: string | null
  readonly vorgang?: string | null
  readonly subject: string
  readonly direction: string
  readonly type?: string | null
  /** A draft has no number; without `draft` it is registered at once. */
  readonly draft?: boolean
  readonly level?: 'team' | 'need-to-know' | null
  readonly letterDate?: Temporal.PlainDate | null
  readonly receivedOn?: Temporal.PlainDate | null
  readonly sentOn?: Temporal.PlainDate | null
  readonly sender?: string
  readonly recipient?: string
  readonly foreignReference?: string
  readonly language?: string
  readonly visit?: string | null
  readonly note?: string
  /** Bytes already in the store, in the scope of the Akte (or moved there by this act). */
  readonly files?: readonly NewFile[]
}

export type DocumentRefusal =
  | 'subject-missing'
  | 'direction-wrong'
  | 'unknown-type'
  | 'unknown-vorgang'
  | 'too-long'
  | VersionRefusal

/** A document is put into an Akte, or begun as a draft. */
export function registerDocument(
  room: CasefilesRoom,
  actor: Actor,
  { key, ...request }: NewDocument & { readonly key?: string | undefined },
): Promise<
  Outcome<{ document: string; number: number | null }, DocumentRefusal | FileRefusal | CommonRefusal>
> {
  const deed = { act: 'casefiles.register', key: key ? { value: key, request: plain(request) } : undefined }
  if (request.akte === null)
    return perform(room.ground, actor, { ...deed, site: request.site }, async (hand) => {
      await seeAs(hand.tx, actor, hand.now)
      return insertDocumentWith(room, hand, actor.id, { ...request, draft: true })
    })
  return performOnFile(room, actor, { ...deed, at: { akte: request.akte } }, (hand) =>
    insertDocumentWith(room, hand, actor.id, request),
  )
}

const plain = (request: NewDocument): object =>
  JSON.parse(JSON.stringify(request, (_, it: unknown) => (it instanceof Uint8Array ? [...it] : it))) as object

/** The same inside an act of a neighbour; the session already sees the Akte. `by`: account, or the word of a part. */
export async function insertDocumentWith(
  room: CasefilesRoom,
  hand: Hand,
  by: string,
  request: NewDocument,
): Promise<Outcome<{ document: string; number: number | null; version: string | null }, DocumentRefusal>> {
  const { tx, now, about, tell } = hand
  const read = await readDocumentForm(room, hand, request)
  if ('refusal' in read) return read
  const { akte, draft = false } = request
  const number = akte === null || draft ? null : await drawDocumentNumber(tx, akte)
  const id = request.id ?? room.ground.ids.uuid()
  const document: FileDocument = {
    ...{ ...read, id, site: request.site, akte, number, state: number === null ? 'draft' : 'registered' },
    ...{ createdAt: now, createdBy: by, cancelledWhy: null, revision: 1 },
  }
  // A closer document may be out of sight of whoever enters it, before the grant is there.
  await (document.level === null
    ? insertDocument(tx, document)
    : asSystem(tx, () => insertDocument(tx, document)))
  if (isUuid(by) && akte !== null && !(await findDocument(tx, id)))
    await insertGrant(tx, {
      ...{ id: room.ground.ids.uuid(), akte, document: id, grantee: `account:${by}`, entitles: 'write' },
      ...{ glass: false, reason: 'Anlage des Dokuments', grantedBy: by, from: now, until: null },
    })
  const files = request.files ?? []
  let version: string | null = null
  if (files.length > 0) {
    const added = await addVersionWith(room, hand, by, { document: id, note: request.note ?? '', files })
    if (!added.ok) return added
    version = added.version
  }
  await note(hand, by, { akte, document: id }, number === null ? 'drafted' : 'registered', {
    new: document.subject,
  })
  await enterInSearch(tx, id)
  about(`document:${id}`, { akte, number })
  tell('casefiles.document', { akte, document: id, what: number === null ? 'drafted' : 'registered' })
  return { ok: true as const, document: id, number, version }
}

/** A draft gets its number and is final from then on; it must lie in an Akte (or is put into one now). */
export function registerDraft(
  room: CasefilesRoom,
  actor: Actor,
  { document, akte, key }: { document: string; akte?: string | undefined; key?: string | undefined },
): Promise<
  Outcome<{ number: number }, 'no-draft' | 'akte-missing' | 'unknown-akte' | FileRefusal | CommonRefusal>
> {
  const deed = {
    act: 'casefiles.register',
    at: { document },
    key: key ? { value: key, request: { document, akte } } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand, place) => {
    const done = await registerDraftWith(hand, actor.id, place.document!, akte)
    // What lay in no Akte lies under a key of its own, and changes over to that of the Akte.
    if (done.ok && place.document!.akte === null) await moveBytes(room, hand.tx, document, akte!)
    return done
  })
}

/** The same inside an act of a neighbour (Schlusszeichnung, dispatch). */
export async function registerDraftWith(
  hand: Hand,
  by: string,
  it: FileDocument,
  into?: string,
): Promise<Outcome<{ number: number }, 'no-draft' | 'akte-missing' | 'unknown-akte' | 'akte-closed'>> {
  const { tx, tell } = hand
  const akte = into ?? it.akte
  // Two who press at once: the second sees what the first has done.
  if ((await lockDocument(tx, it.id))?.state !== 'draft') return refuse('no-draft')
  if (akte === null) return refuse('akte-missing', { field: 'akte' })
  // Locked only for whoever may write in it; somebody who may only read does not put anything in.
  const found = await lockAkte(tx, akte)
  if (!found) return refuse('unknown-akte', { field: 'akte' })
  if (found.state === 'closed') return refuse('akte-closed')
  const number = await drawDocumentNumber(tx, akte)
  const vorgang = it.akte === akte ? it.vorgang : null
  await updateDocument(tx, { ...it, akte, vorgang, number, state: 'registered' })
  await note(hand, by, { akte, document: it.id }, 'registered', { new: it.subject })
  await enterInSearch(tx, it.id)
  tell('casefiles.document', { akte, document: it.id, what: 'registered' })
  return { ok: true as const, number }
}

type Read = Omit<
  FileDocument,
  'id' | 'site' | 'akte' | 'number' | 'state' | 'createdAt' | 'createdBy' | 'cancelledWhy' | 'revision'
>

async function readDocumentForm(
  room: CasefilesRoom,
  { tx, now }: Hand,
  it: NewDocument,
): Promise<Read | ReturnType<typeof refuse<DocumentRefusal>>> {
  const subject = readSubject(it.subject)
  if (!subject) return refuse('subject-missing', { field: 'subject' })
  if (!(DIRECTIONS as readonly string[]).includes(it.direction))
    return refuse('direction-wrong', { field: 'direction' })
  const {
    type = null,
    vorgang = null,
    sender = '',
    recipient = '',
    foreignReference = '',
    language = 'de',
  } = it
  const day = now.toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  if (type !== null && !room.catalogue.on(day).documentTypes.has(type))
    return refuse('unknown-type', { field: 'type' })
  if (vorgang !== null && (await findVorgang(tx, vorgang))?.akte !== it.akte)
    return refuse('unknown-vorgang', { field: 'vorgang' })
  if (sender.length > 300) return refuse('too-long', { field: 'sender' })
  if (recipient.length > 300) return refuse('too-long', { field: 'recipient' })
  if (foreignReference.length > 100) return refuse('too-long', { field: 'foreignReference' })
  const { letterDate = null, receivedOn = null, sentOn = null, level = null, visit = null } = it
  return {
    ...{
      subject,
      direction: it.direction as Direction,
      type,
      vorgang,
      sender,
      recipient,
      foreignReference,
      language,
    },
    ...{ letterDate, receivedOn, sentOn, level, visit },
  }
}

/** Whether a document is there, as the session sees it. */
export const documentOf = findDocument
