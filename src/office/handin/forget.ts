import { perform } from '#ground/act/act.ts'
import { refuse } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { deleteUnused } from './file-store.ts'
import { KEPT_DAYS } from './hand-in.ts'
import { deleteHandInsBefore } from './hand-in-store.ts'
import { deleteLettersBefore } from './letter-store.ts'
import { LETTER_KEPT_DAYS } from './letter.ts'
import type { HandInRoom } from './room.ts'
import { emptyDetailsBefore } from './short-store.ts'
import { CERTIFICATE_KEPT_DAYS } from './short.ts'

/** Deletes what its time is over for, files and all; once a day. Answers how many things went. */
export async function forgetHandIns(
  { ground }: HandInRoom,
  /** While the office has no electronic file yet, what nobody put into one is kept however old it is. */
  { keepUnfiled = false }: { readonly keepUnfiled?: boolean } = {},
): Promise<number> {
  const deed = { act: 'handin.forget', site: null, why: 'the time they are kept is over' }
  const outcome = await perform(ground, SYSTEM, deed, async ({ tx, now, about }) => {
    const before = (days: number): Temporal.Instant => now.subtract({ hours: 24 * days })
    const { draft, filed, most } = KEPT_DAYS
    const handIns = await deleteHandInsBefore(tx, {
      draft: before(draft),
      filed: before(filed),
      most: keepUnfiled ? null : before(most),
    })
    const files = await deleteUnused(tx, before(1))
    const letters = await deleteLettersBefore(tx, officeDay(now).subtract({ days: LETTER_KEPT_DAYS }))
    const certificates = await emptyDetailsBefore(
      tx,
      officeDay(now).subtract({ days: CERTIFICATE_KEPT_DAYS }),
    )
    const count = handIns + files + letters + certificates
    if (count === 0) return refuse('nothing-to-forget')
    about('hand-ins', { handIns, files, letters, certificates })
    return { ok: true as const, count }
  })
  return outcome.ok ? outcome.count : 0
}
