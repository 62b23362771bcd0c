import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { noteInHistory, performOnFile, type FileRefusal } from '#office/casefiles/index.ts'
import { packContainer, type Message } from '#office/xdomea/index.ts'
import { line } from './line.ts'
import { fileAsXdomea, officeAsContact, type WholeFile } from './file-as-xdomea.ts'
import { insertHandOver } from './hand-over-store.ts'
import { hidesSomething } from './lists.ts'
import { onTheWayOut, type Outgoing } from './outgoing.ts'
import type { RetentionRoom } from './room.ts'
import { filesOfWhole, wholeFile } from './whole-file.ts'

export type HandOverRefusal = 'office-missing' | 'hidden-documents' | 'drafts-left' | 'message-not-valid'

/**
 * A file goes to another office because it has become responsible (xdomea 3.1, 0401): the zip with everything, and the note
 * to whom (§ 67 Abs. 2 AufenthV) as soon as it has gone. Our own file stays until its time ends; the receipt comes as 0402.
 */
export async function handOverFile(
  room: RetentionRoom,
  actor: Actor,
  { akte, office }: { akte: string; office: string },
): Promise<Outcome<{ process: string } & Outgoing, HandOverRefusal | FileRefusal | CommonRefusal>> {
  const to = line(office)
  const deed = { act: 'retention.hand-over', at: { akte }, right: 'reopen' as const }
  const made = await performOnFile(
    room,
    actor,
    deed,
    async ({ tx, now }): Promise<Outcome<{ whole: WholeFile; at: string }, HandOverRefusal>> => {
      if (to.length < 2 || to.length > 200) return refuse('office-missing', { field: 'office' })
      if (await hidesSomething(tx, akte)) return refuse('hidden-documents')
      const whole = (await wholeFile(tx, akte, true))!
      if (whole.documents.some(({ state }) => state === 'draft')) return refuse('drafts-left')
      return { ok: true as const, whole, at: now.round('second').toString() }
    },
  )
  if (!made.ok) return made
  const { whole, at } = made
  const process = room.ground.ids.uuid()
  const head = { process, at, from: officeAsContact(room.officeName), to: officeAsContact(to) }
  const message: Message = {
    kind: '0401',
    head,
    confirmArrival: true,
    covers: [],
    objects: [fileAsXdomea(whole)],
  }
  const packed = packContainer('3.1.0', message, filesOfWhole(room, whole))
  if (!packed.ok) return refuse('message-not-valid', { detail: { why: packed } })
  const chunks = onTheWayOut(packed.stream, (sha256) => noteGone(room, actor, { akte, process, to, sha256 }))
  return { ok: true as const, process, name: packed.name, chunks }
}

interface Gone {
  readonly akte: string
  readonly process: string
  readonly to: string
  readonly sha256: Uint8Array
}

async function noteGone(
  room: RetentionRoom,
  actor: Actor,
  { akte, process, to, sha256 }: Gone,
): Promise<void> {
  const deed = { act: 'retention.hand-over', at: { akte }, right: 'reopen' as const }
  const noted = await performOnFile(room, actor, deed, async (hand, place) => {
    await insertHandOver(hand.tx, {
      ...{ process, akte, site: place.akte!.site, office: to, madeBy: actor.id, madeAt: hand.now, sha256 },
      ...{ confirmedAt: null, confirmed: null, fault: null },
    })
    await noteInHistory(hand, actor.id, { akte }, 'handed-over', { new: to })
    hand.about(`akte:${akte}`, { process, office: to })
    hand.tell('retention.handed-over', { process })
    return { ok: true as const }
  })
  // Nothing that went may go unnoted: the download breaks off instead.
  if (!noted.ok) throw new Error(`the hand-over could not be noted: ${noted.refusal}`)
}
