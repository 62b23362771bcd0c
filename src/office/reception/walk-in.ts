import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'
import type { OpenRange } from '#office/appointments/index.ts'
import type { ArrivalRules } from '#office/calling/index.ts'

/** Stands behind every id: whoever asks now comes after whoever drew in the same moment. */
export const LAST = '~'

export type WalkInRefusal = 'no-concern' | 'unknown-concern' | 'concern-outside-dates' | 'appointment-needed'

/** To which team someone without an appointment goes. Pure. `anyway`: a colleague lets it pass, with a reason. */
export function walkInTeam(
  catalogue: CatalogueBook,
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
  const doors = first.from.subtract({ minutes: rules.doorsMinutes })
  if (Temporal.Instant.compare(now, doors) < 0)
    return refuse('closed', { detail: { opens: String(first.from) } })
  if (Temporal.Instant.compare(now, last.to) >= 0) return refuse('closed', { detail: { opens: null } })
  const begins = Temporal.Instant.compare(now, first.from) < 0 ? first.from : now
  const done = begins.epochMilliseconds + minutesNeeded * 60_000
  if (done > last.to.epochMilliseconds)
    return refuse('no-longer-today', { detail: { closes: String(last.to) } })
  return { ok: true }
}
