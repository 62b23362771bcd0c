import { perform } from '#ground/act/act.ts'
import { refuse } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { deleteReceiptsBefore } from './receipt-store.ts'
import type { ReceiptsRoom } from './room.ts'

/** Deletes the office's copies whose time has come; run once a day. Returns how many. */
export async function forgetReceipts(room: ReceiptsRoom): Promise<number> {
  const deed = { act: 'receipts.forget', site: null, why: 'the time they are kept is over' }
  const outcome = await perform(room.ground, SYSTEM, deed, async ({ tx, now, about }) => {
    const count = await deleteReceiptsBefore(tx, officeDay(now))
    if (count === 0) return refuse('nothing-to-forget')
    about('receipts', { count })
    return { ok: true as const, count }
  })
  return outcome.ok ? outcome.count : 0
}
