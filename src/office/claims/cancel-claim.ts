import { perform } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { claimById, lockClaim, noteWhyEnded } from './claim-store.ts'
import { missingIn, type Claim } from './claim.ts'
import { bookEnd } from './end-debt.ts'
import type { ReliefRefusal } from './order-relief.ts'
import type { ClaimsRoom } from './room.ts'

export interface CancelClaim {
  readonly site: number
  readonly claim: string
  readonly reasonCode: string
  readonly reason: string
  readonly key?: string | undefined
}

/** Takes back a claim of which nothing was paid yet: no money moves, one person is enough. */
export async function cancelClaim(
  room: ClaimsRoom,
  actor: Actor,
  command: CancelClaim,
): Promise<Outcome<{ claim: Claim }, ReliefRefusal | 'was-paid'>> {
  const { key, ...request } = command
  const deed = {
    ...{ act: 'claims.cancel', site: command.site, why: command.reason },
    key: key === undefined ? undefined : { value: key, request },
  }
  const done = await perform<object, ReliefRefusal | 'was-paid'>(room.ground, actor, deed, async (hand) => {
    const missing = missingIn('cancel', command)
    if (missing) return refuse('reason-missing', { field: missing })
    const claim = await lockClaim(hand.tx, { id: command.claim })
    if (claim === null || claim.site !== command.site) return refuse('unknown-claim', { field: 'claim' })
    if (claim.ended !== null) return refuse('claim-ended', { detail: { state: claim.state } })
    if (claim.owedCents + claim.relievedCents < claim.totalCents) return refuse('was-paid')
    await bookEnd(room, hand, claim, 'cancel', claim.totalCents, command.reason)
    await noteWhyEnded(hand.tx, claim.id, command.reasonCode)
    hand.about(`claim:${claim.id}`, { kind: 'cancel', reasonCode: command.reasonCode })
    return { ok: true }
  })
  if (!done.ok) return done
  return { ok: true, claim: (await claimById(room.ground.db, command.claim))! }
}
