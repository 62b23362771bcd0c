import { perform, type Db, type Hand, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  claimByKassenzeichen,
  givenBackAt,
  isAmount,
  MONEY_MAX_CENTS,
  paymentById,
  readKassenzeichen,
  reverseMoney,
  takeMoney,
  type Claim,
  type Payment,
  type Till,
} from '#office/claims/index.ts'
import { dropLock } from './lock-store.ts'
import { readToldAt } from './machine-clock.ts'
import type { NoticedKind } from './incident.ts'
import { noteIncident, noteMessage } from './machine-store.ts'
import {
  confirmationOf,
  insertConfirmation,
  oneAtATime,
  reversalOf,
  saveReversal,
  type Confirmation,
} from './payment-store.ts'
import { tillOfActor, type KioskRoom, type MachineRefusal } from './room.ts'

export interface ConfirmCommand {
  /** Made by the machine before the first coin, and never used for anything else. */
  readonly payment: string
  /** As it was typed or scanned; money for a number nobody knows is booked as unclear. */
  readonly kassenzeichen: string
  readonly method: 'cash' | 'card'
  readonly insertedCents: number
  readonly changeCents: number
  readonly number: number
  /** The machine's clock. */
  readonly at?: string | undefined
  readonly offline?: boolean | undefined
  readonly trace?: string | undefined
}

export interface Confirmed {
  readonly payment: string
  readonly till: string
  readonly receipt: number | null
  readonly bookedAt: Temporal.Instant
  readonly paidCents: number
  readonly overpaidCents: number
  readonly unclearCents: number
  readonly owedCents: number
  readonly reversed: boolean
  readonly repeated: boolean
}
export type ConfirmRefusal = CommonRefusal | MachineRefusal | 'amount-invalid' | 'payment-differs'

/**
 * A machine has taken money. It is booked whatever else is wrong: on the claim, as paid too much, or as unclear. The
 * same words again bring the same answer; other words under the same name are refused, and a cashier is told.
 */
export async function confirmPayment(
  room: KioskRoom,
  actor: Actor,
  command: ConfirmCommand,
): Promise<Outcome<Confirmed, ConfirmRefusal>> {
  const mine = await tillOfActor(room, actor, 'kiosk.confirm')
  if (!mine.ok) return mine
  const { till } = mine
  const it = { ...command, payment: command.payment.toLowerCase() }
  const { insertedCents, changeCents } = it
  const isMoney = isAmount(insertedCents) && isAmount(changeCents, 0) && insertedCents > changeCents
  if (!isMoney || (it.method === 'card' && changeCents > 0))
    return refuse('amount-invalid', { field: 'insertedCents', detail: { most: MONEY_MAX_CENTS } })
  const known = await confirmationOf(room.ground.db, it.payment)
  if (known && isSame(known, till, it)) return answerOf(room, till, known)
  const deed = { act: 'kiosk.confirm', site: till.site }
  const done = await perform(room.ground, actor, deed, (hand) => book(room, hand, till, it))
  if (!done.ok) return done
  if (done.told === null) return refuse('payment-differs', { field: 'payment' })
  return shown(till, done.told, done.payment, done.repeated)
}

type Booked =
  | { readonly told: Confirmation; readonly payment: Payment; readonly repeated: boolean }
  /** Told differently than before: noted, nothing booked. */
  | { readonly told: null }

async function book(
  room: KioskRoom,
  hand: Hand,
  till: Till,
  it: ConfirmCommand,
): Promise<Outcome<Booked, 'no-till' | 'amount-invalid'>> {
  const { tx, now } = hand
  await oneAtATime(tx, it.payment)
  hand.about(`payment:${it.payment}`, { till: till.id, method: it.method, number: it.number })
  const known = await confirmationOf(tx, it.payment)
  if (known && isSame(known, till, it)) {
    return { ok: true, told: known, payment: await paymentNow(tx, it.payment), repeated: true }
  }
  const claim = known ? null : await claimFor(room, hand, till, it.kassenzeichen)
  const taken = known
    ? refuse('payment-differs')
    : await takeMoney(room.claims, hand, {
        ...{ payment: it.payment, till: till.id, claim: claim?.id ?? null, method: it.method },
        ...{ insertedCents: it.insertedCents, changeCents: it.changeCents, toldAt: readToldAt(it.at) },
        reference: it.trace === undefined ? it.kassenzeichen : `${it.kassenzeichen} ${it.trace}`,
      })
  if (!taken.ok) {
    if (taken.refusal === 'unknown-till') return refuse('no-till')
    if (taken.refusal !== 'payment-differs') return refuse('amount-invalid', { field: 'insertedCents' })
    await noteDifference(room, hand, till, it)
    return { ok: true, told: null }
  }
  const told: Confirmation = {
    ...{ payment: it.payment, till: till.id, kassenzeichen: it.kassenzeichen, method: it.method },
    ...{ insertedCents: it.insertedCents, changeCents: it.changeCents, number: it.number },
    ...{ offline: it.offline ?? false, gotAt: now, toldAt: readToldAt(it.at) },
    owedAfterCents: taken.claim?.owedCents ?? 0,
  }
  await insertConfirmation(tx, told)
  if (claim) await dropLock(tx, till.id, { claim: claim.id })
  await noteOddities(room, hand, till, it, taken.payment)
  const reversedAt = await reverseWhatWasTakenBack(room, hand, till, taken.payment)
  return { ok: true, told, payment: { ...taken.payment, reversedAt }, repeated: false }
}

async function noteDifference(room: KioskRoom, hand: Hand, till: Till, it: ConfirmCommand): Promise<void> {
  const { kassenzeichen, insertedCents, changeCents, method, number } = it
  await noteIncident(hand, room.ground.ids, till, {
    ...{ kind: 'payment-differs', payment: it.payment, toldAt: readToldAt(it.at) },
    mark: `${it.payment}:${insertedCents}:${changeCents}:${method}:${kassenzeichen}`.slice(0, 200),
    detail: { kassenzeichen, insertedCents, changeCents, method, number },
  })
}

async function noteOddities(
  room: KioskRoom,
  hand: Hand,
  till: Till,
  it: ConfirmCommand,
  payment: Payment,
): Promise<void> {
  const toldAt = readToldAt(it.at)
  const note = (kind: NoticedKind, detail: Record<string, unknown>) =>
    noteIncident(hand, room.ground.ids, till, {
      ...{ kind, mark: it.payment, payment: it.payment, toldAt, detail },
    })
  const message = { till: till.id, number: it.number, kind: 'payment', subject: it.payment, toldAt } as const
  const heard = await noteMessage(hand.tx, message, hand.now)
  if (heard === 'other') await note('number-reused', { number: it.number })
  const { kassenzeichen } = it
  if (payment.unclearCents > 0)
    await note('unknown-kassenzeichen', { kassenzeichen, cents: payment.unclearCents })
  if (payment.overpaidCents > 0) await note('paid-too-much', { kassenzeichen, cents: payment.overpaidCents })
  if (it.offline && payment.cents > room.offline.perPaymentCents)
    await note('offline-over-limit', { cents: payment.cents, limitCents: room.offline.perPaymentCents })
}

/** The terminal took the card back, and its message was here before the payment. */
async function reverseWhatWasTakenBack(
  room: KioskRoom,
  hand: Hand,
  till: Till,
  payment: Payment,
): Promise<Temporal.Instant | null> {
  const waiting = await reversalOf(hand.tx, till.id, payment.id)
  if (!waiting || waiting.booked) return payment.reversedAt
  if (payment.method !== 'card') {
    const incident = { kind: 'reversal-of-cash', mark: payment.id, payment: payment.id }
    await noteIncident(hand, room.ground.ids, till, incident)
    return null
  }
  const reversed = await reverseMoney(room.claims, hand, { payment: payment.id, why: waiting.why })
  await saveReversal(
    hand.tx,
    { till: till.id, payment: payment.id },
    { why: waiting.why, booked: true },
    hand.now,
  )
  return reversed.ok ? reversed.payment.reversedAt : null
}

async function claimFor(room: KioskRoom, { tx }: Hand, till: Till, typed: string): Promise<Claim | null> {
  const read = readKassenzeichen(typed, room.claims.creditor.office)
  const claim = read.ok ? await claimByKassenzeichen(tx, read.kassenzeichen) : null
  // what another site claims is not in the books of this one: a person sorts it out
  return claim?.site === till.site ? claim : null
}

function isSame(before: Confirmation, till: Till, it: ConfirmCommand): boolean {
  return (
    before.till === till.id &&
    before.kassenzeichen === it.kassenzeichen &&
    before.method === it.method &&
    before.insertedCents === it.insertedCents &&
    before.changeCents === it.changeCents
  )
}

async function answerOf(
  room: KioskRoom,
  till: Till,
  it: Confirmation,
): Promise<{ readonly ok: true } & Confirmed> {
  return shown(till, it, await paymentNow(room.ground.db, it.payment), true)
}

/** As the machine must know it: money a cashier put on its claim was not taken back. */
async function paymentNow(db: Db | Tx, id: string): Promise<Payment> {
  const payment = (await paymentById(db, id))!
  return payment.reversedAt === null ? payment : { ...payment, reversedAt: await givenBackAt(db, id) }
}

function shown(
  till: Till,
  it: Confirmation,
  payment: Payment,
  repeated: boolean,
): { readonly ok: true } & Confirmed {
  return {
    ...{ ok: true, payment: it.payment, till: till.name, receipt: payment.receipt, bookedAt: payment.at },
    ...{ paidCents: payment.claimCents, overpaidCents: payment.overpaidCents },
    ...{ unclearCents: payment.unclearCents, owedCents: it.owedAfterCents },
    ...{ reversed: payment.reversedAt !== null, repeated },
  }
}

export type KnownRefusal = MachineRefusal | 'unknown-payment'

/** After a power cut: was it booked? Only of its own payments; another's are unknown to it. */
export async function knownPayment(
  room: KioskRoom,
  actor: Actor,
  { payment }: { readonly payment: string },
): Promise<Outcome<Confirmed, KnownRefusal>> {
  const mine = await tillOfActor(room, actor, 'kiosk.payment')
  if (!mine.ok) return mine
  const known = await confirmationOf(room.ground.db, payment.toLowerCase())
  if (known?.till !== mine.till.id) return refuse('unknown-payment', { field: 'payment' })
  return answerOf(room, mine.till, known)
}
