import type { Tx } from '#ground/act/act.ts'
import { officeDay, OFFICE_ZONE } from '#ground/clock/clock.ts'
import { isAway, visitsIn, type Visit } from '#office/visits/index.ts'
import { askingDesk, returningTo } from './asking.ts'
import { orderQueue, type Placed } from './queue-order.ts'
import { mayServe, type Reach } from './reach.ts'
import type { CallingRoom } from './room.ts'
import { seatsIn, type Seat } from './seat-store.ts'

/** Whom this desk calls with "next", in order. Who is kept for another desk is not among them. */
export async function queueOf(
  room: CallingRoom,
  tx: Tx,
  seat: Seat,
  reach: Reach,
  now: Temporal.Instant,
): Promise<Placed<Visit>[]> {
  const { site } = seat
  const today = officeDay(now)
  const waiting = (await visitsIn(tx, site, today, ['waiting'], reach.teams)).filter(
    (visit) => mayServe(reach, visit) && !isAway(visit, now),
  )
  const seats = await seatsIn(tx, site, today.toZonedDateTime(OFFICE_ZONE).toInstant())
  const view = {
    asking: await askingDesk(tx, seat, reach, waiting, now),
    returning: await returningTo(room, tx, site, seats),
  }
  return orderQueue(waiting, room.rules.of(site), now, view).filter(({ reason }) => reason.code !== 'kept')
}
