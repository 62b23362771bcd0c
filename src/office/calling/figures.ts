import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { visitsIn, type Visit } from '#office/visits/index.ts'
import type { CallingRoom } from './room.ts'

/** A team's day in figures. Minutes. Nothing about one colleague or one desk. */
export interface TeamFigures {
  readonly team: string
  readonly waiting: number
  readonly medianWait: number | null
  readonly longestWait: number | null
  /** How long those called today had waited. */
  readonly called: number
  readonly medianWaitUntilCall: number | null
  readonly finished: number
  readonly missed: number
  /** Gone without being called: without them waits would look better than they are. */
  readonly left: number
}

const STATES: readonly Visit['state'][] = [
  'waiting',
  'called',
  'serving',
  'parked',
  'finished',
  'no_show',
  'left',
]

export async function figuresToday(
  room: CallingRoom,
  actor: Actor,
  { site }: { site: number },
): Promise<Outcome<{ teams: readonly TeamFigures[] }, 'not-permitted'>> {
  const { permissions, clock, db } = room.ground
  if (!isPermitted(permissions, actor, 'calling.figures', site)) return refuse('not-permitted')
  const now = clock.now()
  const visits = await visitsIn(db, site, officeDay(now), STATES)
  const byTeam = [...Map.groupBy(visits, ({ team }) => team)].sort(([a], [b]) => (a < b ? -1 : 1))
  return { ok: true, teams: byTeam.map(([team, list]) => figuresOf(team, list, now)) }
}

export function figuresOf(team: string, visits: readonly Visit[], now: Temporal.Instant): TeamFigures {
  const waits = visits.filter(({ state }) => state === 'waiting').map((visit) => waitOf(visit, now))
  const calls = visits.filter((visit) => visit.calledAt).map((visit) => waitOf(visit, visit.calledAt!))
  const count = (state: Visit['state']) => visits.filter((visit) => visit.state === state).length
  return {
    team,
    waiting: waits.length,
    medianWait: median(waits),
    longestWait: waits.length > 0 ? Math.max(...waits) : null,
    called: calls.length,
    medianWaitUntilCall: median(calls),
    finished: count('finished'),
    missed: count('no_show'),
    left: count('left'),
  }
}

/** Whole minutes. Nobody waits because of coming early: before the appointment's time it is not counted. */
function waitOf({ arrivedAt, dueAt }: Visit, until: Temporal.Instant): number {
  const from = Math.max(arrivedAt?.epochMilliseconds ?? 0, dueAt?.epochMilliseconds ?? 0)
  return Math.max(0, Math.floor((until.epochMilliseconds - from) / 60_000))
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
