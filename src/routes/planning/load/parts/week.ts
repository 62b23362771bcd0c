import { formatDay } from '#ground/languages/index.ts'
import { dayTyped } from '#ui/typed-day.ts'
import type { Office } from '#office/office.ts'

type Seen = Extract<Awaited<ReturnType<Office['workload']['readLoad']>>, { ok: true }>
type HalfHour = Seen['halfHours'][number]

/** The Monday of the week asked for, or of today; a week far away is none. */
export function mondayOf(asked: string | null, today: Temporal.PlainDate): Temporal.PlainDate {
  const typed = dayTyped(asked ?? '')
  const day = typed && typed.year >= 2015 && typed.year <= today.year + 1 ? typed : today
  return day.subtract({ days: day.dayOfWeek - 1 })
}

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Half hours of a unit in a week: a row for each time of the day, a column for each day on which anything was told. */
export function gridOf(halfHours: readonly HalfHour[], zone: string) {
  const placed = halfHours.map((it) => {
    const at = it.from.toZonedDateTimeISO(zone)
    return { it, day: at.toPlainDate().toString(), minutes: at.hour * 60 + at.minute }
  })
  const days = [...new Set(placed.map(({ day }) => day))].toSorted()
  const times = placed.map(({ minutes }) => minutes)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const rows =
    times.length === 0 ? [] : Array.from({ length: (last - first) / 30 + 1 }, (_, n) => first + n * 30)
  const cell = (day: string, minutes: number) => {
    const found = placed.find((one) => one.day === day && one.minutes === minutes)
    return found ? { points: found.it.points, level: found.it.level } : null
  }
  return {
    days: days.map((day) => ({
      day,
      label: formatDay('de', day, 'weekday'),
      date: formatDay('de', day, 'short'),
    })),
    rows: rows.map((minutes) => ({
      time: clockOf(minutes),
      cells: days.map((day) => cell(day, minutes)),
    })),
    curves: days.map((day) => ({
      name: formatDay('de', day, 'weekday'),
      points: rows.map((minutes) => ({ x: minutes, y: cell(day, minutes)?.points ?? null })),
    })),
    limit: halfHours.at(-1)?.redPoints ?? null,
  }
}
