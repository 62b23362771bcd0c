import type { Hand, Tx } from '#ground/act/act.ts'
import { readAs } from './reader-store.ts'
import { deleteAkte, findAkte } from './akte-store.ts'
import { deleteDocument, findDocument, objectsOf } from './document-store.ts'
import { note } from './history.ts'
import { leaveSearch } from './search-entry.ts'
import type { CasefilesRoom } from './room.ts'

/** What was destroyed, in numbers and digests of nothing: no name, no subject, no content. */
export interface Destroyed {
  readonly objects: number
}

/**
 * Destroys an Akte or one document for good, inside an act that has decided it (four eyes, hold, offer to the archive:
 * `retention`). Rows, text in the search, bytes and, for an Akte, its key: copies in backups become unreadable.
 */
export async function destroyWith(
  room: CasefilesRoom,
  hand: Hand,
  by: string,
  what: { readonly akte: string } | { readonly document: string },
): Promise<Destroyed | null> {
  const { tx, tell } = hand
  await readAs(tx, ['system'])
  const objects = await objectsOf(tx, what)
  if ('akte' in what) {
    if (!(await findAkte(tx, what.akte))) return null
    await leaveSearch(tx, what)
    await deleteAkte(tx, what.akte)
    await dropAll(room, tx, objects)
    await room.store.eraseKey(tx, what.akte)
    tell('casefiles.destroyed', { akte: what.akte }, `akte:${what.akte}`)
  } else {
    const document = await findDocument(tx, what.document)
    if (!document) return null
    await leaveSearch(tx, what)
    await deleteDocument(tx, what.document)
    await dropAll(room, tx, objects)
    if (document.akte)
      await note(hand, by, { akte: document.akte }, 'document-destroyed', {
        old: String(document.number ?? ''),
      })
    tell('casefiles.destroyed', { akte: document.akte, document: what.document }, `document:${what.document}`)
  }
  return { objects: objects.length }
}

async function dropAll(room: CasefilesRoom, tx: Tx, objects: readonly string[]): Promise<void> {
  // Each file is one use: the store counts them.
  for (const object of objects) await room.store.drop(tx, object)
}
