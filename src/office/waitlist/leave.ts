import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { startsByCode } from '#office/appointments/index.ts'
import { atEntry, type EntryCommand, type EntryRefusal } from './at-entry.ts'
import { ERASE_AFTER_DAYS, LAPSE_AFTER_DAYS, type Entry } from './entry.ts'
import { closeEntry, lapsing } from './entry-store.ts'
import { addNote } from './note-store.ts'
import { offerNext } from './offer-next.ts'
import { liveOfferOf, settleOffer } from './offer-store.ts'
import { setPlaceState } from './place-store.ts'
import { byOf, type WaitlistRoom } from './room.ts'

type End = 'left' | 'removed' | 'lapsed'
type Ended = { readonly code: string; readonly place: string | null }

/** Whoever waits takes the own name off the list. */
export const leave = (room: WaitlistRoom, actor: Actor, command: EntryCommand) =>
  end(room, actor, 'waitlist.leave', 'left', command)

/** A colleague takes somebody off the list, and says why. */
export async function remove(
  room: WaitlistRoom,
  actor: Actor,
  { why, ...command }: EntryCommand & { readonly why: string },
): Promise<Outcome<{ code: string }, EntryRefusal | 'why-missing'>> {
  if (why.trim() === '') return refuse('why-missing', { field: 'why' })
  return end(room, actor, 'waitlist.remove', 'removed', command, why)
}

/** Run at night: whose booking to improve is over, and who waited for a year, is taken off. Returns how many. */
export async function lapse(room: WaitlistRoom): Promise<number> {
  const { db, clock } = room.ground
  const now = clock.now()
  const old = now.subtract({ hours: 24 * LAPSE_AFTER_DAYS })
  let lapsed = 0
  const list = await lapsing(db, old)
  const starts = await startsByCode(
    db,
    list.flatMap(({ betterThan }) => betterThan ?? []),
  )
  for (const { id, site, betterThan, joinedAt } of list) {
    const start = betterThan === null ? undefined : starts.get(betterThan)
    const isServed = start !== undefined && Temporal.Instant.compare(start, now) <= 0
    if (!isServed && Temporal.Instant.compare(joinedAt, old) >= 0) continue
    const shown = { entry: id, site }
    if ((await end(room, SYSTEM, 'waitlist.lapse', 'lapsed', { shown })).ok) lapsed += 1
  }
  return lapsed
}

async function end(
  room: WaitlistRoom,
  actor: Actor,
  act: string,
  state: End,
  command: EntryCommand,
  why?: string,
): Promise<Outcome<{ code: string }, EntryRefusal>> {
  const deed = { act, ...(why && { why }) }
  const outcome = await atEntry<Ended, never>(room, actor, deed, command, async (hand, entry, at) => {
    const place = await withdrawOffer(hand, entry, at)
    const eraseOn = officeDay(at).add({ days: ERASE_AFTER_DAYS })
    await closeEntry(hand.tx, entry.id, { state, at, eraseOn, ...(why && { why }) })
    await addNote(hand.tx, entry.id, { at, what: state, by: byOf(actor) })
    hand.tell(`waitlist.${state}`, { entry: entry.id })
    return { ok: true as const, code: entry.code, place }
  })
  if (!outcome.ok) return outcome
  if (outcome.place) await offerNext(room, outcome.place)
  return { ok: true, code: outcome.code }
}

async function withdrawOffer({ tx }: Hand, entry: Entry, at: Temporal.Instant): Promise<string | null> {
  const offer = await liveOfferOf(tx, entry.id)
  if (!offer) return null
  await settleOffer(tx, offer.id, { state: 'withdrawn', at, by: 'office' })
  await setPlaceState(tx, offer.place, 'open')
  return offer.place
}
