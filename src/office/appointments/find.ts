import { consult } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findPersons, type Person } from '#office/people/index.ts'
import { findVisit, type Visit } from '#office/visits/index.ts'
import type { Appointment } from './appointment.ts'
import { byCode } from './appointment-store.ts'
import type { Room } from './room.ts'

export interface FoundAppointment {
  readonly appointment: Appointment
  readonly visit: Visit | null
  readonly person: Person | null
}

/** An appointment by its code, for its holder or for staff on the telephone. A look at a person's data: it leaves a trail row. */
export async function find(
  room: Room,
  actor: Actor,
  code: string,
  why?: string,
): Promise<Outcome<FoundAppointment, 'unknown-code' | 'not-permitted'>> {
  const seen = await byCode(room.ground.db, code)
  if (!seen) return refuse('unknown-code', { field: 'code' })
  const deed = {
    act: 'appointments.find',
    site: seen.site,
    subject: `visit:${seen.visit}`,
    ...(why && { why }),
  }
  const looked = await consult(room.ground, actor, deed, async (tx) => {
    const appointment = (await byCode(tx, code)) ?? seen
    const persons = await findPersons(tx, appointment.person ? [appointment.person] : [])
    return {
      appointment,
      visit: await findVisit(tx, appointment.visit),
      person: appointment.person ? (persons.get(appointment.person) ?? null) : null,
    }
  })
  return looked.ok ? { ok: true, ...looked.found } : looked
}
