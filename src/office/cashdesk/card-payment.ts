import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  claimById,
  isAmount,
  lockClaim,
  reverseMoney,
  takeMoney,
  tillOf,
  type Claim,
  type MoneyRefusal,
} from '#office/claims/index.ts'
import {
  attemptOf,
  changeAttempt,
  insertAttempt,
  isCardUnderWay,
  lockAttempt,
  type Attempt,
} from './attempt-store.ts'
import type { CashdeskRoom } from './room.ts'

export interface StartCard {
  readonly site: number
  readonly till: string
  readonly claim: string
  /** A UUID the page made: sent twice, it is one attempt. */
  readonly payment: string
  /** Without it: what is owed. */
  readonly cents?: number | undefined
  /** What the terminal said it did last, before it is asked. */
  readonly receiptBefore?: string | null | undefined
}

export type StartCardRefusal = CommonRefusal | MoneyRefusal | 'terminal-busy' | 'card-under-way'

/**
 * Notes that a card is about to be charged, before the terminal is asked. `fresh` false: it was noted before, and the
 * terminal must not be asked to charge again.
 */
export async function startCard(
  room: CashdeskRoom,
  actor: Actor,
  command: StartCard,
): Promise<Outcome<{ attempt: Attempt; fresh: boolean }, StartCardRefusal>> {
  return perform<{ attempt: Attempt; fresh: boolean }, StartCardRefusal>(
    room.ground,
    actor,
    { act: 'cashdesk.start-card', site: command.site },
    async (hand) => {
      const { tx, now } = hand
      const before = await attemptOf(tx, command.payment)
      if (before) return { ok: true, attempt: before, fresh: false }
      const till = await tillOf(tx, command.till)
      if (till === null || till.site !== command.site || till.kind !== 'card' || !till.active)
        return refuse('unknown-till', { field: 'till' })
      // two terminals for one claim go one after the other, and the second sees the first
      const claim = await lockClaim(tx, { id: command.claim })
      if (claim === null || claim.site !== command.site) return refuse('unknown-claim', { field: 'claim' })
      if (await isCardUnderWay(tx, claim.id)) return refuse('card-under-way', { field: 'claim' })
      const cents = command.cents ?? claim.owedCents
      if (claim.owedCents === 0) return refuse('claim-settled', { field: 'claim' })
      if (!isAmount(cents) || cents > claim.owedCents)
        return refuse('amount-invalid', { field: 'cents', detail: { most: claim.owedCents } })
      const { payment, site, receiptBefore = null } = command
      const it = { payment, site, till: till.id, claim: claim.id, cents, receiptBefore }
      if (!(await insertAttempt(tx, { ...it, startedAt: now })))
        return refuse('terminal-busy', { field: 'till' })
      hand.about(`claim:${claim.id}`, { payment, cents })
      return { ok: true, attempt: (await attemptOf(tx, payment))!, fresh: true }
    },
  )
}

/** What the terminal said, or what a person read from it afterwards. */
export interface SettleCard {
  readonly site: number
  readonly payment: string
  readonly result: 'approved' | 'refused' | 'unknown'
  readonly trace?: string | undefined
  readonly why?: string | undefined
}

export type SettleCardRefusal = CommonRefusal | MoneyRefusal | 'unknown-attempt' | 'already-settled'

/**
 * Writes down how it ended. Approved: the money is booked. Refused after it was approved: it is taken back. The same
 * answer told again changes nothing.
 */
export async function settleCard(
  room: CashdeskRoom,
  actor: Actor,
  command: SettleCard,
): Promise<CardSettled> {
  return settleCardAs(room, actor, command, { act: 'cashdesk.settle-card' })
}

export type CardSettled = Outcome<{ attempt: Attempt; claim: Claim | null }, SettleCardRefusal>

/** The same in the name of who says so: a terminal, or a person who read its paper. */
export async function settleCardAs(
  room: CashdeskRoom,
  actor: Actor,
  command: SettleCard,
  deed: { readonly act: 'cashdesk.settle-card' | 'cashdesk.say-card'; readonly why?: string },
): Promise<CardSettled> {
  return perform<{ attempt: Attempt; claim: Claim | null }, SettleCardRefusal>(
    room.ground,
    actor,
    { ...deed, site: command.site },
    async (hand) => {
      const { tx, now } = hand
      const found = await attemptOf(tx, command.payment)
      if (found === null || found.site !== command.site)
        return refuse('unknown-attempt', { field: 'payment' })
      // two answers about one payment go one after the other: whoever comes second sees what the first said
      await lockClaim(tx, { id: found.claim })
      const known = (await attemptOf(tx, command.payment))!
      // the money first: claim, till, then the note, in the order everybody takes them
      const moved = await moveFor(room, hand, known, command)
      if (!moved.ok) return moved
      const it = (await lockAttempt(tx, command.payment))!
      const state = moved.reversed ? 'reversed' : command.result
      if (it.state === state) return { ok: true, attempt: it, claim: await claimById(tx, it.claim) }
      // "not paid" may have been said too early: money that was taken is booked all the same
      const tooLate = it.state === 'refused' && state !== 'approved'
      if (tooLate || it.state === 'reversed') return refuse('already-settled')
      const trace = command.trace?.slice(0, 100) ?? it.trace
      const why = command.why?.slice(0, 300) ?? null
      await changeAttempt(tx, it.payment, { state, trace, why, endedAt: state === 'unknown' ? null : now })
      hand.about(`claim:${it.claim}`, { payment: it.payment, state })
      hand.tell('cashdesk.card', { payment: it.payment, claim: it.claim, state })
      return { ok: true, attempt: (await attemptOf(tx, it.payment))!, claim: await claimById(tx, it.claim) }
    },
  )
}

async function moveFor(
  room: CashdeskRoom,
  hand: Parameters<typeof takeMoney>[1],
  it: Attempt,
  { result, trace, why }: SettleCard,
): Promise<Outcome<{ reversed: boolean }, SettleCardRefusal>> {
  if (result === 'approved') {
    if (it.state === 'reversed') return refuse('already-settled')
    const taken = await takeMoney(room.claims, hand, {
      ...{ payment: it.payment, till: it.till, claim: it.claim, method: 'card' },
      ...{ insertedCents: it.cents, changeCents: 0, reference: trace?.slice(0, 100) ?? '' },
    })
    return taken.ok ? { ok: true, reversed: false } : taken
  }
  if (it.state !== 'approved' || result === 'unknown') return { ok: true, reversed: false }
  await reverseMoney(room.claims, hand, {
    payment: it.payment,
    why: why ?? 'Karte nach Genehmigung abgelehnt',
  })
  return { ok: true, reversed: true }
}
