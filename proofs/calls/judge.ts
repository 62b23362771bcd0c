import type { OfficeRules } from '#office/calling/index.ts'
import type { Back, Seen } from './hall.ts'
import type { PlannedDesk } from './plan.ts'

/**
 * The rule of the queue told a second time, from the side of whoever is passed over: whether `taken` may be called before
 * `passed`, and by how many minutes whoever is due was overtaken. Written without looking at the product's order.
 */
export interface Moment {
  readonly now: number
  readonly at: PlannedDesk
  readonly rules: OfficeRules
  readonly backs: readonly Back[]
  readonly known: ReadonlySet<string>
  /** Desks somebody sits at: only these keep anybody. */
  readonly seated: ReadonlySet<number>
}

export interface Verdict {
  readonly fault: string | null
  /** Minutes; 0 when nobody who is due was overtaken. */
  readonly overtaken: number
}

const MINUTE = 60_000

/** When somebody has a right to be called. */
export function fairMoment({ priority, due, arrived }: Seen, rules: OfficeRules): number {
  if (priority > 0) return arrived
  if (due === null) return arrived + rules.walkInDueMinutes * MINUTE
  return arrived > due + rules.keepMinutes * MINUTE ? arrived : due
}

export function leadMinutes(it: Seen, { at, rules, known }: Moment): number {
  const isSpoken = it.language !== 'de' && at.languages.includes(it.language)
  const minutes = (isSpoken ? rules.languageMinutes : 0) + (known.has(it.id) ? rules.knownMinutes : 0)
  return Math.min(minutes, rules.overtakeMinutes)
}

/** Whether this desk could have called somebody. */
export function couldCall(it: Seen, moment: Moment): boolean {
  const { at, now } = moment
  if (it.team !== at.team || (it.notBefore ?? 0) > now) return false
  if (at.skills.length > 0 && !at.skills.includes(it.concern)) return false
  return rankOf(it, moment) !== 'kept'
}

type Rank = 'urgent' | 'back' | 'kept' | 'due' | 'walk-in' | 'early'

function rankOf(it: Seen, moment: Moment): Rank {
  const { now, at, rules, backs, seated } = moment
  if (it.priority === 2) return 'urgent'
  const back = backs.find(({ visit }) => visit === it.id)
  if (back?.desk === at.desk) return 'back'
  if (back && seated.has(back.desk) && now < back.backAt + rules.holdMinutes * MINUTE) return 'kept'
  if (fairMoment(it, rules) <= now) return 'due'
  return it.due === null ? 'walk-in' : 'early'
}

const ORDER: readonly Rank[] = ['urgent', 'back', 'due', 'walk-in', 'early']

export function judge(taken: Seen, passed: Seen, moment: Moment): Verdict {
  const [ahead, behind] = [rankOf(taken, moment), rankOf(passed, moment)]
  const fine = { fault: null, overtaken: 0 }
  if (ahead === 'kept') return { fault: `${taken.id} was kept for another desk`, overtaken: 0 }
  if (ORDER.indexOf(ahead) < ORDER.indexOf(behind)) return fine
  if (ahead !== behind)
    return { fault: `${taken.id} (${ahead}) went before ${passed.id} (${behind})`, overtaken: 0 }
  const clock = (it: Seen) =>
    ahead === 'due' || ahead === 'back' || ahead === 'early' ? fairMoment(it, moment.rules) : it.arrived
  const by = (clock(taken) - clock(passed)) / MINUTE
  if (by <= 0) return fine
  const allowed = ahead === 'due' || ahead === 'walk-in' ? leadMinutes(taken, moment) : 0
  const fault = by > allowed ? `${taken.id} overtook ${passed.id} by ${by} minutes, allowed ${allowed}` : null
  return { fault, overtaken: by }
}
