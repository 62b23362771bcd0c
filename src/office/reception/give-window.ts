import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { expectedWaitFor, hallPicture, startOf, type HallPicture } from '#office/calling/index.ts'
import { placesIn, windowsFrom, type Overload, type TimeWindow } from './overload.ts'
import { openWindow, takePlace } from './overload-store.ts'
import { hoursOf, type ReceptionRoom } from './room.ts'
import { LAST } from './walk-in.ts'

interface Asked {
  readonly site: number
  readonly team: string
  readonly concerns: readonly string[]
}

export type WindowRefusal = 'walk-ins-stopped' | 'windows-full' | 'closed'

/** Work of which nothing is known yet. Minutes. */
const USUAL_MINUTES = 15

/** The earliest window with a place left, opened when it is the first of it. The overload's row is locked by now. */
export async function giveWindow(
  room: ReceptionRoom,
  { tx, now }: Hand,
  overload: Overload,
  { site, team, concerns }: Asked,
): Promise<Outcome<{ window: TimeWindow }, WindowRefusal>> {
  const day = officeDay(now)
  const hours = hoursOf(room, site, team, day)
  const closes = hours ? hours.at(-1)?.to : startOf(day.add({ days: 1 }))
  if (overload.kind === 'stop') return refuse('walk-ins-stopped')
  if (!closes || Temporal.Instant.compare(now, closes) >= 0)
    return refuse('closed', { detail: { opens: null } })
  const picture = await hallPicture(room.calling, tx, site)
  const asker = { id: LAST, priority: 0, dueAt: null, arrivedAt: now, team, concerns }
  const waitMinutes = expectedWaitFor(room.calling, picture, asker)
  const opens = hours?.[0]?.from ?? null
  const windowMinutes = overload.windowMinutes ?? USUAL_MINUTES
  for (const span of windowsFrom({ now, waitMinutes, windowMinutes, opens, closes })) {
    const at = { site, day, team, from: span.from }
    const taken = await takePlace(tx, at)
    if (taken === 'full') continue
    if (taken !== 'unknown') return { ok: true, window: taken }
    const places = overload.perWindow ?? byRule(picture, team, { ...span, minutes: windowMinutes })
    if (places > 0) return { ok: true, window: await openWindow(tx, { ...at, to: span.to, places }) }
  }
  return refuse('windows-full', { detail: { closes: String(closes) } })
}

/** Desks that serve the team now (all of the team when nobody sits yet) and what the day has measured. */
export function byRule(
  picture: HallPicture,
  team: string,
  span: { readonly from: Temporal.Instant; readonly to: Temporal.Instant; readonly minutes: number },
): number {
  const { seats, reaches, desks, minutesOf, booked, waiting, atDesks } = picture
  const work = (of: { readonly concerns: readonly string[] }) =>
    of.concerns.reduce((sum, concern) => sum + minutesOf(concern), 0)
  const sit = seats.filter((seat) => !seat.onBreak && reaches.get(seat.desk)?.teams.includes(team)).length
  const all = desks.filter((desk) => desk.active && desk.team === team).length
  const due = booked.filter(
    (visit) =>
      visit.team === team &&
      visit.origin === 'booked' &&
      visit.dueAt !== null &&
      visit.dueAt.epochMilliseconds >= span.from.epochMilliseconds &&
      visit.dueAt.epochMilliseconds < span.to.epochMilliseconds,
  )
  const near = [...waiting, ...atDesks, ...booked].filter((visit) => visit.team === team)
  const total = near.reduce((sum, visit) => sum + work(visit), 0)
  return placesIn({
    desks: sit > 0 ? sit : all,
    minutes: span.minutes,
    bookedMinutes: due.reduce((sum, visit) => sum + work(visit), 0),
    minutesEach: near.length > 0 ? total / near.length : USUAL_MINUTES,
  })
}
