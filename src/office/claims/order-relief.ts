import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { lockClaim } from './claim-store.ts'
import { missingIn, mostOf, RELIEF_KINDS, type ReliefKind } from './claim.ts'
import { insertRelief } from './relief-store.ts'
import type { ClaimsRoom } from './room.ts'

export interface OrderRelief {
  readonly site: number
  readonly claim: string
  readonly kind: ReliefKind
  /** Refund and waiver may be of a part; a cancellation is of the whole. */
  readonly cents?: number | undefined
  readonly reasonCode: string
  readonly reason: string
  readonly key?: string | undefined
}

export type ReliefRefusal =
  | CommonRefusal
  | 'unknown-claim'
  | 'kind-invalid'
  | 'reason-missing'
  | 'amount-invalid'
  | 'claim-ended'
  | 'under-way'

/**
 * Somebody orders that a debt ends unpaid, or that money goes back; with a reason by code and in words. Nothing is booked
 * before a second person releases it. What nobody has paid on yet needs no order: `cancelClaim`.
 */
export async function orderRelief(
  room: ClaimsRoom,
  actor: Actor,
  command: OrderRelief,
): Promise<Outcome<{ relief: string }, ReliefRefusal>> {
  const { key, ...request } = command
  const deed = {
    ...{ act: 'claims.order-relief', site: command.site, why: command.reason },
    key: key === undefined ? undefined : { value: key, request },
  }
  return perform<{ relief: string }, ReliefRefusal>(room.ground, actor, deed, async (hand) => {
    if (!RELIEF_KINDS.includes(command.kind)) return refuse('kind-invalid', { field: 'kind' })
    const missing = missingIn(command.kind, command)
    if (missing) return refuse('reason-missing', { field: missing })
    const claim = await lockClaim(hand.tx, { id: command.claim })
    if (claim === null || claim.site !== command.site) return refuse('unknown-claim', { field: 'claim' })
    const most = mostOf(command.kind, claim)
    if (most === 0) return refuse('claim-ended', { detail: { state: claim.state } })
    const cents = command.cents ?? most
    const whole = command.kind === 'cancel' || command.kind === 'lapse'
    if (!Number.isSafeInteger(cents) || cents < 1 || cents > most || (whole && cents !== most))
      return refuse('amount-invalid', { field: 'cents', detail: { most } })
    const id = room.ground.ids.uuid()
    const it = {
      ...{ id, site: command.site, claim: claim.id, kind: command.kind, cents },
      ...{
        reasonCode: command.reasonCode,
        reason: command.reason.trim(),
        orderedBy: actor.id,
        orderedAt: hand.now,
      },
    }
    if (!(await insertRelief(hand.tx, it))) return refuse('under-way', { detail: { kind: command.kind } })
    hand.about(`claim:${claim.id}`, { relief: id, kind: command.kind, cents, reasonCode: command.reasonCode })
    hand.tell('claims.relief-ordered', { relief: id, claim: claim.id, kind: command.kind })
    return { ok: true, relief: id }
  })
}
