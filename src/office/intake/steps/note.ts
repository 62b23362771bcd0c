import { skipped, type Job, type StepOutcome } from './outcome.ts'
import { keepRendition } from '../keep-rendition.ts'
import { pagesOf } from '../page-store.ts'
import { transferNote } from '../transfer-note.ts'

/** The transfer note of a scan, when the steps before are through and what they did is known. */
export async function note(job: Job): Promise<StepOutcome> {
  const { room, item, files } = job
  if (!item.isScan || item.problem) return skipped
  const pages = await pagesOf(room.ground.db, item.id)
  const bytes = await transferNote(room, { item, files, pages })
  const staged = await room.store.stage(bytes)
  const file = { role: 'transfer-note' as const, name: 'Transfervermerk.pdf', pages: 1, staged }
  return { kind: 'done', save: (hand) => keepRendition(room, hand, item, file) }
}
