import { entryOf, type Ground, type Tx } from '#ground/act/act.ts'
import { writeEvents } from '#ground/events/event-store.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { appendTrail } from '#ground/trail/trail-store.ts'
import { placeOf, type Appointment } from './appointment.ts'
import { expireHolds } from './appointment-store.ts'
import { forgetClaims } from './live-booking-store.ts'
import type { Room } from './room.ts'

const ROUND = 500
/** Longer than a visit can be prolonged after its planned end. */
const CLAIM_KEPT_HOURS = 24

/** Ends holds that ran out and that no booking stumbled over, and forgets who had a place that is over. Run by a job each minute; returns how many it ended. */
export async function expire(room: Room): Promise<number> {
  const ended = await room.ground.db.transaction().execute(async (tx) => {
    const now = room.ground.clock.now()
    const gone = await expireHolds(tx, now, ROUND)
    await forgetClaims(tx, now.subtract({ hours: CLAIM_KEPT_HOURS }))
    await noteExpired(room.ground, tx, gone)
    return gone
  })
  for (const gone of ended) room.projection.apply(placeOf(gone))
  if (ended.length > 0) room.ground.wake()
  return ended.length
}

/** The office's own act: event and trail row for each hold that ended, in the transaction that ended it. */
export async function noteExpired(ground: Ground, tx: Tx, gone: readonly Appointment[]): Promise<void> {
  if (gone.length === 0) return
  const at = ground.clock.now()
  const notes = gone.map((it) => ({ site: it.site, subject: `visit:${it.visit}`, place: placeOf(it) }))
  await writeEvents(
    tx,
    notes.map(({ site, subject, place }) => ({
      at,
      topic: 'appointments.expired',
      site,
      subject,
      data: { place },
    })),
  )
  const entries = notes.map(({ site, subject }) =>
    entryOf(ground, SYSTEM, { act: 'appointments.expire', site }, at, { subject }),
  )
  await appendTrail(tx, entries)
}
