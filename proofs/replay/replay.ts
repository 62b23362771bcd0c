import type { Command, DayPlayed } from '../../src/office/simulator/engine/played.ts'
import { playDay } from '../../src/office/simulator/engine/play-day.ts'
import type { OfficeSetting } from '../../src/office/simulator/engine/setting.ts'
import { ownDatabase } from '../support/database.ts'
import type { Figures, Run } from '../support/run.ts'
import { compareEnds } from './compare.ts'
import { Feeding } from './feed.ts'
import { openRunning, type Databases } from './running.ts'
import { DAY, someOffice } from './settings.ts'
import { thursday } from './thursday.ts'

const QUICK = { days: 8, visitors: 50, thursdays: 3000 }
/** Forty thousand Thursdays tell one percent of the day apart. */
const FULL = { days: 60, visitors: 120, thursdays: 40_000 }

/** What is planted: the simulator is wrong, or the program is fed wrongly. */
export type Plant = 'order' | 'late' | 'missed' | 'fee'
export const PLANTS: readonly Plant[] = ['order', 'late', 'missed', 'fee']

export interface DayCompared {
  readonly visits: number
  readonly fields: number
  readonly commands: number
  readonly differences: readonly string[]
  readonly acts: Readonly<Record<string, number>>
}

/**
 * Simulated days fed to the running program: an office of a seed is played by the simulator; its commands, in order, are
 * done with the program's real acts on PostgreSQL under the same clock; then both are compared visit by visit (state,
 * number, team, priority, every moment, desk, minutes as noted, fees owed and paid). Planted: another order of the queue, a
 * late rule that is off by one minute, no-shows nobody marks, a fee asked twice. At last the simulator is set to a plain queue
 * and held against the exact one.
 */
export async function replay(run: Run): Promise<Figures> {
  const size = run.full ? FULL : QUICK
  const databases = await ownDatabase(run)
  if (run.plant) return planted(run, databases)
  const totals = { days: 0, visits: 0, fields: 0, commands: 0 }
  const acts: Record<string, number> = {}
  const found: string[] = []
  for (let n = 0; n < size.days; n++) {
    const seed = run.seed * 1000 + n
    const day = await replayDay(databases, someOffice(seed, size.visitors), seed)
    totals.days += 1
    for (const key of ['visits', 'fields', 'commands'] as const) totals[key] += day[key]
    for (const [act, times] of Object.entries(day.acts)) acts[act] = (acts[act] ?? 0) + times
    found.push(...day.differences.map((one) => `day ${seed}: ${one}`))
    run.say(
      `day ${seed}: ${day.visits} visits, ${day.commands} commands, ${day.differences.length} differences`,
    )
  }
  const missing = [...EVERY, ...(run.full ? ['close-day'] : [])].filter((act) => !acts[act])
  const plain = thursday(size.thursdays, run.seed)
  run.say(`the Thursday from four counters to two: ${plain.worst_percent.toFixed(2)} % at worst`)
  const agrees = plain.outside === 0 && (!run.full || (plain.day_percent <= 1 && missing.length === 0))
  const rounded = (value: number): number => Math.round(value * 1000) / 1000
  return {
    ok: found.length === 0 && agrees,
    ...totals,
    ...{ differences: found.length, acts, never_done: missing, found: found.slice(0, 5) },
    thursday: {
      ...{ days: plain.days, outside_interval: plain.outside, worst_percent: rounded(plain.worst_percent) },
      day_percent: rounded(plain.day_percent),
      half_hours: plain.halfHours.map((it) => [
        it.end_minute,
        ...[it.exact, it.simulated, it.low, it.high].map(rounded),
      ]),
    },
  }
}

/** Days without one of these would prove little. */
const EVERY: readonly string[] = [
  ...[
    'book',
    'cancel',
    'move',
    'check-in',
    'draw',
    'admit',
    'priority',
    'miss-overdue',
    'next',
    'serve',
    'recall',
  ],
  ...['no-show', 'park', 'unpark', 'forward', 'finish', 'leave', 'take-break', 'end-break', 'charge', 'pay'],
  ...['draw refused', 'check-in refused', 'release'],
]

async function planted(run: Run, databases: Databases): Promise<Figures> {
  const caught: Record<string, string | null> = {}
  for (const plant of PLANTS) {
    caught[plant] = null
    for (let n = 0; n < 6 && caught[plant] === null; n++) {
      const seed = run.seed * 1000 + n
      const office = someOffice(seed, 45)
      const day = await replayDay(databases, plant === 'late' ? aroundTheLimit(office) : office, seed, plant)
      caught[plant] = day.differences[0] ?? null
    }
    run.say(`${plant}: ${caught[plant] ?? 'not found'}`)
  }
  return { ok: false, caught, all_caught: Object.values(caught).every((one) => one !== null) }
}

export async function replayDay(
  databases: Databases,
  setting: OfficeSetting,
  seed: number,
  plant: Plant | null = null,
): Promise<DayCompared> {
  const day = playDay(wrongly(setting, plant), DAY, seed, true)
  const commands = tampered(day, plant)
  const begins = (commands[0]?.at ?? 0) - 60_000
  const office = await openRunning(databases, setting, begins)
  try {
    const feeding = new Feeding(office)
    await feeding.feed(commands)
    const { visits, fields, differences } = await compareEnds(databases.admin, day.visits)
    const acts = Object.groupBy(commands, (it) =>
      'refused' in it && it.refused ? `${it.act} refused` : it.act,
    )
    const counts = Object.fromEntries(Object.entries(acts).map(([act, all]) => [act, all.length]))
    return {
      visits,
      fields,
      commands: commands.length,
      differences: [...feeding.faults, ...differences],
      acts: counts,
    }
  } finally {
    await office.close()
  }
}

/** Most come within a few minutes of the moment from which they are too late. */
function aroundTheLimit(setting: OfficeSetting): OfficeSetting {
  const punctuality = { of: 'normal' as const, mean: setting.rules.lateMinutes + 0.5, sd: 2 }
  return { ...setting, demand: { ...setting.demand, punctuality } }
}

function wrongly(setting: OfficeSetting, plant: Plant | null): OfficeSetting {
  const { rules } = setting
  if (plant === 'order')
    return { ...setting, rules: { ...rules, walkInDueMinutes: rules.walkInDueMinutes + 25 } }
  if (plant === 'late') return { ...setting, rules: { ...rules, lateMinutes: rules.lateMinutes + 1 } }
  return setting
}

function tampered({ commands }: DayPlayed, plant: Plant | null): readonly Command[] {
  if (plant === 'missed') return commands.filter(({ act }) => act !== 'miss-overdue')
  if (plant === 'fee') return commands.flatMap((it): Command[] => (it.act === 'charge' ? [it, it] : [it]))
  return commands
}
