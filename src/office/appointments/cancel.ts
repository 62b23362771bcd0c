import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { advance } from '#office/visits/index.ts'
import { placeOf, refusesCancel, type AppointmentRefusal } from './appointment.ts'
import { byCode, byCodeForUpdate, endAppointment } from './appointment-store.ts'
import type { Room } from './room.ts'

/** Gives a place back. It is free for everyone at the same moment. */
export async function cancel(
  room: Room,
  actor: Actor,
  command: { code: string; why?: string; key?: string | undefined },
): Promise<Outcome<{ code: string; visit: string }, AppointmentRefusal | CommonRefusal>> {
  const seen = await byCode(room.ground.db, command.code)
  if (!seen) return refuse('unknown-code', { field: 'code' })
  const deed = {
    act: 'appointments.cancel',
    site: seen.site,
    ...(command.why && { why: command.why }),
    key: command.key === undefined ? undefined : { value: command.key, request: { code: command.code } },
  }
  const outcome = await perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const it = (await byCodeForUpdate(tx, command.code))!
    const refusal = refusesCancel(it, now)
    if (refusal) return refuse(refusal)
    // A booked visit that has arrived is no longer the visitor's to cancel.
    if (it.state === 'booked' && !(await advance(tx, it.visit, 'cancel', { endedAt: now })))
      return refuse('already-arrived')
    const ended = await endAppointment(tx, it.id, 'cancelled', now)
    about(`visit:${it.visit}`)
    tell('appointments.cancelled', { place: placeOf(ended), wasBooked: it.state === 'booked' })
    return { ok: true as const, code: it.code, visit: it.visit, place: placeOf(ended) }
  })
  if (!outcome.ok) return outcome
  const { place, ...told } = outcome
  room.projection.apply(place)
  return told
}
