import type { Figures, Run } from '../support/run.ts'
import { backTest, scoreOf, type Case, type Days, type Faults, type Score } from './back-test.ts'
import { bielefeld } from './replayed.ts'
import { SETTINGS, type Setting } from './settings.ts'

const RATIO = 0.75
const COVERAGE = { least: 0.76, most: 0.84 }

/** What a mistake in the forecast would look like. */
export const FAULTS: Readonly<Record<string, Faults>> = {
  'spread halved': {
    spoil: (knowledge) => ({
      ...knowledge,
      calibration: knowledge.calibration.map(({ low, middle, high }) => ({
        middle,
        low: middle + (low - middle) / 2,
        high: middle + (high - middle) / 2,
      })),
    }),
  },
  'persons in progress ignored': { blind: (picture) => ({ ...picture, atDesks: [] }) },
  'booked visitors ignored': { blind: (picture) => ({ ...picture, booked: [] }) },
  'minutes of the concerns halved': {
    spoil: (knowledge) => ({
      ...knowledge,
      service: (concern) => knowledge.service(concern).map((q) => q / 2),
    }),
  },
}
/** What the planted run builds in. */
const PLANTED = FAULTS['spread halved']!

/**
 * Days of invented offices and the real bookings of one: told when the number was drawn, compared with what came. Learned
 * on other days; the settings were shaped with other seeds than those of this run.
 */
export async function forecast({ full, plant, seed, say }: Run): Promise<Figures> {
  const settings = [...SETTINGS, bielefeld()]
  const all: Case[] = []
  const each: Record<string, Score> = {}
  for (const setting of settings) {
    const cases = backTest(setting, daysFor(setting, full, seed), plant ? PLANTED : {})
    each[setting.name] = scoreOf(cases)
    all.push(...cases)
    say(`${setting.name}: ${JSON.stringify(each[setting.name])}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  const whole = scoreOf(all)
  const caught = plant ? {} : catchFaults(seed, full, say)
  const missed = Object.entries(each)
    .filter(([, score]) => !reached(score))
    .map(([name]) => name)
  const toothless = Object.values(caught).filter((it) => !it.caught).length
  return {
    ok: reached(whole) && toothless === 0,
    ...{
      rmse_ratio: whole.rmse_ratio,
      coverage80: whole.coverage80,
      ratio_zms: whole.ratio_zms,
      bias: whole.bias,
    },
    ...{ numbers: whole.numbers, settings: each, settings_outside: missed, faults: caught },
  }
}

const reached = ({ rmse_ratio, coverage80 }: Score) =>
  rmse_ratio <= RATIO && coverage80 >= COVERAGE.least && coverage80 <= COVERAGE.most

/** A large house draws so many numbers that some of them do. */
function daysFor({ name }: Setting, full: boolean, seed: number): Days {
  if (name === 'bielefeld') return { seed, learned: 8, tuned: 10, tested: full ? 19 : 12, every: 1 }
  const every = name === 'large' ? (full ? 12 : 40) : full ? 2 : 5
  return full
    ? { seed, learned: 28, tuned: 28, tested: 60, every }
    : { seed, learned: 20, tuned: 28, tested: 28, every }
}

/** A fault is caught when the promise fails, or when on the same days the ranges are worse by a twentieth. */
const WORSE = 1.05

function catchFaults(seed: number, full: boolean, say: Run['say']) {
  const setting = SETTINGS.find(({ name }) => name === 'appointments')!
  const days = { ...daysFor(setting, full, seed + 1), tested: full ? 30 : 12 }
  const sound = scoreOf(backTest(setting, days))
  return Object.fromEntries(
    Object.entries(FAULTS).map(([name, faults]) => {
      const { rmse_ratio, coverage80, interval } = scoreOf(backTest(setting, days, faults))
      const fails = rmse_ratio > RATIO || coverage80 < COVERAGE.least
      const worse = Math.round((interval / sound.interval) * 100) / 100
      const seen = { rmse_ratio, coverage80, worse, caught: fails || worse >= WORSE }
      say(`${name}: ${JSON.stringify(seen)}`)
      return [name, seen]
    }),
  )
}
