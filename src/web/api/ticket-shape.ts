import { z } from 'zod'
import type { Forecast } from '../../office/calling/index.ts'
import type { Ticket } from '../../office/reception/index.ts'
import { code, team, uuid } from './schemas.ts'

export const forecast = z
  .object({
    kind: z.enum(['now', 'range', 'after-closing', 'unknown']),
    from: z.int().optional(),
    to: z.int().optional(),
    p10: z.number().optional(),
    p50: z.number().optional(),
    p90: z.number().optional(),
  })
  .meta({
    description:
      'What the visitor is told about the wait: the same value as on ticket, phone and display. `range`: minutes from now; one of ten waits less than p10, half less than p50, nine of ten at most p90. `from` and `to` are p50 and p90 in steps of 5, as shown. It stands and is renewed by the published rule only.',
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
  if (it.kind !== 'range') return { kind: it.kind }
  const tenth = (minutes: number) => Math.round(minutes * 10) / 10
  const { kind, from, to, p10, p50, p90 } = it
  return { kind, from, to, p10: tenth(p10), p50: tenth(p50), p90: tenth(p90) }
}
