import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { addVersionWith, noteInHistory, performOnFile, type FileRefusal } from '#office/casefiles/index.ts'
import { advance } from './advance.ts'
import { leaveInbox, takeOut, type FileItemRefusal } from './file-item.ts'
import { FILE_BYTES_MAX, mayBeFiled } from './item.ts'
import { filesOf, findByKey, findItem } from './item-store.ts'
import { receiveWith, type ReceiveRefusal } from './receive.ts'
import type { IntakeRoom } from './room.ts'

export interface BroughtVersion {
  readonly document: string
  readonly name: string
  readonly bytes: Uint8Array
  /** The same form sent twice is one version. */
  readonly key?: string | undefined
}

type VersionBrought = Outcome<
  { item: string; akte: string; again: boolean },
  ReceiveRefusal | 'cancelled' | 'unknown-akte' | FileRefusal | CommonRefusal
>

/**
 * A new version of a document in an Akte comes in like everything else: kept, then looked through. Whoever brings it may write
 * there; asked before a byte is kept.
 */
export async function bringVersion(
  room: IntakeRoom,
  actor: Actor,
  { document, name, bytes, key }: BroughtVersion,
): Promise<VersionBrought> {
  const externalKey = key ? `version:${document}:${key}` : null
  const deed = { act: 'intake.bring-version', at: { document } }
  return performOnFile(room.casefiles, actor, deed, async (hand, place) => {
    const it = place.document!
    if (it.state === 'cancelled') return refuse('cancelled')
    if (!it.akte) return refuse('unknown-akte')
    if (bytes.length > FILE_BYTES_MAX) return refuse('file-too-big', { field: 'file' })
    const known = externalKey ? await findByKey(room.ground.db, 'upload', externalKey) : null
    if (known) {
      hand.about(`intake:${known.id}`)
      return { ok: true as const, item: known.id, akte: it.akte, again: true }
    }
    const staged = await room.store.stage(bytes)
    // Called as its file: what stands in the inbox says nothing of the Akte, which not everybody there may see.
    const incoming = { site: it.site, source: 'upload' as const, externalKey, isScan: false }
    const taken = await receiveWith(room, hand, actor.id, { ...incoming, files: [{ name, bytes }] }, [staged])
    return taken.ok ? { ...taken, akte: it.akte } : taken
  })
}

/** Milliseconds between two looks, and how long a colleague waits for the scan at most. */
const LOOK_MS = 150
const WAIT_MS = 20_000

/** Until it was looked through for viruses, or it shows that this takes longer; the steps after that go on by themselves. */
export async function untilLookedThrough(room: IntakeRoom, id: string): Promise<boolean> {
  let over = false
  // What goes wrong stands at its step, and the queue tries again.
  void advance(room, id)
    .catch(() => false)
    .then(() => (over = true))
  for (let waited = 0; waited < WAIT_MS; waited += LOOK_MS) {
    const isLast = over
    const item = await findItem(room.ground.db, id)
    if (!item) return false
    // what a person has to look at waits for one, in the inbox
    if (item.problem !== null) return false
    if (item.state === 'filed' || mayBeFiled(item, (await filesOf(room.ground.db, [id])).get(id) ?? []))
      return true
    if (isLast && item.state !== 'working') return false
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  return false
}

type VersionFiled = Outcome<
  { document: string; version: string; akte: string },
  FileItemRefusal | 'cancelled' | 'unknown-akte' | CommonRefusal
>

/** Puts what was brought beside the earlier versions. All of it or nothing; asked again it says what was done. */
export function fileVersion(
  room: IntakeRoom,
  actor: Actor,
  { item: id, document }: { item: string; document: string },
): Promise<VersionFiled> {
  const deed = { act: 'intake.file-version', at: { document } }
  return performOnFile(room.casefiles, actor, deed, async (hand, place): Promise<VersionFiled> => {
    const { akte, state } = place.document!
    if (!akte) return refuse('unknown-akte')
    const before = await findItem(hand.tx, id)
    if (before?.document === document && before.version)
      return { ok: true as const, document, version: before.version, akte }
    if (state === 'cancelled') return refuse('cancelled')
    const out = await takeOut(hand, id)
    if (!out.ok) return out
    const added = await addVersionWith(room.casefiles, hand, actor.id, {
      ...{ document, files: out.files, note: out.note },
    })
    if (!added.ok) return added
    await noteInHistory(hand, actor.id, { akte, document }, 'version', { new: String(added.number) })
    await leaveInbox(hand, out, { akte, document, version: added.version, by: actor.id })
    return { ok: true as const, document, version: added.version, akte }
  })
}
