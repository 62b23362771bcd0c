import { readStream } from '../waitlist/stream.ts'
import { SETTINGS, type Setting } from './settings.ts'

const ZONE = 'Europe/Berlin'
const DAYS = 60
/** A day with fewer was hardly a day of the office. */
const LEAST_BOOKED = 15

/**
 * The appointments of a real office (Bielefeld, two months): when each place was taken and whether it was given back is
 * theirs; who came, what they came for and how long it took is invented, because no office publishes it.
 */
export function bielefeld(): Setting {
  const busy = SETTINGS.find(({ name }) => name === 'busy')!
  const desks = Array.from({ length: 4 }, () => ({ teams: ['titles', 'reception'], skills: [] }))
  return { ...busy, name: 'bielefeld', walkIns: 8, everyMinutes: 10, atOnce: 1, desks, booked: bookedDays() }
}

function bookedDays(): { due: number; lead: number }[][] {
  const taken = new Map<number, Temporal.Instant>()
  for (const { at, what, slot } of readStream(DAYS).events)
    if (what === 'taken') taken.set(slot.epochMilliseconds, at)
    else taken.delete(slot.epochMilliseconds)
  const places = [...taken].map(([slot, at]) => {
    const begins = Temporal.Instant.fromEpochMilliseconds(slot)
    const local = begins.toZonedDateTimeISO(ZONE)
    const due = (local.hour - 8) * 60 + local.minute
    return { day: String(local.toPlainDate()), due, lead: at.until(begins).total('hours') / 24 }
  })
  const inHours = places.filter(({ due }) => due >= 0 && due < 7 * 60)
  const days = [...Map.groupBy(inHours, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1))
  return days
    .map(([, all]) => all.map(({ due, lead }) => ({ due, lead })))
    .filter((all) => all.length >= LEAST_BOOKED)
}
