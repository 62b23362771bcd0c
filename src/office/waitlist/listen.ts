import type { OfficeEvent } from '#ground/events/event-store.ts'
import type { Routes } from '#ground/jobs/index.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { keptUntil, type Place } from '#office/appointments/index.ts'
import { linkBooking } from './link-booking.ts'
import { answerBySms } from './answer-by-sms.ts'
import { waitingAt } from './entry-store.ts'
import type { WaitlistRoom } from './room.ts'
import { seekPlaces } from './seek-places.ts'
import { takeMissed, takePlace } from './take-place.ts'

/** What happens elsewhere and matters to whoever waits. The relay of the process carries it over, exactly once. */
export const WAITLIST_QUEUE = 'waitlist.listen'
export const waitlistRoutes: Routes = {
  'appointments.booked': WAITLIST_QUEUE,
  'appointments.returned': WAITLIST_QUEUE,
  'appointments.cancelled': WAITLIST_QUEUE,
  'appointments.plan-changed': WAITLIST_QUEUE,
  'reception.missed': WAITLIST_QUEUE,
  'notices.sms-received': WAITLIST_QUEUE,
}

/** A job may be done twice; each of these bears it. */
export async function hear(room: WaitlistRoom, event: OfficeEvent): Promise<void> {
  const { topic, site, data } = event
  if (topic === 'notices.sms-received') {
    await answerBySms(room, { from: String(data['from'] ?? ''), text: String(data['text'] ?? '') })
    return
  }
  if (site === null) return
  const place = data['place'] as Place | undefined
  if (topic === 'appointments.returned' && place)
    await takePlace(
      room,
      { site, appointment: String(data['appointment']), team: String(data['team']), place },
      'returned',
    )
  if (topic === 'appointments.cancelled' && place && data['wasBooked'] === true)
    await freeAtOnce(room, site, place, event)
  // a counter that closes needs what is free elsewhere for its own bookings
  if (topic === 'appointments.plan-changed' && data['opens'] !== false) await opened(room, site)
  if (topic === 'appointments.booked' && event.subject?.startsWith('visit:'))
    await linkBooking(room, event.subject.slice('visit:'.length))
  if (topic === 'reception.missed') await takeMissed(room, String(data['visit']))
}

/** Where places are not kept back they are free for everybody; whoever waits is asked all the same, if it is still there. */
async function freeAtOnce(room: WaitlistRoom, site: number, place: Place, event: OfficeEvent): Promise<void> {
  const plan = room.places.projection.plan(site)
  const lane = plan?.lanes.find(({ id }) => id === place.lane)
  const start = Temporal.Instant.fromEpochMilliseconds(place.from)
  if (!plan || !lane || keptUntil(plan.policy, start, Temporal.Instant.from(event.at), () => 0)) return
  await seekPlaces(room, site, lane.team, [officeDay(start)], 'returned')
}

/** New hours: whoever waits is asked before they are noticed by chance. */
async function opened(room: WaitlistRoom, site: number): Promise<void> {
  const { db, clock } = room.ground
  const teams = new Set((await waitingAt(db, site)).map(({ team }) => team))
  const days = room.places.projection.plan(site)?.policy.windowDays ?? 0
  const today = officeDay(clock.now())
  const window = Array.from({ length: days + 1 }, (_, n) => today.add({ days: n }))
  for (const team of teams) await seekPlaces(room, site, team, window, 'opened')
}
