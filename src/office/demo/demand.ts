import { shipped } from '#office/catalogue/index.ts'
import demand from './data/demand.json' with { type: 'json' }
import type { Dice } from './dice.ts'

export interface Request {
  readonly concerns: readonly string[]
  readonly team: string
  readonly persons: number
  /** Planned, all persons together, in whole five minutes. */
  readonly minutes: number
}

interface Weighted {
  readonly value: string
  readonly weight: number
  readonly team: string
}

export interface Demand {
  /** What someone books on a lane; undefined when nobody asks for what it offers. */
  booked(dice: Dice, lane: { readonly team: string; readonly skills: readonly string[] }): Request | undefined
  walkIn(dice: Dice): Request
}

/** What people come for on a day: only concerns in force then. */
export function demandOn(day: Temporal.PlainDate): Demand {
  const booked = weighted(demand.booked, day)
  const walkIns = weighted(demand.walkIn, day)
  return {
    booked(dice, lane) {
      const open = booked.filter(
        (it) => it.team === lane.team && (lane.skills.length === 0 || lane.skills.includes(it.value)),
      )
      if (open.length === 0) return undefined
      const first = dice.byWeight(open)
      const second = dice.happens(0.05) ? dice.byWeight(open) : first
      const persons = first.startsWith('family') && dice.happens(0.35) ? 2 : 1
      return requestFor([...new Set([first, second])], lane.team, persons, day)
    },
    walkIn(dice) {
      const concern = dice.byWeight(walkIns)
      return requestFor([concern], shipped.responsibleFor({ concernKey: concern }, day).team, 1, day)
    },
  }
}

/** How visits are spread over concerns: share of each, of booked visitors and walk-ins as they mix (70 to 30). */
export function sharesOfConcerns(): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  const mixed = [
    [demand.booked, 0.7],
    [demand.walkIn, 0.3],
  ] as const
  for (const [weights, part] of mixed) {
    const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
    for (const [concern, weight] of Object.entries(weights))
      shares.set(concern, (shares.get(concern) ?? 0) + (part * weight) / all)
  }
  return shares
}

function weighted(weights: Readonly<Record<string, number>>, day: Temporal.PlainDate): Weighted[] {
  return Object.entries(weights)
    .filter(([value]) => shipped.concernOn(value, day).ok)
    .map(([value, weight]) => ({
      value,
      weight,
      team: shipped.responsibleFor({ concernKey: value }, day).team,
    }))
}

function requestFor(
  concerns: readonly string[],
  team: string,
  persons: number,
  day: Temporal.PlainDate,
): Request {
  const minutes = concerns.reduce((sum, key) => sum + plannedMinutes(key, day), 0) * persons
  return { concerns, team, persons, minutes: Math.ceil(minutes / 5) * 5 }
}

/** Minutes the catalogue plans for a concern. */
export function plannedMinutes(key: string, day: Temporal.PlainDate): number {
  const answer = shipped.concernOn(key, day)
  return answer.ok ? answer.concern.minutes : 15
}
