import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { paymentById, unassignMoney } from '#office/claims/index.ts'
import { lockEntry, settleOutcome } from './entry-store.ts'
import { derivedId } from './fingerprint.ts'
import type { BankbookRoom } from './room.ts'
import { isUuid } from './save-account.ts'

export interface UnassignEntry {
  readonly site: number
  readonly entry: string
  /** Why it was wrong; goes to the trail. */
  readonly why: string
  readonly key?: string | undefined
}

export type UnassignEntryRefusal =
  | CommonRefusal
  | 'unknown-entry'
  | 'reason-missing'
  /** Not on a claim, or no longer. */
  | 'not-assigned'
  /** Shared out to several claims: each part is put right at its claim. */
  | 'in-parts'
  | 'claim-ended'

/** An entry stands on the wrong claim: it is unclear again, the debt is there again, and a person says anew what it was for. */
export async function unassignEntry(
  room: BankbookRoom,
  actor: Actor,
  { key, ...command }: UnassignEntry,
): Promise<Outcome<{ leftCents: number }, UnassignEntryRefusal>> {
  const deed = {
    ...{ act: 'bankbook.unassign', site: command.site, why: command.why },
    key: key === undefined ? undefined : { value: key, request: command },
  }
  return perform<{ leftCents: number }, UnassignEntryRefusal>(room.ground, actor, deed, async (hand) => {
    const why = command.why.trim()
    if (why.length < 3 || why.length > 500) return refuse('reason-missing', { field: 'why' })
    const entry = isUuid(command.entry) ? await lockEntry(hand.tx, command.entry) : null
    if (entry === null || entry.site !== command.site) return refuse('unknown-entry', { field: 'entry' })
    const isOnClaim = entry.how === 'matched' || entry.how === 'assigned'
    const payment = isOnClaim && entry.payment ? await paymentById(hand.tx, entry.payment) : null
    if (payment === null) return refuse('not-assigned')
    if (payment.cents !== entry.cents) return refuse('in-parts')
    const as = derivedId('unassign', payment.id)
    const done = await unassignMoney(room.claims, hand, { payment: payment.id, as, text: '' })
    if (!done.ok) return refuse(done.refusal === 'claim-ended' ? 'claim-ended' : 'not-assigned')
    await settleOutcome(hand.tx, entry.id, { how: 'unclear', payment: as, at: hand.now })
    hand.about(`entry:${entry.id}`, { claim: payment.claim, cents: payment.cents })
    return { ok: true, leftCents: payment.cents }
  })
}
