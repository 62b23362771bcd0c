import { z } from 'zod'
import type { Forecast } from '../../office/calling/index.ts'
import type { Ticket } from '../../office/reception/index.ts'
import { code, team, uuid } from './schemas.ts'

export const forecast = z
  .object({
    kind: z.enum(['now', 'range', 'after-closing', 'unknown']),
    from: z.int().optional(),
    to: z.int().optional(),
  })
  .meta({
    description: 'Expected wait. `range`: minutes from the middle case to what nine of ten do not exceed.',
  })
export const waitingArea = z.object({ letter: z.string(), name: z.string() })

export const timeWindow = z
  .object({ number: z.int(), from: z.string(), to: z.string() })
  .nullable()
  .meta({ description: 'The office is overloaded: come back in this window and check in with the code.' })

/** What stands on the paper or on the phone. */
export const ticket = z.object({
  visit: uuid,
  code,
  number: z.string().meta({ example: 'B047' }),
  team,
  waitingArea,
  dueAt: z.string().nullable(),
  mark: z.enum(['early', 'on-time', 'late-kept', 'late']).nullable(),
  again: z.boolean().meta({ description: 'The same number as before.' }),
  ahead: z.int(),
  forecast,
  window: timeWindow,
})

export function showTicket(it: Ticket): z.infer<typeof ticket> {
  const { visit, code, number, team, waitingArea, dueAt, mark, again, ahead, window } = it
  return {
    visit,
    code,
    number,
    team,
    waitingArea,
    dueAt,
    mark,
    again,
    ahead,
    forecast: showForecast(it.forecast),
    window,
  }
}

export function showForecast(it: Forecast): z.infer<typeof forecast> {
  return it.kind === 'range' ? { kind: it.kind, from: it.from, to: it.to } : { kind: it.kind }
}
