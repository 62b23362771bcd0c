import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  claimById,
  isAmount,
  takeMoney,
  tillOf,
  type MoneyRefusal,
  type Payment,
} from '#office/claims/index.ts'
import { CHANGE_BELOW } from './denominations.ts'
import type { CashdeskRoom } from './room.ts'

export interface TakeCash {
  readonly site: number
  readonly till: string
  readonly claim: string
  /** A UUID the page made with the form: sent twice, it is one payment. */
  readonly payment: string
  readonly givenCents: number
  /** What was given back; the rest of it stays. Without it: what is owed stays. */
  readonly changeCents?: number | undefined
}

export type TakeCashRefusal =
  | CommonRefusal
  | MoneyRefusal
  | 'claim-settled'
  | 'not-enough'
  | 'change-too-high'

/** Somebody pays in cash at a drawer. The change is reckoned here. Less than is owed is a part payment and says so. */
export async function takeCash(
  room: CashdeskRoom,
  actor: Actor,
  command: TakeCash,
): Promise<
  Outcome<{ payment: Payment; changeCents: number; owedCents: number; repeated: boolean }, TakeCashRefusal>
> {
  const deed = { act: 'cashdesk.take-cash', site: command.site }
  return perform(room.ground, actor, deed, async (hand) => {
    const { tx } = hand
    if (!isAmount(command.givenCents)) return refuse('amount-invalid', { field: 'given' })
    const till = await tillOf(tx, command.till)
    if (till === null || till.site !== command.site || till.kind !== 'drawer' || !till.active)
      return refuse('unknown-till', { field: 'till' })
    const claim = await claimById(tx, command.claim)
    if (claim === null || claim.site !== command.site) return refuse('unknown-claim', { field: 'claim' })
    const taken = await takeMoney(room.claims, hand, {
      ...{ payment: command.payment, till: till.id, claim: claim.id, method: 'cash' as const },
      ...{ insertedCents: command.givenCents, reference: claim.kassenzeichen },
      changeCents: command.changeCents ?? 'owed',
    })
    if (!taken.ok) return taken
    const { payment, repeated } = taken
    if (!repeated && payment.changeCents >= CHANGE_BELOW)
      return refuse('change-too-high', { field: 'given', detail: { change: payment.changeCents } })
    hand.about(`claim:${claim.id}`, { payment: payment.id, cents: payment.cents })
    const owedCents = taken.claim?.owedCents ?? 0
    return { ok: true, payment, changeCents: payment.changeCents, owedCents, repeated }
  })
}
