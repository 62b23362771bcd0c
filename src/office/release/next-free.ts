import { officeDay } from '#ground/clock/clock.ts'
import { calendar, dayOf, wishFor } from '#office/appointments/index.ts'
import type { ReleaseRoom } from './room.ts'

/** Next free days of every concern one can book at a site, as everybody may read them. */
export interface NextFree {
  readonly site: number
  /** The moment all figures are of, ISO 8601; up to ten minutes old. */
  readonly at: string
  readonly concerns: readonly FreeConcern[]
}

export interface FreeConcern {
  readonly concern: string
  readonly name: string
  /** The first days with something free. */
  readonly days: readonly { readonly day: string; readonly atLeast: number }[]
}

/**
 * Looked at on this grid, and the same for everybody until the next look: whoever asks a thousand times a second knows no
 * more than whoever reads it over breakfast. Minutes.
 */
export const LOOK_MINUTES = 10
const DAYS_SHOWN = 3
/** Numbers are rounded down to these. */
const STEPS = [50, 20, 10, 5, 1]

/** The picture of this process; one per site, replaced at the next look. */
export function nextFreeFor(room: ReleaseRoom): (site: number) => NextFree | null {
  const pictures = new Map<number, { readonly look: number; readonly picture: NextFree }>()
  return (site) => {
    if (!room.appointments.projection.plan(site)) return null
    const now = room.ground.clock.now()
    const look = Math.floor(now.epochMilliseconds / (LOOK_MINUTES * 60_000))
    const known = pictures.get(site)
    if (known?.look === look) return known.picture
    const picture = lookAt(room, site, now)
    pictures.set(site, { look, picture })
    return picture
  }
}

function lookAt(room: ReleaseRoom, site: number, now: Temporal.Instant): NextFree {
  const { catalogue } = room.appointments
  const today = officeDay(now)
  // Many concerns take the same team as long: each calendar is made once.
  const alike = new Map<string, FreeConcern['days']>()
  const concerns = catalogue
    .concerns(today)
    .filter((concern) => catalogue.offers(concern, 'appointment'))
    .flatMap((concern): FreeConcern[] => {
      const asked = wishFor(room.appointments, { site, concerns: [concern.key] })
      if (!asked.ok) return []
      const { team, minutes } = asked.wish
      const isSpecial = room.appointments.projection.plan(site)!.lanes.some(({ skills }) => skills.length > 0)
      const like = `${team} ${minutes} ${isSpecial ? concern.key : ''}`
      const days = alike.get(like) ?? freeDays(room, asked.wish, today)
      alike.set(like, days)
      return [{ concern: concern.key, name: concern.name.de, days }]
    })
  return { site, at: now.toString({ smallestUnit: 'second' }), concerns }
}

function freeDays(
  room: ReleaseRoom,
  wish: Parameters<typeof calendar>[1],
  today: Temporal.PlainDate,
): FreeConcern['days'] {
  const days = room.appointments.projection.plan(wish.site)?.policy.windowDays ?? 60
  return calendar(room.appointments, wish, today, days + 1)
    .filter(({ free }) => free > 0)
    .slice(0, DAYS_SHOWN)
    .map(({ day, free }) => ({ day: dayOf(day).toString(), atLeast: STEPS.find((step) => free >= step)! }))
}
