import { SYSTEM } from '#ground/permission/permission.ts'
import { performOnFile, setText } from '#office/casefiles/index.ts'
import { findItem } from './item-store.ts'
import { forgetPages, pagesOf } from './page-store.ts'
import type { IntakeRoom } from './room.ts'

/** What was read after the document was filed goes to the search; the inbox keeps no text of it. */
export async function finishFiled(room: IntakeRoom, id: string): Promise<boolean> {
  const item = await findItem(room.ground.db, id)
  if (!item?.document) return false
  const pages = await pagesOf(room.ground.db, id)
  if (pages.length === 0) return true
  const deed = { act: 'intake.attach', at: { document: item.document }, right: 'read' as const }
  const done = await performOnFile(room.casefiles, SYSTEM, deed, async (hand) => {
    const texts = pages.filter((it) => !it.isLeftOut).map(({ text }) => text)
    await setText(hand, { document: item.document!, pages: texts })
    await forgetPages(hand.tx, id)
    return { ok: true as const }
  })
  if (done.ok) return true
  // The document is gone: nothing of it may stay here.
  await room.ground.db.transaction().execute((tx) => forgetPages(tx, id))
  return false
}
