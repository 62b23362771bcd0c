import type { Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { performOnFile, type FileRefusal } from './at-file.ts'
import { findDocument, insertPrimary, insertVersion } from './document-store.ts'
import { readFileName, type FileRole } from './document.ts'
import { note } from './history.ts'
import type { CasefilesRoom } from './room.ts'

/** Bytes that stand in the store already. */
export interface NewFile {
  readonly id?: string
  readonly role: FileRole
  readonly name: string
  readonly mime: string
  readonly bytes: number
  readonly sha256: Uint8Array
  readonly object: string
  readonly pages: number | null
}

export type VersionRefusal = 'files-missing' | 'mime-wrong'

export interface NewVersion {
  readonly document: string
  readonly note?: string
  readonly files: readonly NewFile[]
}

/** One more version of a document; earlier ones stay. */
export function addVersion(
  room: CasefilesRoom,
  actor: Actor,
  { key, ...request }: NewVersion & { readonly key?: string | undefined },
): Promise<Outcome<{ version: string; number: number }, VersionRefusal | FileRefusal | CommonRefusal>> {
  const asked = { document: request.document, objects: request.files.map(({ object }) => object) }
  const deed = {
    act: 'casefiles.add-version',
    at: { document: request.document },
    key: key ? { value: key, request: asked } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand, { document }) => {
    const added = await addVersionWith(room, hand, actor.id, request)
    if (!added.ok) return added
    await note(hand, actor.id, { akte: document!.akte, document: request.document }, 'version', {
      new: String(added.number),
    })
    return added
  })
}

/**
 * The same inside an act of a neighbour; the files change over to the key of the Akte (or of the draft itself as long as
 * it lies in none).
 */
export async function addVersionWith(
  room: CasefilesRoom,
  { tx, now, tell }: Hand,
  by: string,
  { document, note: words = '', files }: NewVersion,
): Promise<Outcome<{ version: string; number: number }, VersionRefusal>> {
  if (files.length === 0) return refuse('files-missing', { field: 'files' })
  if (files.some(({ mime }) => !/^[a-z]+\/[a-z0-9.+-]+$/u.test(mime)))
    return refuse('mime-wrong', { field: 'files' })
  const it = (await findDocument(tx, document))!
  const id = room.ground.ids.uuid()
  const number = await insertVersion(tx, { id, document, note: words.slice(0, 500), madeAt: now, madeBy: by })
  for (const file of files) {
    // The answer names another object where the same content lies already.
    const { object } = await room.store.move(tx, file.object, it.akte ?? document)
    const name = readFileName(file.name)
    await insertPrimary(
      tx,
      { ...file, object, id: file.id ?? room.ground.ids.uuid(), version: id, name },
      now,
    )
  }
  tell('casefiles.document', { akte: it.akte, document, what: 'version' })
  return { ok: true as const, version: id, number }
}

/** One more rendition of a version that stands (PDF/A, transfer note, redacted copy). */
export async function addFileWith(
  room: CasefilesRoom,
  { tx, now, tell }: Hand,
  { document, version, file }: { document: string; version: string; file: NewFile },
): Promise<string> {
  const it = (await findDocument(tx, document))!
  const { object } = await room.store.move(tx, file.object, it.akte ?? document)
  const id = file.id ?? room.ground.ids.uuid()
  await insertPrimary(tx, { ...file, object, id, version, name: readFileName(file.name) }, now)
  tell('casefiles.document', { akte: it.akte, document, what: 'rendition' })
  return id
}
