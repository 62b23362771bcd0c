import { z } from 'zod'
import type { ReferredVisit } from '../../office/exchange/index.ts'
import { concernKey, day, site, team, uuid } from './schemas.ts'

const at = z.string().nullable().meta({ description: 'Moment in UTC, or null while it has not come.' })

export const reference = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: 'Aktenzeichen or other name of a case in your program.', example: '33.2-2026/0815' })
export const references = z
  .array(z.string())
  .meta({ description: 'Cases your program attached; those of other programs are never shown.' })
export const number = z.string().meta({ description: 'Ticket number of the day.', example: 'B047' })
export const desk = z.int().min(1).max(32_767)

export const visit = z.object({
  visit: uuid,
  site,
  day,
  origin: z.enum(['booked', 'walk_in']),
  state: z.string().meta({ example: 'waiting' }),
  number: number.nullable(),
  team,
  concerns: z.array(concernKey),
  persons: z.int(),
  language: z.string(),
  needs: z.array(z.string()),
  desk: z.int().nullable(),
  ...{ dueAt: at, arrivedAt: at, calledAt: at, servedAt: at, endedAt: at },
  references,
})

/** A visit without a name. */
export function showVisit({ visit: it, references }: ReferredVisit): z.infer<typeof visit> {
  const text = (moment: Temporal.Instant | null) => moment?.toString() ?? null
  return {
    ...{ visit: it.id, site: it.site, day: it.day.toString(), origin: it.origin, state: it.state },
    ...{ number: it.number, team: it.team, concerns: [...it.concerns], persons: it.persons },
    ...{ language: it.language, needs: [...it.needs], desk: it.desk },
    ...{ dueAt: text(it.dueAt), arrivedAt: text(it.arrivedAt), calledAt: text(it.calledAt) },
    ...{ servedAt: text(it.servedAt), endedAt: text(it.endedAt), references: [...references] },
  }
}
