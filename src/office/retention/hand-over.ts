import { createHash } from 'node:crypto'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { noteInHistory, performOnFile, type FileRefusal } from '#office/casefiles/index.ts'
import { packContainer, wholeOf, type Message } from '#office/xdomea/index.ts'
import { fileAsXdomea, officeAsContact } from './file-as-xdomea.ts'
import { insertHandOver } from './hand-over-store.ts'
import { hidesSomething } from './lists.ts'
import type { RetentionRoom } from './room.ts'
import { filesOfWhole, wholeFile } from './whole-file.ts'

export type HandOverRefusal = 'office-missing' | 'hidden-documents' | 'drafts-left' | 'message-not-valid'

/**
 * A file goes to another office because it has become responsible (xdomea 3.1, 0401): the zip with everything, and the note
 * to whom (§ 67 Abs. 2 AufenthV). Our own file stays until its time ends; the receipt comes as 0402.
 */
export async function handOverFile(
  room: RetentionRoom,
  actor: Actor,
  { akte, office }: { akte: string; office: string },
): Promise<
  Outcome<{ process: string; name: string; bytes: Uint8Array }, HandOverRefusal | FileRefusal | CommonRefusal>
> {
  const deed = { act: 'retention.hand-over', at: { akte }, right: 'reopen' as const }
  return performOnFile(room, actor, deed, async (hand) => {
    const { tx, now } = hand
    const to = office.trim()
    if (to.length < 2 || to.length > 200) return refuse('office-missing', { field: 'office' })
    if (await hidesSomething(tx, akte)) return refuse('hidden-documents')
    const whole = (await wholeFile(tx, akte, true))!
    if (whole.documents.some(({ state }) => state === 'draft')) return refuse('drafts-left')
    const process = room.ground.ids.uuid()
    const message: Message = {
      kind: '0401',
      head: {
        ...{ process, at: now.round('second').toString() },
        ...{ from: officeAsContact(room.officeName), to: officeAsContact(to) },
      },
      ...{ confirmArrival: true, covers: [], objects: [fileAsXdomea(whole)] },
    }
    const packed = packContainer('3.1.0', message, filesOfWhole(room, whole))
    if (!packed.ok) return refuse('message-not-valid', { detail: { why: packed } })
    const bytes = await wholeOf(packed.stream)
    const sha256 = createHash('sha256').update(bytes).digest()
    await insertHandOver(tx, {
      ...{ process, akte, site: whole.akte.site, office: to, madeBy: actor.id, madeAt: now, sha256 },
      ...{ confirmedAt: null, confirmed: null, fault: null },
    })
    await noteInHistory(hand, actor.id, { akte }, 'handed-over', { new: to })
    hand.about(`akte:${akte}`, { process, office: to })
    hand.tell('retention.handed-over', { process })
    return { ok: true as const, process, name: packed.name, bytes }
  })
}
