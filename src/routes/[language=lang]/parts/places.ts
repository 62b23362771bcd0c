import type { Wish } from '#office/appointments/index.ts'
import type { Office } from '#office/office.ts'
import { formatTime } from '#ground/languages/index.ts'
import { officeToday } from './office-today.ts'

export const daytimes = ['all', 'morning', 'afternoon'] as const
export type Daytime = (typeof daytimes)[number]

export interface TimesAsked {
  /** First day to show. */
  readonly from: Temporal.PlainDate | null
  readonly daytime: Daytime
}

export interface TimesView {
  readonly days: readonly {
    readonly day: string
    readonly times: readonly { readonly value: string; readonly time: string }[]
  }[]
  /** First day of the next page of days; `null` when there is none. */
  readonly later: string | null
  readonly from: string | null
  readonly daytime: Daytime
  /** Nothing is free at all, whatever the selection. */
  readonly bookedOut: boolean
}

/** Days with something free on one page: enough to choose from, short enough for a phone. */
const daysOnPage = 7
const windowDays = 62

export function readTimesAsked(query: URLSearchParams): TimesAsked {
  return {
    from: dayFrom(query.get('from')),
    daytime: daytimes.find((one) => one === query.get('daytime')) ?? 'all',
  }
}

/** The next days on which something is free, with their times. */
export function timesView(office: Office, wish: Wish, { from, daytime }: TimesAsked): TimesView {
  const today = officeToday(office)
  const begin = from && Temporal.PlainDate.compare(from, today) > 0 ? from : today
  const days: { day: string; times: { value: string; time: string }[] }[] = []
  let later: string | null = null
  for (const [n, { free }] of office.appointments.calendar(wish, begin, windowDays).entries()) {
    if (free === 0) continue
    const day = begin.add({ days: n })
    const times = office.appointments.placesOn(wish, day).filter((at) => fits(at, daytime))
    if (times.length === 0) continue
    if (days.length === daysOnPage) {
      later = day.toString()
      break
    }
    days.push({
      day: day.toString(),
      times: times.map((at) => ({ value: at.toString(), time: formatTime(at) })),
    })
  }
  const everything = begin.equals(today) && daytime === 'all'
  const bookedOut =
    days.length === 0 &&
    (everything || office.appointments.calendar(wish, today, windowDays).every(({ free }) => free === 0))
  return { days, later, from: begin.equals(today) ? null : begin.toString(), daytime, bookedOut }
}

/** A moment from a form or an address; `null` for anything else. */
export function readStart(text: string): Temporal.Instant | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(text)) return null
  try {
    return Temporal.Instant.from(text)
  } catch {
    return null
  }
}

function dayFrom(text: string | null): Temporal.PlainDate | null {
  if (!text || !/^\d{4}-\d\d-\d\d$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return null
  }
}

function fits(at: Temporal.Instant, daytime: Daytime): boolean {
  if (daytime === 'all') return true
  return Number(formatTime(at).slice(0, 2)) < 12 === (daytime === 'morning')
}
