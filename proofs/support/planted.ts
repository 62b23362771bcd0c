import type { Office } from '#office/office.ts'
import type { AppOrder } from './app-process.ts'

/** The office with a planted fault; without one, the office itself. */
export function planted(office: Office, fault: AppOrder['fault']): Office {
  if (fault !== 'answer-before-commit') return office
  const { book } = office.appointments
  const hasty: typeof book = async (actor, command) => {
    // Says yes before the transaction has ended: what falls in between is acknowledged and lost.
    void book(actor, command).catch(() => undefined)
    return { ok: true, code: command.code, visit: '00000000-0000-7000-8000-000000000000' }
  }
  return { ...office, appointments: { ...office.appointments, book: hasty } }
}
