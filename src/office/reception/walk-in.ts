import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { ConcernRefusal } from '#office/catalogue/index.ts'
import type { OpenRange } from '#office/appointments/index.ts'
import { expectedWaitFor, type ArrivalRules, type HallPicture } from '#office/calling/index.ts'

/** Stands behind every id: whoever asks now comes after whoever drew in the same moment. */
export const LAST = '~'

export type WalkInRefusal = 'no-concern' | 'unknown-concern' | 'concern-outside-dates' | 'appointment-needed'

/** What of the catalogue decides about somebody without an appointment. */
export interface WalkInCatalogue<Concern> {
  concernOn(
    key: string,
    day: Temporal.PlainDate,
  ):
    | { readonly ok: true; readonly concern: Concern }
    | { readonly ok: false; readonly refusal: ConcernRefusal['refusal'] }
  responsibleFor(asked: { readonly concernKey: string }, day: Temporal.PlainDate): { readonly team: string }
  offers(concern: Concern, channel: 'reception' | 'same_day_slot'): boolean
}

/** To which team someone without an appointment goes. Pure. `anyway`: a colleague lets it pass, with a reason. */
export function walkInTeam<Concern>(
  catalogue: WalkInCatalogue<Concern>,
  asked: readonly string[],
  rules: ArrivalRules,
  today: Temporal.PlainDate,
  anyway: boolean,
): Outcome<{ team: string; concerns: readonly string[] }, WalkInRefusal> {
  const concerns = [...new Set(asked)]
  if (concerns.length === 0) return refuse('no-concern', { field: 'concerns' })
  const teams = new Set<string>()
  for (const key of concerns) {
    const answer = catalogue.concernOn(key, today)
    if (!answer.ok) return refuse(answer.refusal, { field: 'concerns', detail: { concern: key } })
    const { team } = catalogue.responsibleFor({ concernKey: key }, today)
    const open =
      catalogue.offers(answer.concern, 'reception') || catalogue.offers(answer.concern, 'same_day_slot')
    if (!open && !rules.walkInTeams.includes(team) && !anyway)
      return refuse('appointment-needed', { field: 'concerns', detail: { concern: key, team } })
    teams.add(team)
  }
  const [only] = teams
  return { ok: true, team: teams.size === 1 ? only! : rules.sortingTeam, concerns }
}

/** Minutes until whoever draws a number now would be done: the expected wait and the planned minutes. */
export function minutesNeeded(
  room: Parameters<typeof expectedWaitFor>[0],
  picture: HallPicture,
  { team, concerns }: { readonly team: string; readonly concerns: readonly string[] },
): number {
  const asker = { id: LAST, priority: 0, dueAt: null, arrivedAt: picture.now, team, concerns }
  const own = concerns.reduce((sum, concern) => sum + picture.minutesOf(concern), 0)
  return expectedWaitFor(room, picture, asker) + own
}

/**
 * Whether numbers are given out now: from a while before the first opening until the last closing, and only as long
 * as the expected wait and the own service end before that. `hours` null: the office has said nothing about hours.
 */
export function refusesDraw(
  hours: readonly OpenRange[] | null,
  rules: ArrivalRules,
  now: Temporal.Instant,
  minutesNeeded: number,
): Outcome<object, 'closed' | 'no-longer-today'> {
  if (!hours) return { ok: true }
  const [first, last] = [hours[0], hours.at(-1)]
  if (!first || !last) return refuse('closed', { detail: { opens: null } })
  const at = now.epochMilliseconds
  const opens = first.from.epochMilliseconds
  const closes = last.to.epochMilliseconds
  if (at < opens - rules.doorsMinutes * 60_000)
    return refuse('closed', { detail: { opens: String(first.from) } })
  if (at >= closes) return refuse('closed', { detail: { opens: null } })
  if (Math.max(at, opens) + minutesNeeded * 60_000 > closes)
    return refuse('no-longer-today', { detail: { closes: String(last.to) } })
  return { ok: true }
}
