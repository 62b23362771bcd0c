import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { readCode } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { byCode } from '#office/appointments/index.ts'
import { visitByTicket } from '#office/visits/index.ts'
import { arrive, type ArriveRefusal } from './arrive.ts'
import type { ReceptionRoom } from './room.ts'
import type { Ticket } from './ticket.ts'

export interface CheckInCommand {
  /** As scanned or typed. */
  readonly code: string
  /** Where the terminal stands. */
  readonly site?: number
  readonly key?: string | undefined
}

export type CheckInRefusal = ArriveRefusal | CommonRefusal | 'unknown-code' | 'another-site'

/** "I am here", by the code of the appointment. */
export async function checkIn(
  room: ReceptionRoom,
  actor: Actor,
  command: CheckInCommand,
): Promise<Outcome<Ticket, CheckInRefusal>> {
  const code = readCode(command.code)
  const booking = code && (await byCode(room.ground.db, code))
  if (code && !booking) return checkInByTicket(room, actor, command, code)
  if (!booking) return refuse('unknown-code', { field: 'code' })
  if (command.site !== undefined && command.site !== booking.site)
    return refuse('another-site', { detail: { site: booking.site } })
  if (booking.state === 'held') return refuse('not-booked')
  if (booking.state !== 'booked') return refuse('appointment-cancelled')
  const deed = deedOf(command, booking.site, code)
  return perform(room.ground, actor, deed, (hand) => arrive(room, hand, booking.visit, booking.code))
}

function deedOf({ key }: CheckInCommand, site: number, code: string | null) {
  return {
    act: 'reception.check-in',
    site,
    key: key === undefined ? undefined : { value: key, request: { code } },
  }
}

/** A walk-in who got a window of time is back; whoever waits already gets the same number again. */
async function checkInByTicket(
  room: ReceptionRoom,
  actor: Actor,
  command: CheckInCommand,
  code: string,
): Promise<Outcome<Ticket, CheckInRefusal>> {
  const visit = await visitByTicket(room.ground.db, code)
  if (!visit) return refuse('unknown-code', { field: 'code' })
  const { id, site } = visit
  if (command.site !== undefined && command.site !== site) return refuse('another-site', { detail: { site } })
  return perform(room.ground, actor, deedOf(command, site, code), (hand) => arrive(room, hand, id, code))
}
