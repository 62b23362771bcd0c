import type { Hand, Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { performOnFile, type FileRefusal } from './at-file.ts'
import { drawDocumentNumber, findAkte, findVorgang } from './akte-store.ts'
import { deleteDocument, findDocument, objectsOf, updateDocument, versionsOf } from './document-store.ts'
import { DIRECTIONS, readSubject, type Direction, type FileDocument } from './document.ts'
import { insertGrant, onlyTakesPart } from './grant-store.ts'
import { moveBytes } from './move-bytes.ts'
import { asSystem } from './reader-store.ts'
import { note, noteChanges } from './history.ts'
import { enterInSearch, leaveSearch } from './search-entry.ts'
import type { CasefilesRoom } from './room.ts'
import { reasonIn } from './reason.ts'

export type DocumentChange = Partial<
  Pick<
    FileDocument,
    | 'subject'
    | 'type'
    | 'vorgang'
    | 'letterDate'
    | 'receivedOn'
    | 'sentOn'
    | 'sender'
    | 'recipient'
    | 'foreignReference'
    | 'language'
    | 'level'
  > & { readonly direction: string }
>

export type ChangeDocumentRefusal =
  | 'only-takes-part'
  | 'subject-missing'
  | 'direction-wrong'
  | 'unknown-type'
  | 'unknown-vorgang'
  | 'too-long'
  | 'changed-meanwhile'
  | 'cancelled'

/** What is said about a document changes; every value before and after stands in the history. */
export function changeDocument(
  room: CasefilesRoom,
  actor: Actor,
  it: { document: string; change: DocumentChange; revision?: number | undefined; key?: string | undefined },
): Promise<Outcome<{ changed: readonly string[] }, ChangeDocumentRefusal | FileRefusal | CommonRefusal>> {
  const { document, change, revision } = it
  const request = {
    document,
    revision,
    change: Object.fromEntries(Object.entries(change).map(([k, v]) => [k, v === null ? null : String(v)])),
  }
  const deed = {
    act: 'casefiles.change-document',
    at: { document },
    key: it.key ? { value: it.key, request } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand, place) => {
    const before = place.document!
    if (before.state === 'cancelled') return refuse('cancelled')
    if (revision !== undefined && revision !== before.revision) return refuse('changed-meanwhile')
    const wrong = await wrongIn(room, hand, before, change)
    if (wrong) return wrong
    const isDoor = change.level !== undefined && change.level !== before.level
    const { akte } = before
    if (isDoor && akte && (await onlyTakesPart(hand.tx, { akte, document }, place.readers)))
      return refuse('only-takes-part')
    const after = {
      ...change,
      ...(change.subject !== undefined && { subject: readSubject(change.subject)! }),
    }
    const where = { akte: before.akte, document }
    const changed = await noteChanges(hand, actor.id, where, {
      before,
      after: after as Partial<FileDocument> as FileDocument,
    })
    if (changed.length > 0) {
      const direction = (change.direction ?? before.direction) as Direction
      await asSystem(hand.tx, () => updateDocument(hand.tx, { ...before, ...after, direction }))
      await keepInside(room, hand, actor, before)
      await enterInSearch(hand.tx, document)
      hand.tell('casefiles.document', { akte: before.akte, document, what: 'changed' })
    }
    return { ok: true as const, changed }
  })
}

/** Whoever closes a door stays inside: let in where the document went out of sight. */
async function keepInside(
  room: CasefilesRoom,
  { tx, now }: Hand,
  actor: Actor,
  { id, akte }: Pick<FileDocument, 'id' | 'akte'>,
): Promise<void> {
  if (akte === null || actor.kind !== 'staff' || (await findDocument(tx, id))) return
  await insertGrant(tx, {
    ...{ id: room.ground.ids.uuid(), akte, document: id, grantee: `account:${actor.id}`, entitles: 'write' },
    ...{ glass: false, reason: 'Einstufung des Dokuments', grantedBy: actor.id, from: now, until: null },
  })
}

async function wrongIn(room: CasefilesRoom, { tx, now }: Hand, before: FileDocument, change: DocumentChange) {
  if (change.subject !== undefined && !readSubject(change.subject))
    return refuse('subject-missing', { field: 'subject' })
  if (change.direction !== undefined && !(DIRECTIONS as readonly string[]).includes(change.direction))
    return refuse('direction-wrong', { field: 'direction' })
  const day = now.toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  if (change.type && !room.catalogue.on(day).documentTypes.has(change.type))
    return refuse('unknown-type', { field: 'type' })
  if (change.vorgang && (await findVorgang(tx, change.vorgang))?.akte !== before.akte)
    return refuse('unknown-vorgang', { field: 'vorgang' })
  for (const field of ['sender', 'recipient', 'foreignReference'] as const)
    if ((change[field]?.length ?? 0) > (field === 'foreignReference' ? 100 : 300))
      return refuse('too-long', { field })
  return null
}

/** Storno: it was registered by mistake. It stays visible, struck through, with the reason. */
export function cancelDocument(
  room: CasefilesRoom,
  actor: Actor,
  { document, why, key }: { document: string; why: string; key?: string | undefined },
): Promise<Outcome<{ document: string }, 'reason-missing' | 'not-registered' | FileRefusal | CommonRefusal>> {
  const deed = {
    act: 'casefiles.cancel-document',
    at: { document },
    why,
    key: key ? { value: key, request: { document, why } } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand, place) => {
    const it = place.document!
    const reason = reasonIn(why)
    if (reason === null) return refuse('reason-missing', { field: 'why' })
    if (it.state !== 'registered') return refuse('not-registered')
    await updateDocument(hand.tx, { ...it, state: 'cancelled', cancelledWhy: reason })
    await note(hand, actor.id, { akte: it.akte, document }, 'cancelled', { remark: reason })
    await enterInSearch(hand.tx, document)
    hand.tell('casefiles.document', { akte: it.akte, document, what: 'cancelled' })
    return { ok: true as const, document }
  })
}

/** The storno was the mistake. */
export function restoreDocument(
  room: CasefilesRoom,
  actor: Actor,
  { document, key }: { document: string; key?: string | undefined },
): Promise<Outcome<{ document: string }, 'not-cancelled' | FileRefusal | CommonRefusal>> {
  const deed = {
    act: 'casefiles.cancel-document',
    at: { document },
    key: key ? { value: key, request: { document, restore: true } } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand, place) => {
    const it = place.document!
    if (it.state !== 'cancelled') return refuse('not-cancelled')
    await updateDocument(hand.tx, { ...it, state: 'registered', cancelledWhy: null })
    await note(hand, actor.id, { akte: it.akte, document }, 'restored')
    await enterInSearch(hand.tx, document)
    hand.tell('casefiles.document', { akte: it.akte, document, what: 'restored' })
    return { ok: true as const, document }
  })
}

/** Umprotokollieren: into another Akte (then with a new number there) or another Vorgang. */
export function moveDocument(
  room: CasefilesRoom,
  actor: Actor,
  it: { document: string; akte: string; vorgang?: string | null; why: string; key?: string | undefined },
): Promise<
  Outcome<
    { number: number | null },
    'reason-missing' | 'unknown-akte' | 'unknown-vorgang' | FileRefusal | CommonRefusal
  >
> {
  const { document, akte, vorgang = null, why } = it
  const deed = {
    act: 'casefiles.move-document',
    at: { document },
    why,
    key: it.key ? { value: it.key, request: { document, akte, vorgang } } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand, place) => {
    const { tx } = hand
    const before = place.document!
    const remark = reasonIn(why)
    if (remark === null) return refuse('reason-missing', { field: 'why' })
    const to = await findAkte(tx, akte)
    if (!to || !to.writers.some((token) => place.readers.includes(token)))
      return refuse('unknown-akte', { field: 'akte' })
    if (to.state === 'closed') return refuse('akte-closed')
    if (vorgang !== null && (await findVorgang(tx, vorgang))?.akte !== akte)
      return refuse('unknown-vorgang', { field: 'vorgang' })
    const number =
      before.state === 'draft'
        ? null
        : before.akte === akte
          ? before.number
          : await drawDocumentNumber(tx, akte)
    await asSystem(tx, () => updateDocument(tx, { ...before, akte, vorgang, number }))
    if (before.akte !== akte) await moveBytes(room, tx, document, akte)
    await keepInside(room, hand, actor, { id: document, akte })
    await note(hand, actor.id, { akte, document }, 'moved', {
      field: 'akte',
      old: before.akte,
      new: akte,
      remark,
    })
    if (before.akte && before.akte !== akte)
      await note(hand, actor.id, { akte: before.akte }, 'moved-away', {
        field: 'document',
        // Its number and no subject: whoever sees this Akte need not see where it lies now.
        old: String(before.number ?? ''),
        new: to.reference,
        remark,
      })
    await enterInSearch(tx, document)
    hand.tell('casefiles.document', { akte, document, what: 'moved', from: before.akte })
    return { ok: true as const, number }
  })
}

/** A draft is thrown away; what was registered never is. */
export function dropDraft(
  room: CasefilesRoom,
  actor: Actor,
  { document, key }: { document: string; key?: string | undefined },
): Promise<Outcome<{ document: string }, 'no-draft' | FileRefusal | CommonRefusal>> {
  const deed = {
    act: 'casefiles.drop-draft',
    at: { document },
    key: key ? { value: key, request: { document } } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand, place) => {
    const it = place.document!
    if (it.state !== 'draft') return refuse('no-draft')
    for (const object of await objectsOf(hand.tx, { document })) await room.store.drop(hand.tx, object)
    await leaveSearch(hand.tx, { document })
    await deleteDocument(hand.tx, document)
    if (it.akte)
      await note(hand, actor.id, { akte: it.akte }, 'draft-dropped', {
        // Of one behind a closer door the Akte tells no subject.
        old: it.level === null ? it.subject : null,
      })
    hand.tell('casefiles.document', { akte: it.akte, document, what: 'dropped' })
    return { ok: true as const, document }
  })
}

/** It left the house on this day; inside an act of a neighbour. */
export async function sendWith(
  hand: Hand,
  by: string,
  document: string,
  day: Temporal.PlainDate,
): Promise<void> {
  const before = (await findDocument(hand.tx, document))!
  const after = { sentOn: day, direction: 'outgoing' as const }
  await noteChanges(
    hand,
    by,
    { akte: before.akte, document },
    { before, after: after as Partial<FileDocument> as FileDocument },
  )
  await updateDocument(hand.tx, { ...before, ...after })
  await enterInSearch(hand.tx, document)
  hand.tell('casefiles.document', { akte: before.akte, document, what: 'sent' })
}

/** A draft that is written anew may be called otherwise; inside an act of a neighbour. */
export async function changeDraftWith(
  hand: Hand,
  by: string,
  before: FileDocument,
  after: Pick<FileDocument, 'subject' | 'recipient' | 'letterDate'>,
): Promise<void> {
  const where = { akte: before.akte, document: before.id }
  const changed = await noteChanges(hand, by, where, { before: before as typeof after, after })
  if (changed.length === 0) return
  await updateDocument(hand.tx, { ...before, ...after })
  await enterInSearch(hand.tx, before.id)
}

/** Versions of one document, for neighbours inside their act. */
export async function versionsOfDocument(tx: Tx, document: string) {
  return (await versionsOf(tx, [document])).get(document) ?? []
}
