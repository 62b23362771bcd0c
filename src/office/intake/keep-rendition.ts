import type { Hand } from '#ground/act/act.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import type { Staged } from '#ground/store/index.ts'
import { addFileWith, findDocument, seeAs, versionsOf } from '#office/casefiles/index.ts'
import type { Item, Rendition } from './item.ts'
import { insertRendition } from './page-store.ts'
import type { IntakeRoom } from './room.ts'

export interface MadeFile {
  readonly role: Rendition['role']
  readonly name: string
  readonly pages: number | null
  readonly staged: Staged
}

/** Beside the original: in the inbox, or in the Akte where the document stands already. */
export async function keepRendition(
  room: Pick<IntakeRoom, 'store' | 'casefiles'>,
  hand: Hand,
  item: Item,
  { role, name, pages, staged }: MadeFile,
): Promise<void> {
  if (item.state !== 'filed') {
    const kept = await room.store.put(hand.tx, item.id, staged)
    await insertRendition(hand.tx, item.id, { role, name, pages, ...kept })
    return
  }
  await seeAs(hand.tx, SYSTEM, hand.now)
  // Destroyed or moved to an archive in the meantime: then nothing is added.
  const document = item.document && (await findDocument(hand.tx, item.document))
  if (!document || !item.version) return
  const versions = (await versionsOf(hand.tx, [document.id])).get(document.id) ?? []
  // made and filed before; what was staged is swept away
  if (versions.some(({ id, files }) => id === item.version && files.some((it) => it.role === role))) return
  const kept = await room.store.put(hand.tx, item.id, staged)
  const file = { role, name, mime: 'application/pdf', pages, ...kept }
  await addFileWith(room.casefiles, hand, { document: item.document!, version: item.version, file })
}
