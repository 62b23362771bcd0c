import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Staged } from '#ground/store/index.ts'
import { FILE_BYTES_MAX, subjectFrom, type Source, type Verdict } from './item.ts'
import { findByKey, insertFile, insertItem } from './item-store.ts'
import { fileName, oneLine } from './names.ts'
import type { IntakeRoom } from './room.ts'

/** Something that came in, with everything that is known of it. */
export interface Incoming {
  readonly site: number
  readonly source: Source
  /** The same key of the same source is taken in once. */
  readonly externalKey?: string | null
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array; readonly verdict?: Verdict }[]
  readonly isScan: boolean
  readonly subject?: string | undefined
  readonly sender?: string | undefined
  readonly type?: string | null
  readonly language?: string
  readonly device?: string | undefined
  readonly person?: string | null | undefined
  readonly visit?: string | null
  readonly handIn?: string | null
  readonly handInDocument?: string | null
  readonly parent?: string | null
  /** Geschäftszeichen it is meant for, as somebody named it. */
  readonly reference?: string | null | undefined
  readonly receivedAt?: Temporal.Instant
  readonly notes?: readonly string[]
}

export type ReceiveRefusal = 'file-missing' | 'file-too-big' | 'taken-before'
export type Received = Outcome<{ item: string; again: boolean }, ReceiveRefusal | CommonRefusal>

/**
 * Takes something in: bytes durable and closed first, then the row, its steps and the event that sets them going, in one
 * transaction. Whatever is wrong with a file shows in the steps, not here: nothing that reached us is turned away unseen.
 */
export async function receive(room: IntakeRoom, actor: Actor, it: Incoming): Promise<Received> {
  const known = await before(room, it)
  if (known) return { ok: true, item: known, again: true }
  if (it.files.length === 0) return refuse('file-missing', { field: 'file' })
  if (it.files.some(({ bytes }) => bytes.length > FILE_BYTES_MAX))
    return refuse('file-too-big', { field: 'file', detail: { most: FILE_BYTES_MAX } })
  const staged: Staged[] = []
  for (const { bytes } of it.files) staged.push(await room.store.stage(bytes))
  const deed = { act: 'intake.receive', site: it.site }
  const taken = await perform(room.ground, actor, deed, (hand) =>
    receiveWith(room, hand, actor.id, it, staged),
  )
  if (taken.ok || taken.refusal !== 'taken-before') return taken
  // Somebody was quicker with the same thing; what was staged is swept away.
  const other = await before(room, it)
  return other ? { ok: true, item: other, again: true } : taken
}

/** Whether something has come in under this key; for a sender that does not know whether it arrived. */
export const hasReceived = async (room: IntakeRoom, source: Source, key: string): Promise<boolean> =>
  (await findByKey(room.ground.db, source, key)) !== null

async function before(room: IntakeRoom, { source, externalKey }: Incoming): Promise<string | null> {
  return externalKey ? ((await findByKey(room.ground.db, source, externalKey))?.id ?? null) : null
}

/** The same inside an act: cutting a stack, taking a mail's attachments. */
export async function receiveWith(
  room: Pick<IntakeRoom, 'ground' | 'store'>,
  hand: Hand,
  by: string,
  it: Incoming,
  staged: readonly (Staged | Uint8Array)[],
): Promise<Outcome<{ item: string; again: boolean }, 'taken-before'>> {
  const { tx, now, about, tell } = hand
  const { ids } = room.ground
  const id = ids.uuid()
  const [first] = it.files
  const { externalKey = null, parent = null, handIn = null, handInDocument = null, person = null } = it
  const { visit = null, type = null, reference = null, language = 'de', sender = '', device = '' } = it
  const isNew = await insertItem(tx, {
    ...{
      id,
      site: it.site,
      source: it.source,
      externalKey,
      parent,
      handIn,
      handInDocument,
      person,
      visit,
      type,
    },
    subject: oneLine(it.subject ?? subjectFrom(first?.name ?? ''), 300),
    ...{ sender: oneLine(sender, 300), device: oneLine(device, 200), language },
    ...{
      reference: reference === null ? null : oneLine(reference, 80),
      isScan: it.isScan,
      notes: it.notes ?? [],
    },
    ...{ receivedAt: it.receivedAt ?? now, receivedBy: by },
  })
  if (!isNew) return refuse('taken-before')
  for (const [n, file] of it.files.entries()) {
    const kept = await room.store.put(tx, id, staged[n]!)
    const row = { id: ids.uuid(), position: n + 1, ...kept, name: fileName(file.name) }
    await insertFile(tx, id, { ...row, ...(file.verdict && { verdict: file.verdict }) })
  }
  about(`intake:${id}`, { source: it.source, files: it.files.length })
  tell('intake.arrived', { item: id })
  return { ok: true as const, item: id, again: false }
}
