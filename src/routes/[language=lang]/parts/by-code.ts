import { error, type RequestEvent } from '@sveltejs/kit'
import type { FoundAppointment } from '#office/appointments/index.ts'
import { readCode } from '#ground/identity/ids.ts'

/** The appointment whose code stands in the address, or a page that says what is wrong with the code. */
export async function appointmentByCode(event: RequestEvent, typed: string): Promise<FoundAppointment> {
  return orErrorPage(await findByCode(event, typed))
}

export function findByCode(
  event: RequestEvent,
  typed: string,
): Promise<FoundAppointment | 'unknown' | 'too-many'> {
  const { office, actor } = event.locals
  return guarded(event, typed, async (code) => {
    const found = await office.appointments.find(actor, code)
    return found.ok ? found : null
  })
}

export function orErrorPage<Found extends object>(found: Found | 'unknown' | 'too-many'): Found {
  if (found === 'unknown') error(404, 'unknown-code')
  if (found === 'too-many') error(429, 'too-many-attempts')
  return found
}

/** The only way by which pages look a code up: whoever tries codes at random is slowed down. */
export async function guarded<Found extends object>(
  event: RequestEvent,
  typed: string,
  look: (code: string) => Promise<Found | null>,
): Promise<Found | 'unknown' | 'too-many'> {
  const { codes } = event.locals.office
  const address = event.getClientAddress()
  if ((await codes.waitSeconds(address)) > 0) return 'too-many'
  const code = readCode(typed)
  const found = code && (await look(code))
  if (found) return found
  // what cannot be a code was mistyped, not guessed
  if (code) await codes.failed(address)
  return 'unknown'
}
