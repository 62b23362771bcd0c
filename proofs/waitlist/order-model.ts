/** The published rule, read off the page /warteliste/regel and nothing else; shares no line with the product. */
export interface Person {
  readonly id: string
  readonly joined: number
  readonly title: Temporal.PlainDate | null
  hardship: boolean
  readonly weekdays: readonly number[]
  readonly parts: readonly string[]
  readonly notice: number
  readonly mailOnly: boolean
  /** Begin of the booking to improve, epoch ms. */
  better: number | null
  busy: boolean
  readonly refused: Set<string>
}

const HOUR = 3_600_000
const wall = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/Berlin')

function band(it: Person, now: number): number {
  if (it.hardship) return 0
  const days = it.title && wall(now).toPlainDate().until(it.title).total('days')
  return days === null || days > 90 ? 4 : days > 42 ? 3 : days > 14 ? 2 : 1
}

function suits(it: Person, place: string, start: number, now: number): boolean {
  const [begin, moment] = [wall(start), wall(now)]
  const sameDay = begin.toPlainDate().equals(moment.toPlainDate())
  if (!it.weekdays.includes(begin.dayOfWeek)) return false
  if (!it.parts.includes(begin.hour < 12 ? 'morning' : 'afternoon')) return false
  if (start - now < it.notice * 60_000 || (it.better !== null && start >= it.better)) return false
  if ((sameDay && it.mailOnly) || it.busy || it.refused.has(place)) return false
  return answerBy(now, sameDay) <= start - HOUR / 2
}

/** 3 hours, on the same day 30 minutes; asked or ending between 20 and 8 or on a Sunday: next working day, 9:30. */
export function answerBy(now: number, sameDay: boolean): number {
  const end = now + (sameDay ? HOUR / 2 : 3 * HOUR)
  const quiet = (ms: number) => wall(ms).hour >= 20 || wall(ms).hour < 8 || wall(ms).dayOfWeek === 7
  if (!quiet(now) && !quiet(end)) return end
  let morning = wall(now).with({ hour: 9, minute: 30, second: 0, millisecond: 0 })
  while (morning.epochMilliseconds <= now || morning.dayOfWeek > 5) morning = morning.add({ days: 1 })
  return Math.max(end, morning.epochMilliseconds)
}

/** Who must be asked for a place; null: nobody. */
export function mustBeAsked(
  list: Iterable<Person>,
  place: string,
  start: number,
  now: number,
): string | null {
  let first: Person | null = null
  for (const it of list) {
    if (!suits(it, place, start, now)) continue
    const [a, b] = [band(it, now), first ? band(first, now) : Infinity]
    if (
      a < b ||
      (a === b && (it.joined < first!.joined || (it.joined === first!.joined && it.id < first!.id)))
    )
      first = it
  }
  return first?.id ?? null
}
