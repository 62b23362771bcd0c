import { officeDay } from '#ground/clock/clock.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Wish } from './appointment.ts'
import type { Plan } from './capacity.ts'
import { CELL_MINUTES } from './cells.ts'
import type { Pool } from './quota.ts'
import type { Room } from './room.ts'

export const NEEDS = ['step_free', 'interpreter'] as const
export const CONCERNS_MAX = 5
export const PERSONS_MAX = 6
/** The longest visit one lane takes; beyond it the office plans by hand. Minutes. */
export const VISIT_MINUTES_MAX = 240

export interface WishAsked {
  readonly site: number
  readonly concerns: readonly string[]
  readonly persons?: number
  readonly needs?: readonly string[]
  /** Which hours are looked at; those open to everybody unless told. What may be taken, the acts decide themselves. */
  readonly pools?: readonly Pool[]
}

export type WishRefusal =
  | 'unknown-site'
  | 'unknown-concern'
  | 'concern-outside-dates'
  | 'two-units'
  | 'too-long'
  | 'no-concern'

/** What of the catalogue a wish asks. */
export interface WishCatalogue {
  concernOn(
    key: string,
    day: Temporal.PlainDate,
  ):
    | { readonly ok: true; readonly concern: { readonly minutes: number } }
    | { readonly ok: false; readonly refusal: 'unknown-concern' | 'concern-outside-dates' }
  responsibleFor(asked: { readonly concernKey: string }, day: Temporal.PlainDate): { readonly team: string }
}

/** From what someone asks to what a lane must offer: team and minutes. Minutes are per person. */
export function wishFor(room: Room, asked: WishAsked): Outcome<{ wish: Wish }, WishRefusal> {
  const plan = room.projection.plan(asked.site)
  if (!plan) return refuse('unknown-site', { field: 'site' })
  return wishOf(plan, room.catalogue, asked, officeDay(room.ground.clock.now()))
}

/** The same from a plan and a catalogue. Pure. */
export function wishOf(
  plan: Pick<Plan, 'durations'>,
  catalogue: WishCatalogue,
  asked: WishAsked,
  today: Temporal.PlainDate,
): Outcome<{ wish: Wish }, Exclude<WishRefusal, 'unknown-site'>> {
  const concerns = [...new Set(asked.concerns)]
  if (concerns.length === 0) return refuse('no-concern', { field: 'concerns' })
  const teams = new Set<string>()
  let minutes = 0
  for (const key of concerns) {
    const answer = catalogue.concernOn(key, today)
    if (!answer.ok) return refuse(answer.refusal, { field: 'concerns', detail: { concern: key } })
    minutes += plan.durations.get(key) ?? answer.concern.minutes
    teams.add(catalogue.responsibleFor({ concernKey: key }, today).team)
  }
  // Two units have two waiting areas: two bookings are the honest answer.
  if (teams.size > 1) return refuse('two-units', { field: 'concerns', detail: { teams: [...teams] } })
  const whole = Math.ceil((minutes * (asked.persons ?? 1)) / CELL_MINUTES) * CELL_MINUTES
  if (whole > VISIT_MINUTES_MAX) return refuse('too-long', { field: 'persons', detail: { minutes: whole } })
  const [team] = teams
  return {
    ok: true,
    wish: {
      site: asked.site,
      team: team!,
      concerns,
      needs: asked.needs ?? [],
      minutes: whole,
      ...(asked.pools && { pools: asked.pools }),
    },
  }
}
