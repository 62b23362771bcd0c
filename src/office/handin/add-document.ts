import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { atHandIn, type AtRefusal } from './at-hand-in.ts'
import {
  deleteDocument,
  deleteHandIn,
  documentsOf,
  handInOfDocument,
  insertDocument,
} from './hand-in-store.ts'
import { DOCUMENT_FORMS, DOCUMENTS_MAX, PAGES_MAX, type DocumentForm } from './hand-in.ts'
import type { HandInRoom } from './room.ts'

export type DocumentRefusal =
  | AtRefusal
  | 'unknown-type'
  | 'title-missing'
  | 'form-missing'
  | 'pages-wrong'
  | 'too-many-documents'
  | 'unknown-document'

export interface NewDocument {
  readonly handIn: string
  /** Key of the catalogue; empty: something the catalogue does not name, then with a title. */
  readonly type: string
  readonly title: string
  readonly form: string
  readonly pages: number
  readonly key?: string | undefined
}

/** One more document lies on the counter. It counts also when no file ever comes: the paper itself was handed in. */
export function addDocument(
  room: HandInRoom,
  actor: Actor,
  { key, ...request }: NewDocument,
): Promise<Outcome<{ document: string }, DocumentRefusal>> {
  const { handIn, type, form, pages } = request
  return atHandIn(
    room,
    actor,
    'handin.add-document',
    { handIn, request, key },
    async ({ tx, now, about }) => {
      const known = type === '' ? null : room.catalogue.on(officeDay(now)).documentTypes.get(type)
      if (known === undefined) return refuse('unknown-type', { field: 'type' })
      const title = (request.title.trim() || known?.name.de) ?? ''
      if (title === '' || title.length > 200) return refuse('title-missing', { field: 'title' })
      if (!isForm(form)) return refuse('form-missing', { field: 'form' })
      if (!Number.isInteger(pages) || pages < 1 || pages > PAGES_MAX)
        return refuse('pages-wrong', { field: 'pages', detail: { most: PAGES_MAX } })
      if ((await documentsOf(tx, [handIn])).length >= DOCUMENTS_MAX) return refuse('too-many-documents')
      const document = room.ground.ids.uuid()
      await insertDocument(tx, { id: document, handIn, type: known?.key ?? null, title, form, pages }, now)
      about(`hand-in:${handIn}`, { document, type: known?.key ?? null, form, pages })
      return { ok: true as const, document }
    },
  )
}

const isForm = (form: string): form is DocumentForm => (DOCUMENT_FORMS as readonly string[]).includes(form)

/** It was put on the counter by mistake; its files go with it. */
export async function removeDocument(
  room: HandInRoom,
  actor: Actor,
  { document, key }: { document: string; key?: string | undefined },
): Promise<Outcome<{ document: string }, DocumentRefusal>> {
  const owner = await handInOfDocument(room.ground.db, document)
  const asked = { handIn: owner?.id ?? document, request: { document }, key }
  return atHandIn(room, actor, 'handin.remove-document', asked, async ({ tx, about }, { id }) => {
    await deleteDocument(tx, document)
    about(`hand-in:${id}`, { document })
    return { ok: true as const, document }
  })
}

/** Nothing was handed in after all: the draft goes, and what had arrived for it. */
export function dropHandIn(
  room: HandInRoom,
  actor: Actor,
  { handIn, key }: { handIn: string; key?: string | undefined },
): Promise<Outcome<{ handIn: string }, AtRefusal>> {
  return atHandIn(room, actor, 'handin.drop', { handIn, request: { handIn }, key }, async ({ tx }) => {
    await deleteHandIn(tx, handIn)
    return { ok: true as const, handIn }
  })
}
