import { readAccountsAt } from '#office/staff/index.ts'
import { skipped, type Job, type StepOutcome } from './outcome.ts'
import { keepRendition } from '../keep-rendition.ts'
import { pagesOf } from '../page-store.ts'
import { transferNote } from '../transfer-note.ts'

/** The transfer note of a scan, when the steps before are through and what they did is known. */
export async function note(job: Job): Promise<StepOutcome> {
  const { room, item, files } = job
  if (!item.isScan || item.problem) return skipped
  const pages = await pagesOf(room.ground.db, item.id)
  const accounts = await readAccountsAt(room.ground.db, item.site)
  const nameOf = (account: string | null) => accounts.find(({ id }) => id === account)?.name
  const [by, checkedBy] = [nameOf(item.receivedBy), nameOf(item.checkedBy)]
  const bytes = await transferNote(room, {
    item,
    files,
    pages,
    ...(by && { by }),
    ...(checkedBy && { checkedBy }),
  })
  const staged = await room.store.stage(bytes)
  const file = { role: 'transfer-note' as const, name: 'Transfervermerk.pdf', pages: 1, staged }
  return { kind: 'done', save: (hand) => keepRendition(room, hand, item, file) }
}
