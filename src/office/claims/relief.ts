import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { insertBooking } from './book-store.ts'
import { cancelled, postings, type BookingKind, type Posting } from './books.ts'
import { claimById, endClaim, lockClaim, noteWhyEnded } from './claim-store.ts'
import { isReason, RELIEF_KINDS, type Claim, type ReliefKind } from './claim.ts'
import {
  insertRelief,
  markBooked,
  markRefused,
  markReleased,
  openRelief,
  reliefById,
  type OpenRelief,
  type Relief,
} from './relief-store.ts'
import type { ClaimsRoom } from './room.ts'
import { tellChanged } from './tell.ts'

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
 * before a second person releases it. One exception: a claim of which nothing was paid may be cancelled at once.
 */
export async function orderRelief(
  room: ClaimsRoom,
  actor: Actor,
  command: OrderRelief,
): Promise<Outcome<{ relief: string; done: boolean }, ReliefRefusal>> {
  const { key, ...request } = command
  const deed = {
    ...{ act: 'claims.order-relief', site: command.site, why: command.reason },
    key: key === undefined ? undefined : { value: key, request },
  }
  return perform<{ relief: string; done: boolean }, ReliefRefusal>(room.ground, actor, deed, async (hand) => {
    if (!RELIEF_KINDS.includes(command.kind)) return refuse('kind-invalid', { field: 'kind' })
    if (!isReason(command.kind, command.reasonCode)) return refuse('reason-missing', { field: 'reasonCode' })
    const reason = command.reason.trim()
    if (reason.length < 3 || reason.length > 1000) return refuse('reason-missing', { field: 'reason' })
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
      ...{ id, site: command.site, claim: claim.id, kind: command.kind, cents, reason },
      ...{ reasonCode: command.reasonCode, orderedBy: actor.id, orderedAt: hand.now },
    }
    if (!(await insertRelief(hand.tx, it))) return refuse('under-way', { detail: { kind: command.kind } })
    hand.about(`claim:${claim.id}`, { relief: id, kind: command.kind, cents, reasonCode: command.reasonCode })
    hand.tell('claims.relief-ordered', { relief: id, claim: claim.id, kind: command.kind })
    return { ok: true, relief: id, done: false }
  })
}

/** Refund: what was paid too much. Waiver and limitation: what is owed. Cancellation: all that was asked. */
function mostOf(kind: ReliefKind, claim: Claim): number {
  if (kind === 'refund') return claim.overpaidCents
  if (claim.ended !== null) return 0
  return kind === 'cancel' ? claim.totalCents : claim.owedCents
}

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
    if (!isReason('cancel', command.reasonCode)) return refuse('reason-missing', { field: 'reasonCode' })
    if (command.reason.trim().length < 3) return refuse('reason-missing', { field: 'reason' })
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

const ENDS = { cancel: 'cancelled', waive: 'waived', lapse: 'lapsed' } as const
const KINDS: Readonly<Record<keyof typeof ENDS, BookingKind>> = {
  ...{ cancel: 'cancel', waive: 'waive', lapse: 'lapse' },
}

/** Books that a debt ends unpaid, and marks the claim when nothing of it is left. */
async function bookEnd(
  room: ClaimsRoom,
  hand: Hand,
  claim: Claim,
  kind: keyof typeof ENDS,
  cents: number,
  text: string,
): Promise<string> {
  const { tx, now } = hand
  const booking = room.ground.ids.uuid()
  await insertBooking(tx, {
    ...{ id: booking, site: claim.site, kind: KINDS[kind], at: now, claim: claim.id, till: null },
    ...{ text: text.slice(0, 500), postings: postingsOfEnd(kind, claim, cents) },
  })
  const left = (await claimById(tx, claim.id))!
  if (left.owedCents === 0) await endClaim(tx, claim.id, ENDS[kind], now)
  tellChanged(hand, (await claimById(tx, claim.id))!, claim)
  return booking
}

function postingsOfEnd(kind: keyof typeof ENDS, claim: Claim, cents: number): Posting[] {
  if (kind === 'cancel') return cancelled(claim)
  return postings([kind === 'waive' ? 'waived' : 'lapsed', claim.id, cents], ['claim', claim.id, -cents])
}

/** What waits for a second person or to be paid out. */
export async function readRelief(
  room: ClaimsRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<{ relief: readonly OpenRelief[] }, CommonRefusal>> {
  if (!isPermitted(room.ground.permissions, actor, 'claims.read-relief', site)) return refuse('not-permitted')
  return { ok: true, relief: await openRelief(room.ground.db, site) }
}
