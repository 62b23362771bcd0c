import type { Lane, Plan, Series } from '#office/appointments/index.ts'
import type { OfficeSetting, SimPlan } from './setting.ts'

type PlainSeries = SimPlan['series'][number]

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const time = (text: string): Temporal.PlainTime => Temporal.PlainTime.from(text)

const timeOr = (text: string | null): Temporal.PlainTime | null => (text === null ? null : time(text))

/** The plan of the appointments' module, with what is tried beyond it: another booking window, places given out twice. */
export function planOf({ site, plan, policy }: OfficeSetting): Plan {
  const { lanes, series } = overbooked(plan, policy.overbookShare)
  return {
    ...{ site, version: 1, lanes: lanes.map((lane): Lane => ({ ...lane, site })) },
    series: series.map((one): Series => ({
      ...{ ...one, site, opens: time(one.opens), closes: time(one.closes) },
      ...{ validFrom: day(one.validFrom), validTo: one.validTo === null ? null : day(one.validTo) },
    })),
    exceptions: plan.exceptions.map((one) => ({
      ...{ ...one, site, day: day(one.day) },
      ...{ opens: timeOr(one.opens), closes: timeOr(one.closes) },
    })),
    closures: plan.closures.map((one) => ({
      ...{ ...one, site, firstDay: day(one.firstDay), lastDay: day(one.lastDay) },
    })),
    durations: new Map(Object.entries(plan.durations)),
    quotas: plan.quotas.map((quota) => ({ ...quota, site })),
    policy: { ...plan.policy, windowDays: policy.windowDays ?? plan.policy.windowDays },
  }
}

/**
 * So many more places as the share says, as the program itself would give them out: by further lanes of the team that no desk
 * stands behind. What is less than a whole lane is open for the first part of the hours.
 */
export function overbooked(plan: SimPlan, share: number): Pick<SimPlan, 'lanes' | 'series'> {
  if (share <= 0) return plan
  const teams = [...new Set(plan.lanes.filter(({ active }) => active).map(({ team }) => team))]
  let next = Math.max(0, ...plan.lanes.map(({ id }) => id)) + 1
  const lanes = [...plan.lanes]
  const series = plan.series.map((one) => ({
    ...one,
    lanes: one.lanes ?? plan.lanes.filter(({ team }) => team === one.team).map(({ id }) => id),
  }))
  const made: PlainSeries[] = []
  for (const team of teams) {
    const own = plan.lanes.filter((lane) => lane.team === team && lane.active)
    for (let left = own.length * share, n = 0; left > 0.001; left -= 1, n++) {
      const source = own[n % own.length]!
      const id = next++
      lanes.push({ ...source, id, name: `${source.name} (überbucht)` })
      for (const one of series.filter((it) => it.lanes.includes(source.id)))
        made.push({ ...one, id: `${one.id}+${id}`, lanes: [id], closes: cutAt(one, Math.min(1, left)) })
    }
  }
  return { lanes, series: [...series, ...made.filter((one) => one.closes > one.opens)] }
}

function cutAt({ opens, closes, stepMinutes }: PlainSeries, part: number): string {
  const whole = time(opens).until(time(closes)).total('minute')
  const minutes = Math.round((whole * part) / stepMinutes) * stepMinutes
  return time(opens).add({ minutes }).toString({ smallestUnit: 'minute' })
}
