import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import { placesOn, type Room as AppointmentsRoom, type Wish } from '#office/appointments/index.ts'
import { NOON, type Daytime, type Entry, type Release } from './release.ts'

/** The minutes an entry needs were fixed when it was entered; a change of durations since does not undo a promise. */
export function wishOf(release: Release, entry: Entry): Wish {
  const { concerns, needs, minutes } = entry
  return { site: release.site, team: release.team, concerns, needs, minutes, pools: ['draw'] }
}

/** The earliest place of the release that fits a wish; null: none is left. */
export function placeFor(room: AppointmentsRoom, release: Release, entry: Entry): Temporal.Instant | null {
  const wish = wishOf(release, entry)
  for (const day of wishedDays(release, entry)) {
    const place = placesOn(room, wish, day).find((at) => isIn(at, entry.daytime))
    if (place) return place
  }
  return null
}

/** Entries that wish alike: where one finds nothing, the next one finds nothing either. */
export function wishKey({ concerns, needs, minutes, days, daytime }: Entry): string {
  return JSON.stringify([[...concerns].sort(), [...needs].sort(), minutes, days.map(String).sort(), daytime])
}

function wishedDays({ firstDay, lastDay }: Release, { days }: Entry): readonly Temporal.PlainDate[] {
  if (days.length > 0) return [...days].sort((a, b) => Temporal.PlainDate.compare(a, b))
  return Array.from({ length: firstDay.until(lastDay).days + 1 }, (_, n) => firstDay.add({ days: n }))
}

function isIn(at: Temporal.Instant, daytime: Daytime): boolean {
  return daytime === 'all' || at.toZonedDateTimeISO(OFFICE_ZONE).hour < NOON === (daytime === 'morning')
}
