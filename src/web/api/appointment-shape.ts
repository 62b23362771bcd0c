import { z } from 'zod'
import type { FoundAppointment } from '../../office/appointments/index.ts'
import { formatBirthDate } from '../../law/names/index.ts'
import { code, concernKey, day, moment, site, team, uuid } from './schemas.ts'

const person = z.object({
  familyName: z.string(),
  givenNames: z.string(),
  birthDate: z.string().meta({ description: '00 for an unknown day or month.', example: '00.00.1990' }),
  mail: z.string().nullable(),
  phone: z.string().nullable(),
})

/** An appointment as the interface shows it. */
export const foundAppointment = z.object({
  code,
  visit: uuid,
  site,
  team,
  start: moment,
  end: moment,
  state: z.enum(['held', 'booked', 'cancelled', 'expired']),
  heldUntil: moment.nullable(),
  concerns: z.array(concernKey),
  persons: z.int(),
  language: z.string(),
  needs: z.array(z.string()),
  sequence: z.int().meta({ description: 'Rises with each change of time, as in iCalendar.' }),
  visitState: z
    .string()
    .nullable()
    .meta({ description: 'Where the visit stands; null while the place is only held.' }),
  number: z.string().nullable().meta({ description: 'Ticket number of the day, after arrival.' }),
  day,
  person: person.nullable().meta({ description: 'Only for holders of a key.' }),
})

export function showAppointment(
  { appointment: it, visit, person: who }: FoundAppointment,
  withPerson: boolean,
): z.infer<typeof foundAppointment> {
  return {
    ...{ code: it.code, visit: it.visit, site: it.site, team: it.team },
    ...{ start: it.start.toString(), end: it.end.toString(), state: it.state },
    heldUntil: it.heldUntil?.toString() ?? null,
    ...{ concerns: [...it.concerns], persons: it.persons, language: it.language, needs: [...it.needs] },
    sequence: it.sequence,
    visitState: visit?.state ?? null,
    number: visit?.number ?? null,
    day: it.start.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString(),
    person:
      who && withPerson
        ? {
            ...{ familyName: who.familyName, givenNames: who.givenNames, mail: who.mail, phone: who.phone },
            birthDate: formatBirthDate(who.birth),
          }
        : null,
  }
}
