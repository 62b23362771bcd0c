import { consult } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Receipt } from './receipt.ts'
import { receiptByCode } from './receipt-store.ts'
import type { ReceiptsRoom } from './room.ts'

/** The receipt for whoever holds its code: names and all. A look at a person's data leaves a trail row. */
export async function readReceipt(
  room: ReceiptsRoom,
  actor: Actor,
  code: string,
): Promise<Outcome<{ readonly receipt: Receipt }, 'unknown-code' | 'not-permitted'>> {
  const receipt = await receiptByCode(room.ground.db, code)
  if (!receipt) return refuse('unknown-code', { field: 'code' })
  const deed = { act: 'receipts.read', site: receipt.site, subject: `receipt:${receipt.id}` }
  const seen = await consult(room.ground, actor, deed, () => Promise.resolve(receipt))
  return seen.ok ? { ok: true, receipt: seen.found } : seen
}
