import { sharesOfConcerns } from './demand.ts'
import type { Teller } from './teller.ts'

const MONTHS = 24
/** Visits a month of an office of this size, a fifth of the weekdays closed; each year some more. */
const PER_MONTH = 1500
const GROWTH = 1.06
/** Autumn brings the students, summer the holidays. */
const SEASON = [1, 0.98, 1.03, 1, 0.97, 0.95, 0.93, 0.88, 1.12, 1.18, 1.04, 0.92]

/** The weeks behind become figures, and two years of invented case numbers stand before them. */
export async function tellFigures(teller: Teller): Promise<boolean> {
  const { acts, head, now } = teller
  acts.clock.set(now)
  await acts.countDays()
  if (await acts.hasHistory(head)) return false
  await acts.takeHistory(head, { name: 'Erfundene Fallzahlen der Vorführung', text: inventedHistory(teller) })
  return true
}

/** A table as an office would bring it along. The months of the weeks that were counted are left out. */
function inventedHistory({ dice, today }: Teller): string {
  const last = today.subtract({ days: 14 }).with({ day: 1 }).subtract({ months: 1 })
  const months = Array.from({ length: MONTHS }, (_, n) => last.subtract({ months: MONTHS - 1 - n }))
  const rows = [...sharesOfConcerns()].flatMap(([concern, share]) =>
    months.map((month, n) => {
      const mean = PER_MONTH * share * GROWTH ** (n / 12 - 1) * SEASON[month.month - 1]!
      const cases = Math.max(0, Math.round(mean + dice.normal() * Math.sqrt(mean)))
      return `${month.toString().slice(0, 7)};${concern};${cases}`
    }),
  )
  return ['Monat;Anliegen;Fälle', ...rows].join('\n')
}
