import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Two months of a real office, moved by whole weeks into a stretch without Bavarian holidays and with a known state of
 * the law, so that weekdays, hours and the times between stay as they were.
 */
const WEEKS = 18
const ZONE = 'Europe/Berlin'
/** So many places of one day appearing in one look are newly opened hours, not given back. */
const OPENED_AT_ONCE = 5
/** A place that is free again so soon after it was taken was only held. Three looks of a quarter of an hour. */
const HOLD_MINUTES = 46

export type Happening = 'taken' | 'given-back'

export interface StreamEvent {
  readonly at: Temporal.Instant
  readonly what: Happening
  /** Begin of the place; the office has one place per begin. */
  readonly slot: Temporal.Instant
}

export interface Stream {
  readonly events: readonly StreamEvent[]
  readonly slots: readonly Temporal.Instant[]
  readonly begin: Temporal.Instant
  readonly end: Temporal.Instant
  /** What the real page showed, without a waiting list: of the places given back that came due, how many were taken again. */
  readonly without: { readonly givenBack: number; readonly takenAgain: number }
}

interface Line {
  readonly seen: Temporal.Instant
  readonly change: string
  readonly slot: Temporal.Instant
}

/** @param days how much of the stream, from its beginning. */
export function readStream(days: number): Stream {
  const lines = readLines()
  const begin = lines[0]!.seen
  const end = begin.add({ hours: 24 * days })
  const within = lines.filter(({ seen }) => Temporal.Instant.compare(seen, end) < 0)
  const events = eventsOf(within)
  const slots = [...new Set(events.map(({ slot }) => slot.epochMilliseconds))].sort((a, b) => a - b)
  const last = within.at(-1)!.seen
  return {
    events,
    slots: slots.map((ms) => Temporal.Instant.fromEpochMilliseconds(ms)),
    begin,
    end: last,
    without: withoutList(events, last),
  }
}

function readLines(): Line[] {
  const text = readFileSync(join(import.meta.dirname, 'bielefeld-2026-02-03.txt'), 'utf8')
  return text
    .split('\n')
    .filter((line) => /^\d{8}[fti]\d{8}$/.test(line))
    .map((line) => ({
      seen: instantOf(line.slice(0, 8)),
      change: line[8]!,
      slot: instantOf(line.slice(9)),
    }))
}

function instantOf(digits: string): Temporal.Instant {
  const [month, day, hour, minute] = [0, 2, 4, 6].map((n) => Number(digits.slice(n, n + 2)))
  return Temporal.PlainDateTime.from({ year: 2026, month: month!, day: day!, hour: hour!, minute: minute! })
    .add({ weeks: WEEKS })
    .toZonedDateTime(ZONE)
    .toInstant()
}

function eventsOf(lines: readonly Line[]): StreamEvent[] {
  const day = ({ seen, slot }: Line) => `${seen} ${slot.toZonedDateTimeISO(ZONE).toPlainDate()}`
  const atOnce = Map.groupBy(
    lines.filter(({ change }) => change === 'f'),
    day,
  )
  const events: StreamEvent[] = []
  const taken = new Map<string, number>()
  for (const line of lines) {
    const { seen: at, change, slot } = line
    const before = taken.get(String(slot))
    if (change === 't') {
      taken.set(String(slot), events.length)
      events.push({ at, what: 'taken', slot })
    } else if (change === 'f') {
      taken.delete(String(slot))
      const event = before === undefined ? undefined : events[before]
      const wasHeld = event && event.at.until(at).total('minutes') <= HOLD_MINUTES
      if (wasHeld) events[before!] = { ...event, what: 'held' as Happening }
      else if (atOnce.get(day(line))!.length < OPENED_AT_ONCE) events.push({ at, what: 'given-back', slot })
    }
  }
  return events.filter(({ what }) => what === 'taken' || what === 'given-back')
}

function withoutList(events: readonly StreamEvent[], end: Temporal.Instant): Stream['without'] {
  let [givenBack, takenAgain] = [0, 0]
  events.forEach((event, n) => {
    if (event.what !== 'given-back' || Temporal.Instant.compare(event.slot, end) > 0) return
    givenBack += 1
    const next = events.slice(n + 1).find(({ slot }) => slot.equals(event.slot))
    if (next?.what === 'taken') takenAgain += 1
  })
  return { givenBack, takenAgain }
}
