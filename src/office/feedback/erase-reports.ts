import { perform } from '#ground/act/act.ts'
import { refuse } from '#ground/act/refusal.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { KEPT_DAYS } from './report.ts'
import { removeSettledBefore } from './report-store.ts'
import type { FeedbackRoom } from './room.ts'

/** Erases what was settled long ago; run at night. Returns how many, and leaves a row only when there was something. */
export async function eraseReports(room: FeedbackRoom): Promise<number> {
  const deed = { act: 'feedback.erase', site: null }
  const done = await perform(room.ground, SYSTEM, deed, async ({ tx, now, about }) => {
    const gone = await removeSettledBefore(tx, now.subtract({ hours: KEPT_DAYS * 24 }))
    if (gone === 0) return refuse('nothing-to-erase')
    about('reports', { gone })
    return { ok: true as const, gone }
  })
  return done.ok ? done.gone : 0
}
