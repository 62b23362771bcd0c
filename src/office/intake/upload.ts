import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { isId } from './at-item.ts'
import { FILE_BYTES_MAX, PIECE_BYTES_MAX } from './item.ts'
import { fileName } from './names.ts'
import { receive, type ReceiveRefusal } from './receive.ts'
import type { IntakeRoom } from './room.ts'
import { findUpload, insertPiece, insertUpload, piecesOf, setUploadItem, dropPieces } from './upload-store.ts'

export type UploadRefusal = 'unknown-upload' | 'file-too-big' | 'piece-wrong' | 'incomplete' | CommonRefusal

/** A large file begins to come in. The same key goes on with the same upload. */
export async function beginUpload(
  room: IntakeRoom,
  actor: Actor,
  {
    site,
    name,
    bytes,
    isScan,
    key,
  }: { site: number; name: string; bytes: number; isScan: boolean; key?: string | undefined },
): Promise<Outcome<{ upload: string }, UploadRefusal>> {
  if (!Number.isInteger(bytes) || bytes < 0 || bytes > FILE_BYTES_MAX)
    return refuse('file-too-big', { field: 'file', detail: { most: FILE_BYTES_MAX } })
  const deed = {
    act: 'intake.upload',
    site,
    key: key ? { value: key, request: { site, name, bytes } } : undefined,
  }
  return perform<{ upload: string }, UploadRefusal>(room.ground, actor, deed, async ({ tx, now, about }) => {
    const upload = room.ground.ids.uuid()
    await insertUpload(tx, { id: upload, site, account: actor.id, name: fileName(name), bytes, isScan }, now)
    about(`upload:${upload}`)
    return { ok: true as const, upload }
  })
}

/** How far it came: from there the sender goes on, after a broken line or another day. */
export async function uploadState(
  room: IntakeRoom,
  actor: Actor,
  upload: string,
): Promise<Outcome<{ received: number; bytes: number; item: string | null }, 'unknown-upload'>> {
  const known = isId(upload) ? await findUpload(room.ground.db, upload) : null
  if (!known || known.account !== actor.id) return refuse('unknown-upload')
  return { ok: true, received: await receivedOf(room, upload), bytes: known.bytes, item: known.item }
}

async function receivedOf(room: IntakeRoom, upload: string): Promise<number> {
  const pieces = await piecesOf(room.ground.db, upload)
  return pieces.reduce((end, it) => (it.start === end ? end + it.bytes : end), 0)
}

/** One piece, durable before it is acknowledged; it must begin where the last one ended. The same piece again is no error. */
export async function addPiece(
  room: IntakeRoom,
  actor: Actor,
  { upload, start, bytes }: { upload: string; start: number; bytes: Uint8Array },
): Promise<Outcome<{ received: number }, UploadRefusal>> {
  const known = isId(upload) ? await findUpload(room.ground.db, upload) : null
  if (!known || known.account !== actor.id || known.item) return refuse('unknown-upload')
  const received = await receivedOf(room, upload)
  if (start < received) return { ok: true, received }
  if (
    start !== received ||
    bytes.length === 0 ||
    bytes.length > PIECE_BYTES_MAX ||
    start + bytes.length > known.bytes
  )
    return refuse('piece-wrong', { detail: { received } })
  const staged = await room.store.stage(bytes)
  const deed = { act: 'intake.upload', site: known.site }
  return perform<{ received: number }, UploadRefusal>(
    room.ground,
    actor,
    deed,
    async ({ tx, now, about }) => {
      about(`upload:${upload}`)
      const { object } = await room.store.put(tx, upload, staged)
      const isNew = await insertPiece(tx, { upload, start, bytes: bytes.length, object }, now)
      if (!isNew) await room.store.drop(tx, object)
      return { ok: true as const, received: start + bytes.length }
    },
  )
}

/** All is there: it becomes an item of the inbox, once. */
export async function endUpload(
  room: IntakeRoom,
  actor: Actor,
  { upload, device = '' }: { upload: string; device?: string },
): Promise<Outcome<{ item: string }, UploadRefusal | ReceiveRefusal>> {
  const known = isId(upload) ? await findUpload(room.ground.db, upload) : null
  if (!known || known.account !== actor.id) return refuse('unknown-upload')
  if (known.item) return { ok: true, item: known.item }
  const pieces = await piecesOf(room.ground.db, upload)
  if ((await receivedOf(room, upload)) !== known.bytes) return refuse('incomplete')
  const parts: Uint8Array[] = []
  for (const { object } of pieces) parts.push(await room.store.read(room.ground.db, object))
  const files = [{ name: known.name, bytes: Buffer.concat(parts) }]
  const { site, isScan } = known
  const taken = await receive(room, actor, {
    site,
    source: 'upload',
    externalKey: upload,
    files,
    isScan,
    device,
  })
  if (!taken.ok) return taken
  await room.ground.db.transaction().execute(async (tx) => {
    await setUploadItem(tx, upload, taken.item)
    for (const object of await dropPieces(tx, upload)) await room.store.drop(tx, object)
  })
  return { ok: true, item: taken.item }
}
