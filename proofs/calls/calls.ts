import { mostOvertaking } from '#office/calling/index.ts'
import { ownDatabase } from '../support/database.ts'
import type { Figures, Run } from '../support/run.ts'
import { MemoryHall, type Plant } from './memory-hall.ts'
import { planDay } from './plan.ts'
import { playDay, type Tally } from './play.ts'
import { openRealOffice, RealHall } from './real-hall.ts'

const QUICK = { pure: 4000, real: 8 }
const FULL = { pure: 20_000, real: 40 }

export type Totals = Omit<Tally, 'faults'> & { days: number; found: string[]; limit: number }

const nothing = (): Totals => ({
  ...{
    days: 0,
    found: [],
    calls: 0,
    acts: 0,
    lost: 0,
    crashes: 0,
    doubled: 0,
    overtaken: 0,
    ended: 0,
    limit: 0,
  },
})

/**
 * Office days under a virtual clock with lost requests, repeated clicks, two clerks at once and processes that die: most
 * of them with the product's pure rules in memory, some with the real acts on PostgreSQL. After each minute nobody stands
 * at two desks; at each call a second telling of the rule says whether somebody was overtaken by more than the office has
 * set; at the end nobody is left behind. Each day is one seed. Planted: taking without looking, no cap on advantages,
 * visitors the cashier forgets to send back, a dying process that leaves half an act behind.
 */
export async function calls(run: Run): Promise<Figures> {
  const size = run.full ? FULL : QUICK
  if (run.plant) return planted(run)
  const first = run.seed * 100_000
  const pure = await pureDays(first, size.pure, null)
  run.say(`${pure.days} days in memory, ${pure.calls} calls, ${pure.found.length} faults`)
  const real = await realDays(run, first, size.real, false)
  run.say(`${real.days} days on PostgreSQL, ${real.calls} calls, ${real.found.length} faults`)
  const found = [...pure.found, ...real.found]
  const isEnough = pure.overtaken > 0 && real.calls > 100 && real.crashes > 0 && real.lost > 0
  return {
    ok: found.length === 0 && isEnough,
    ...figures('pure', pure),
    ...figures('postgres', real),
    seeds: [first, first + size.pure - 1],
    found: found.slice(0, 5),
  }
}

async function planted(run: Run): Promise<Figures> {
  const first = run.seed * 100_000
  const caught: Record<string, string | null> = {}
  for (const plant of ['guard', 'cap', 'forgotten'] as const) {
    const { found } = await pureDays(first, 60, plant)
    caught[plant] = found[0] ?? null
    run.say(`${plant}: ${found[0] ?? 'not found'}`)
  }
  const { found } = await realDays(run, first, 2, true)
  caught['half-written'] = found[0] ?? null
  run.say(`half-written: ${found[0] ?? 'not found'}`)
  const all = Object.values(caught).every((one) => one !== null)
  return { ok: false, caught, all_caught: all }
}

export async function pureDays(first: number, days: number, plant: Plant): Promise<Totals> {
  const totals = nothing()
  for (let seed = first; seed < first + days; seed++) {
    const plan = planDay(seed)
    add(totals, seed, await playDay(plan, new MemoryHall(plan, plant)), mostOvertaking(plan.rules))
    if (plant && totals.found.length > 0) break
  }
  return totals
}

async function realDays(run: Run, first: number, days: number, halfWritten: boolean): Promise<Totals> {
  const office = await openRealOffice(await ownDatabase(run))
  run.afterwards(() => office.close())
  const totals = nothing()
  for (let seed = first; seed < first + days; seed++) {
    const plan = planDay(seed)
    const hall = await RealHall.begin(office, plan, halfWritten)
    add(totals, seed, await playDay(plan, hall), mostOvertaking(plan.rules))
    if (totals.found.length > 0) break
  }
  return totals
}

function add(totals: Totals, seed: number, { faults, ...day }: Tally, limit: number): void {
  totals.days += 1
  for (const key of ['calls', 'acts', 'lost', 'crashes', 'doubled', 'ended'] as const) totals[key] += day[key]
  if (day.overtaken > totals.overtaken) Object.assign(totals, { overtaken: day.overtaken, limit })
  if (day.overtaken > limit)
    totals.found.push(`day ${seed}: overtaken by ${day.overtaken} of ${limit} minutes`)
  totals.found.push(...faults.map((fault) => `day ${seed}: ${fault}`))
}

function figures(name: string, it: Totals) {
  const { days, calls, acts, lost, crashes, doubled, ended, overtaken, limit } = it
  return {
    [name]: {
      ...{ days, visits_ended: ended, calls, acts, lost_answers: lost, repeated: doubled, crashes },
      greatest_overtaking_minutes: overtaken,
      ...(overtaken > 0 && { allowed_that_day_minutes: limit }),
    },
  }
}
