import { error, type RequestEvent } from '@sveltejs/kit'
import type { FoundAppointment } from '#office/appointments/index.ts'
import { readCode } from '#ground/identity/ids.ts'

/** The appointment whose code stands in the address, or a page that says what is wrong with the code. */
export async function appointmentByCode(event: RequestEvent, typed: string): Promise<FoundAppointment> {
  const found = await findByCode(event, typed)
  if (found === 'unknown') error(404, 'unknown-code')
  if (found === 'too-many') error(429, 'too-many-attempts')
  return found
}

/** The only place where pages look a code up: whoever tries codes at random is slowed down. */
export async function findByCode(event: RequestEvent, typed: string): Promise<FoundAppointment | 'unknown' | 'too-many'> {
  const { office, actor } = event.locals
  const address = event.getClientAddress()
  if ((await office.codes.waitSeconds(address)) > 0) return 'too-many'
  const code = readCode(typed)
  const found = code === null ? null : await office.appointments.find(actor, code)
  if (found?.ok) return found
  // what cannot be a code was mistyped, not guessed
  if (code !== null) await office.codes.failed(address)
  return 'unknown'
}
