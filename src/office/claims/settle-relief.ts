import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { claimById, lockClaim } from './claim-store.ts'
import { mostOf, type Claim } from './claim.ts'
import { bookEnd } from './end-debt.ts'
import { markBooked, markRefused, markReleased, reliefById, type Relief } from './relief-store.ts'
import type { ClaimsRoom } from './room.ts'

export type ReleaseRefusal =
  | CommonRefusal
  | 'unknown-relief'
  | 'same-person'
  | 'already-settled'
  | 'amount-invalid'
  | 'claim-ended'

export interface SettleRelief {
  readonly site: number
  readonly relief: string
  readonly key?: string | undefined
}

/** The second pair of eyes. What moves no money out of a till is booked at once; a refund waits to be paid out. */
export async function releaseRelief(
  room: ClaimsRoom,
  actor: Actor,
  command: SettleRelief,
): Promise<Outcome<{ claim: Claim; toPayOut: number }, ReleaseRefusal>> {
  return settle(room, actor, 'claims.release-relief', command, async (hand, it, claim) => {
    const most = mostOf(it.kind, claim)
    if (most === 0) return refuse('claim-ended', { detail: { state: claim.state } })
    const cents = it.kind === 'cancel' ? most : it.cents
    if (cents > most) return refuse('amount-invalid', { detail: { most } })
    await markReleased(hand.tx, it.id, actor.id, hand.now)
    if (it.kind === 'refund') return { ok: true, toPayOut: it.cents }
    const booking = await bookEnd(room, hand, claim, it.kind, cents, it.reason)
    await markBooked(hand.tx, it.id, hand.now, booking)
    return { ok: true, toPayOut: 0 }
  })
}

/** The second person says no, and why; also to a refund that was released and cannot or must not be paid out any more. */
export async function refuseRelief(
  room: ClaimsRoom,
  actor: Actor,
  command: SettleRelief & { readonly why: string },
): Promise<Outcome<{ claim: Claim; toPayOut: number }, ReleaseRefusal>> {
  const why = command.why.trim().slice(0, 1000)
  return settle(room, actor, 'claims.refuse-relief', command, async (hand, it) => {
    await markRefused(hand.tx, it.id, { by: actor.id, at: hand.now, why })
    return { ok: true, toPayOut: 0 }
  })
}

async function settle(
  room: ClaimsRoom,
  actor: Actor,
  act: string,
  { site, relief, key, ...more }: SettleRelief & { readonly why?: string },
  work: (hand: Hand, it: Relief, claim: Claim) => Promise<Outcome<{ toPayOut: number }, ReleaseRefusal>>,
): Promise<Outcome<{ claim: Claim; toPayOut: number }, ReleaseRefusal>> {
  const deed = {
    act,
    site,
    key: key === undefined ? undefined : { value: key, request: { relief, ...more } },
  }
  const done = await perform<{ toPayOut: number; claim: string }, ReleaseRefusal>(
    room.ground,
    actor,
    deed,
    async (hand) => {
      const known = await reliefById(hand.tx, relief)
      if (known === null || known.site !== site) return refuse('unknown-relief', { field: 'relief' })
      const claim = (await lockClaim(hand.tx, { id: known.claim }))!
      // read again: whoever held the claim before may have settled it
      const it = (await reliefById(hand.tx, relief))!
      const isRelease = act === 'claims.release-relief'
      // a refund nobody has paid out yet may be withdrawn: the money may have gone another way meanwhile
      const mayWithdraw = !isRelease && it.kind === 'refund' && it.paidAt === null
      if (it.refusedAt !== null || (it.releasedAt !== null && !mayWithdraw)) return refuse('already-settled')
      if (it.orderedBy === actor.id && isRelease) return refuse('same-person')
      const outcome = await work(hand, it, claim)
      if (!outcome.ok) return outcome
      hand.about(`claim:${claim.id}`, { relief, kind: it.kind, cents: it.cents })
      hand.tell('claims.relief-settled', { relief, claim: claim.id, kind: it.kind })
      return { ...outcome, claim: claim.id }
    },
  )
  if (!done.ok) return done
  return { ok: true, toPayOut: done.toPayOut, claim: (await claimById(room.ground.db, done.claim))! }
}
