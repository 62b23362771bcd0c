import { perform } from '#ground/act/act.ts'
import { refuse } from '#ground/act/refusal.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { byVisit } from '#office/appointments/index.ts'
import { findPersons, personKey } from '#office/people/index.ts'
import { claimedBy, lockEntry, setBetterThan } from './entry-store.ts'
import { lockList } from './list-store.ts'
import { addNote } from './note-store.ts'
import type { WaitlistRoom } from './room.ts'

/**
 * Somebody on the list has found a place elsewhere. From now on only earlier ones are offered, and accepting one gives
 * that place back; without this an offer would be made that the rule of one booking per person must refuse.
 */
export async function linkBooking(room: WaitlistRoom, visit: string): Promise<void> {
  const { db, clock } = room.ground
  const booked = await byVisit(db, visit)
  const person = booked?.person ? (await findPersons(db, [booked.person])).get(booked.person) : undefined
  if (!booked || booked.state !== 'booked' || !person) return
  const entry = await claimedBy(db, booked.site, personKey(person), booked.concerns)
  if (!entry) return
  const deed = { act: 'waitlist.link-booking', site: entry.site }
  await perform(room.ground, SYSTEM, deed, async ({ tx, about, tell }) => {
    const at = await lockList(tx, clock, entry.site, entry.team)
    const it = await lockEntry(tx, entry.id)
    if (it?.state !== 'waiting' || it.betterThan === booked.code) return refuse('nothing-to-link')
    await setBetterThan(tx, it.id, booked.code)
    await addNote(tx, it.id, { at, what: 'booked-meanwhile', by: 'person' })
    about(`waitlist:${it.id}`)
    tell('waitlist.booking-linked', { entry: it.id })
    return { ok: true as const }
  })
}
