import { perform, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  balancesIn,
  bookAtTill,
  bookedAt,
  closeTill,
  lockTill,
  postings,
  type BookingKind,
  type Posting,
  type Till,
} from '#office/claims/index.ts'
import { insertClosing, lastClosing } from './closing-store.ts'
import { CLOSING_KINDS, type ClosingKind } from './closing.ts'
import { countedCents, type Counted } from './denominations.ts'
import type { CashdeskRoom } from './room.ts'
import { insertTried } from './tried-store.ts'

export interface CountTill {
  readonly site: number
  readonly till: string
  readonly kind: ClosingKind
  /** Pieces by value in cents. */
  readonly counted: Counted
  /** Taken to the safe; the rest stays as change. */
  readonly removedCents: number
  /** What the card terminal says it took since its last end of day. */
  readonly cardToldCents?: number | null | undefined
  /** Needed when it was counted differently. */
  readonly remark?: string | undefined
  readonly key?: string | undefined
}

export type CountRefusal =
  | CommonRefusal
  | 'unknown-till'
  | 'kind-invalid'
  | 'count-invalid'
  | 'amount-invalid'
  | 'remark-missing'
  | 'card-total-missing'
  | 'count-open'

/**
 * The till is counted: what the books expected, what lay in it, the difference on its own account, what goes to the safe.
 * From this moment the time before is closed. It is sealed when a second person has seen it.
 */
export async function countTill(
  room: CashdeskRoom,
  actor: Actor,
  { key, ...command }: CountTill,
): Promise<Outcome<{ closing: string; expectedCents: number; differenceCents: number }, CountRefusal>> {
  const deed = {
    ...{ act: 'cashdesk.count', site: command.site },
    key: key === undefined ? undefined : { value: key, request: command },
  }
  const done = await perform<
    { closing: string; expectedCents: number; differenceCents: number },
    CountRefusal
  >(room.ground, actor, deed, async (hand) => {
    const { tx, now } = hand
    const counted = countedCents(command.counted)
    if (!CLOSING_KINDS.includes(command.kind)) return refuse('kind-invalid', { field: 'kind' })
    if (counted === null) return refuse('count-invalid', { field: 'counted' })
    const { removedCents, cardToldCents = null } = command
    if (!Number.isSafeInteger(removedCents) || removedCents < 0 || removedCents > counted)
      return refuse('amount-invalid', { field: 'removed', detail: { most: counted } })
    if (cardToldCents !== null && !Number.isSafeInteger(cardToldCents))
      return refuse('amount-invalid', { field: 'cardTold' })
    const till = await lockTill(tx, command.till)
    if (till === null || till.site !== command.site || till.kind === 'bank')
      return refuse('unknown-till', { field: 'till' })
    const before = await lastClosing(tx, till.id)
    if (before && before.confirmedAt === null && before.refusedAt === null)
      return refuse('count-open', { detail: { closing: before.id } })
    const differenceCents = counted - till.cashCents
    const remark = command.remark?.trim() ?? ''
    const cardExpectedCents = await cardTaken(tx, till, now)
    // what no terminal says would be missed by nobody
    if (cardToldCents === null && (till.kind === 'card' || cardExpectedCents !== 0))
      return refuse('card-total-missing', { field: 'cardTold' })
    const cardOff = cardToldCents === null ? 0 : cardToldCents - cardExpectedCents
    if ((differenceCents !== 0 || cardOff !== 0) && (remark.length < 3 || remark.length > 1000))
      return refuse('remark-missing', { field: 'remark', detail: { differenceCents, cardOff } })
    for (const [kind, entries] of bookingsOf(till, differenceCents, removedCents))
      if (entries.length > 0)
        await bookAtTill(room.claims, hand, {
          till: till.id,
          kind,
          postings: entries,
          text: remark.slice(0, 500),
        })
    const closed = await closeTill(hand, till.id)
    if (!closed.ok) return refuse('unknown-till', { field: 'till' })
    const id = room.ground.ids.uuid()
    await insertClosing(tx, {
      ...{ id, site: till.site, till: till.id, no: (before?.no ?? 0) + 1, kind: command.kind },
      ...{ fromAt: till.closedUntil, untilAt: closed.until, expectedCents: till.cashCents },
      ...{ countedCents: counted, counted: command.counted, differenceCents, removedCents },
      ...{ cardExpectedCents, cardToldCents, remark, countedBy: actor.id, countedAt: now },
    })
    hand.about(`till:${till.id}`, { closing: id, countedCents: counted, differenceCents, removedCents })
    hand.tell('cashdesk.counted', { closing: id, till: till.id, differenceCents })
    return { ok: true, closing: id, expectedCents: till.cashCents, differenceCents }
  })
  if (!done.ok && done.refusal === 'remark-missing') await noteTried(room, actor, command)
  return done
}

/** What was counted stays noted, also when it must be given once more: nobody counts unseen until it fits. */
async function noteTried(
  room: CashdeskRoom,
  actor: Actor,
  { site, till, counted, cardToldCents = null }: CountTill,
): Promise<void> {
  await perform<object, never>(
    room.ground,
    actor,
    { act: 'cashdesk.count', site },
    async ({ tx, now, about }) => {
      const tried = { at: now, countedCents: countedCents(counted) ?? 0, cardToldCents }
      await insertTried(tx, { ...tried, id: room.ground.ids.uuid(), site, till })
      about(`till:${till}`, { tried: tried.countedCents })
      return { ok: true }
    },
  )
}

/**
 * What a terminal took since the last count, less what it took back; what the bank credits meanwhile is of no matter here:
 * the terminal's end of day does not know it either.
 */
async function cardTaken(tx: Tx, till: Till, now: Temporal.Instant): Promise<number> {
  // a booking that waited while the till was closed stands a moment after that
  const until = bookedAt(now, till).add({ minutes: 1 })
  const moved = await balancesIn(tx, { site: till.site, from: till.closedUntil, until, till: till.id })
  return moved
    .filter((it) => it.account === 'card' && it.ref === till.id && TAKEN.has(it.kind))
    .reduce((sum, { debitCents, creditCents }) => sum + debitCents - creditCents, 0)
}

const TAKEN = new Set<BookingKind>(['payment', 'reversal'])

/** Difference first, then the safe: otherwise a till counted too much could not be emptied. */
function bookingsOf(
  till: Till,
  differenceCents: number,
  removedCents: number,
): (readonly ['difference' | 'emptying', Posting[]])[] {
  const account = differenceCents > 0 ? 'surplus' : 'shortage'
  const difference = postings(['cash', till.id, differenceCents], [account, till.id, -differenceCents])
  const emptying = postings(['safe', null, removedCents], ['cash', till.id, -removedCents])
  return [['difference', difference] as const, ['emptying', emptying] as const]
}
