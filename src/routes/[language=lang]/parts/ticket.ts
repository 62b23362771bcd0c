import type { RequestEvent } from '@sveltejs/kit'
import { readCode } from '#ground/identity/ids.ts'
import type { TicketState } from '#office/reception/index.ts'
import { guarded } from './by-code.ts'

/** A ticket by the code of an appointment or of a walk-in's paper. Shows no name and no concern. */
export function ticketByCode(
  event: RequestEvent,
  typed: string,
): Promise<TicketState | 'unknown' | 'too-many'> {
  return guarded(event, typed, async (code) => {
    const found = await event.locals.office.reception.ticketState({ code })
    return found.ok ? found : null
  })
}

/** Where a ticket is seen. As typed, a code may have signs no header can carry: a dash copied from a letter. */
export const ticketPath = (language: string, typed: string): string =>
  `/${language}/ticket/${readCode(typed) ?? encodeURIComponent(typed)}`
