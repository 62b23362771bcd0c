import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { reverseMoney } from '#office/claims/index.ts'
import { readToldAt } from './machine-clock.ts'
import type { NoticedKind } from './incident.ts'
import { noteIncident, noteMessage } from './machine-store.ts'
import { confirmationOf, oneAtATime, reversalOf, savePaper, saveReversal } from './payment-store.ts'
import { tillOfActor, type KioskRoom, type MachineRefusal } from './room.ts'

export interface PaperCommand {
  readonly payment: string
  readonly printed: boolean
  readonly why?: string | undefined
}

/** What became of the paper. Money is booked either way; a cashier prints what the machine could not. */
export async function notePaper(
  room: KioskRoom,
  actor: Actor,
  { payment, printed, why = '' }: PaperCommand,
): Promise<Outcome<{ known: boolean }, CommonRefusal | MachineRefusal>> {
  const mine = await tillOfActor(room, actor, 'kiosk.paper')
  if (!mine.ok) return mine
  const id = payment.toLowerCase()
  const deed = { act: 'kiosk.paper', site: mine.till.site }
  return perform(room.ground, actor, deed, async (hand) => {
    await oneAtATime(hand.tx, id)
    hand.about(`payment:${id}`, { printed, ...(why !== '' && { why }) })
    const which = { till: mine.till.id, payment: id }
    await savePaper(hand.tx, which, { printed, why: why === '' ? null : why }, hand.now)
    const known = await confirmationOf(hand.tx, id)
    return { ok: true, known: known?.till === mine.till.id }
  })
}

export interface ReverseCommand {
  readonly payment: string
  readonly number: number
  readonly at?: string | undefined
  readonly why?: string | undefined
}
export type ReverseRefusal = CommonRefusal | MachineRefusal | 'not-reversible'

/**
 * The terminal took a card payment back after "approved". Booked once; when the payment itself has not arrived yet, it
 * is taken back as soon as it does. Cash that lies in the machine is not taken back by a message.
 */
export async function reversePayment(
  room: KioskRoom,
  actor: Actor,
  { payment, number, at, why = '' }: ReverseCommand,
): Promise<Outcome<{ booked: boolean; repeated: boolean }, ReverseRefusal>> {
  const mine = await tillOfActor(room, actor, 'kiosk.reverse')
  if (!mine.ok) return mine
  const { till } = mine
  const id = payment.toLowerCase()
  const deed = { act: 'kiosk.reverse', site: till.site }
  type Done = { booked: boolean; repeated: boolean; isCash: boolean }
  const done = await perform<Done, ReverseRefusal>(room.ground, actor, deed, async (hand) => {
    const { tx, now } = hand
    const toldAt = readToldAt(at)
    await oneAtATime(tx, id)
    hand.about(`payment:${id}`, { number, why })
    const before = await reversalOf(tx, till.id, id)
    if (before) return { ok: true, booked: before.booked, repeated: true, isCash: false }
    const note = (kind: NoticedKind, mark: string) =>
      noteIncident(hand, room.ground.ids, till, { kind, mark, payment: id, toldAt, detail: { number } })
    const message = { till: till.id, number, kind: 'reversal', subject: id, toldAt } as const
    if ((await noteMessage(tx, message, now)) === 'other') await note('number-reused', `${number}:${id}`)
    const known = await confirmationOf(tx, id)
    // another machine's payment is as unknown to this one as one that never was
    const isOwn = known?.till === till.id
    if (isOwn && known.method !== 'card') {
      await note('reversal-of-cash', id)
      return { ok: true, booked: false, repeated: false, isCash: true }
    }
    if (isOwn) await reverseMoney(room.claims, hand, { payment: id, why })
    await saveReversal(tx, { till: till.id, payment: id }, { why, booked: isOwn }, now)
    hand.tell('kiosk.status', { till: till.id, kind: 'card-taken-back' }, `till:${till.id}`)
    return { ok: true, booked: isOwn, repeated: false, isCash: false }
  })
  if (!done.ok) return done
  if (done.isCash) return refuse('not-reversible', { field: 'payment' })
  return { ok: true, booked: done.booked, repeated: done.repeated }
}
