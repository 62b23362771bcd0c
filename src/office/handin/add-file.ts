import { createHash } from 'node:crypto'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { atHandIn, type AtRefusal } from './at-hand-in.ts'
import {
  fileName,
  HAND_IN_BYTES_MAX,
  HAND_IN_FILES_MAX,
  readFile,
  type FileNote,
  type FileRefusal,
} from './file-kind.ts'
import { deleteFile, findFile, insertFile, keepContent, sameElsewhere, sizeOf } from './file-store.ts'
import { handInOfDocument } from './hand-in-store.ts'
import type { HandInRoom } from './room.ts'

export type AddFileRefusal = AtRefusal | FileRefusal | 'too-many-files' | 'hand-in-too-big' | 'unknown-file'

export interface Added {
  readonly file: string
  readonly name: string
  readonly notes: readonly FileNote[]
  /** The very same file is in this document already: nothing was added. */
  readonly again: boolean
  /** The same content came before, with another document. */
  readonly sameAs: { readonly title: string; readonly at: string } | null
}

/**
 * A photograph or a scan arrives. It is known by its content: sent twice it is there once, whatever its name, so whoever
 * is not sure whether it arrived sends it again. The bytes are kept as they came.
 */
export async function addFile(
  room: HandInRoom,
  actor: Actor,
  { document, name, bytes }: { document: string; name: string; bytes: Uint8Array },
): Promise<Outcome<Added, AddFileRefusal>> {
  const owner = await handInOfDocument(room.ground.db, document)
  const read = readFile(bytes)
  const asked = { handIn: owner?.id ?? document, request: null }
  return atHandIn(room, actor, 'handin.add-file', asked, async ({ tx, now, about }, { id, site }) => {
    if (!read.ok) return read
    const { kind, notes } = read
    const sha256 = createHash('sha256').update(bytes).digest()
    const held = await sizeOf(tx, id)
    if (held.files >= HAND_IN_FILES_MAX)
      return refuse('too-many-files', { detail: { most: HAND_IN_FILES_MAX } })
    if (held.bytes + bytes.length > HAND_IN_BYTES_MAX)
      return refuse('hand-in-too-big', { detail: { most: HAND_IN_BYTES_MAX } })
    const same = await sameElsewhere(tx, { site, sha256, document })
    await keepContent(tx, { sha256, kind, bytes }, now)
    const shown = fileName(name)
    const file = { id: room.ground.ids.uuid(), document, sha256, name: shown, notes }
    const { id: added, again } = await insertFile(tx, file, now)
    about(`hand-in:${id}`, { document, file: added, sha256: sha256.toString('hex') })
    const sameAs = same && { title: same.title, at: String(same.at) }
    return { ok: true as const, file: added, name: shown, notes, again, sameAs }
  })
}

/** The wrong photograph. */
export async function removeFile(
  room: HandInRoom,
  actor: Actor,
  { file, key }: { file: string; key?: string | undefined },
): Promise<Outcome<{ file: string }, AddFileRefusal>> {
  const known = await findFile(room.ground.db, file)
  const asked = { handIn: known?.handIn ?? file, request: { file }, key }
  return atHandIn(room, actor, 'handin.remove-file', asked, async ({ tx, about }, { id }) => {
    await deleteFile(tx, file)
    about(`hand-in:${id}`, { file })
    return { ok: true as const, file }
  })
}
