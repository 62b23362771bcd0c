import { dayTyped } from '#ui/typed-day.ts'

/** The Monday of the day the address names; without one, the week in which the office is. */
export function mondayAsked(url: URL, thisMonday: string): string {
  const day = dayTyped((url.searchParams.get('week') ?? '').slice(0, 20))
  if (!day || day.year < 2020 || day.year > 2199) return thisMonday
  return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}

export const daysOf = (monday: string): string[] =>
  Array.from({ length: 7 }, (_, n) => weeksAfter(monday, 0, n))

export const weeksAfter = (monday: string, weeks: number, days = 0): string =>
  Temporal.PlainDate.from(monday).add({ weeks, days }).toString()

/** The page of a week. */
export const weekPath = (site: number, monday: string, more: Readonly<Record<string, string>> = {}): string =>
  `/planning/rota?${new URLSearchParams({ week: monday, site: String(site), ...more })}`

/** "8", "08:15", "8.15 Uhr" as minutes of the day; NaN, which every act refuses, where it is no time. */
export function minutesTyped(text: string): number {
  const [, hour, minute = '0'] = /^\s*(\d{1,2})(?:[:.](\d{2}))?\s*(?:Uhr)?\s*$/.exec(text) ?? []
  if (hour === undefined || Number(minute) > 59) return Number.NaN
  return Number(hour) * 60 + Number(minute)
}

export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

export const spanOf = ({ from, until }: { readonly from: number; readonly until: number }): string =>
  `${clockOf(from)}–${clockOf(until)}`
