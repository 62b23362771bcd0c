/** Where figures come from, kept true when somebody changes them: a measured figure that was typed over is a typed one. Pure. */
import type { DayPlan, FigureName, Origin, Scenario } from './scenario.ts'

const FIGURES: Readonly<Record<FigureName, (scenario: Scenario) => unknown>> = {
  walkIns: ({ days }) => ofDays(days, 'walkIns'),
  booked: ({ days }) => ofDays(days, 'booked'),
  service: ({ service }) => service,
  noShow: ({ noShow }) => noShow,
  patience: ({ patience }) => patience,
}
const NAMES = Object.keys(FIGURES) as FigureName[]

const ofDays = (days: readonly DayPlan[], name: 'walkIns' | 'booked'): unknown =>
  days.map((day) => [day.weekday, day[name]])

/** `imported`: figures that came out of a table just now. */
export function originsAfter(
  before: Scenario,
  after: Scenario,
  imported: readonly FigureName[] = [],
): Scenario['origins'] {
  const known = before.origins
  return Object.fromEntries(
    NAMES.flatMap((name): [FigureName, Origin][] => {
      const isChanged = JSON.stringify(FIGURES[name](before)) !== JSON.stringify(FIGURES[name](after))
      if (isChanged) return [[name, { from: imported.includes(name) ? 'imported' : 'typed' }]]
      return known[name] ? [[name, known[name]]] : []
    }),
  )
}
