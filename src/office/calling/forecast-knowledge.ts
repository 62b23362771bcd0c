import { UNCALIBRATED, type Calibration } from './forecast-calibration.ts'
import type { Changeover } from './forecast-changeover.ts'
import { normalQuantile } from './normal-quantile.ts'
import { shrunkQuantiles, plannedQuantiles, MEASURED, PROBABILITIES } from './forecast-quantiles.ts'
import type { Quantiles } from './forecast-quantiles.ts'

/** What an office has measured of itself, and what is assumed where it measured too little. Pure; minutes and shares. */
export interface Knowledge {
  /** How long a concern takes. */
  service(concern: string): Quantiles
  /** Share of booked visitors who stay away, by the days between booking and appointment; null: not known. */
  staysAway(leadDays: number | null): number
  /** How late booked visitors come; early is negative. */
  readonly lateness: Quantiles
  /** Between two visitors at one desk, when somebody waits. */
  readonly changeover: Changeover
  /** How what was played on earlier days has to be set right. */
  readonly calibration: Calibration
  /** Share of the called who do not come. */
  readonly unheard: number
  /** Walk-ins a minute, by team and hour of the office's clock. */
  walkInRate(team: string, hour: number): number
  /** How this day's services compare with all others, so far. */
  pace(team: string): Pace
}

/** Today's minutes are `factor` times the usual; `spread` is how sure that is (standard deviation of its logarithm). */
export interface Pace {
  readonly factor: number
  readonly spread: number
}

/** What the database tells of some weeks. */
export interface Measured {
  readonly services: readonly { concern: string; count: number; quantiles: readonly number[] }[]
  /** `bucket`: index in `LEAD_DAYS`, -1 where the day of booking is not known. */
  readonly shows: readonly { bucket: number; booked: number; missed: number }[]
  readonly lateness: { readonly count: number; readonly quantiles: readonly number[] } | null
  readonly changeover: (Changeover & { readonly count: number }) | null
  readonly calls: { readonly called: number; readonly missed: number }
  readonly walkIns: readonly { team: string; hour: number; perHour: number }[]
}

export const NOTHING_MEASURED: Measured = {
  ...{ services: [], shows: [], lateness: null, changeover: null },
  ...{ calls: { called: 0, missed: 0 }, walkIns: [] },
}

/** Today so far, per team. `usual`: what the same services take on average. */
export interface Today {
  readonly team: string
  readonly count: number
  readonly minutes: number
  readonly usual: number
}

/** Upper ends (days) of the spans between booking and appointment whose no-shows are told apart. */
export const LEAD_DAYS: readonly number[] = [7, 28, Infinity]

/** German immigration offices lose 10 to 25 in 100; drawn towards it as if 50 bookings had said so. */
const STAY_AWAY = 0.15
const STAY_AWAY_BOOKINGS = 50
/** Ten minutes early, two of three within ten minutes of that. */
const LATENESS = { mean: -10, sigma: 10, visits: 30 }
const CHANGEOVER = { notes: 0.75, walk: 0.75, times: 20 }
const UNHEARD = { share: 0.03, calls: 50 }
/** How much one day differs from another (standard deviation), and one service from another. */
const DAY_SPREAD = 0.15
const SERVICE_SPREAD = 0.8

export function knowledgeOf(
  measured: Measured,
  plannedMinutes: (concern: string) => number,
  today: readonly Today[] = [],
  calibration: Calibration = UNCALIBRATED,
): Knowledge {
  const services = new Map(measured.services.map((it) => [it.concern, it]))
  const known = new Map<string, Quantiles>()
  const rates = new Map(measured.walkIns.map((it) => [`${it.team} ${it.hour}`, it.perHour / 60]))
  const paces = new Map(today.map((it) => [it.team, paceOf(it)]))
  const shares = sharesOf(measured.shows)
  const { calls } = measured
  return {
    service(concern) {
      const found = known.get(concern)
      if (found) return found
      const it = services.get(concern)
      const planned = plannedMinutes(concern)
      const made = it ? shrunkQuantiles(it.quantiles, it.count, planned) : plannedQuantiles(planned)
      known.set(concern, made)
      return made
    },
    staysAway: (lead) =>
      shares[lead === null || lead < 0 ? LEAD_DAYS.length : LEAD_DAYS.findIndex((end) => lead < end)]!,
    lateness: latenessOf(measured.lateness),
    calibration,
    changeover: changeoverFrom(measured.changeover),
    unheard: (calls.missed + UNHEARD.share * UNHEARD.calls) / (calls.called + UNHEARD.calls),
    walkInRate: (team, hour) => rates.get(`${team} ${hour}`) ?? 0,
    pace: (team) => paces.get(team) ?? { factor: 1, spread: DAY_SPREAD },
  }
}

/** weight = n / (n + (spread of a service / spread between days)²): a few services say little of a day. */
export function paceOf({ count, minutes, usual }: Omit<Today, 'team'>): Pace {
  const weight = count / (count + (SERVICE_SPREAD / DAY_SPREAD) ** 2)
  const ratio = usual > 0 ? minutes / usual : 1
  return { factor: 1 + weight * (ratio - 1), spread: DAY_SPREAD * Math.sqrt(1 - weight) }
}

/** Per span of lead time, drawn towards all bookings of the site, and these towards the assumed share. The last is for all. */
function sharesOf(shows: Measured['shows']): number[] {
  const booked = shows.reduce((sum, it) => sum + it.booked, 0)
  const missed = shows.reduce((sum, it) => sum + it.missed, 0)
  const all = (missed + STAY_AWAY * STAY_AWAY_BOOKINGS) / (booked + STAY_AWAY_BOOKINGS)
  const spans = LEAD_DAYS.map((_, bucket) => {
    const it = shows.find((one) => one.bucket === bucket)
    return ((it?.missed ?? 0) + all * STAY_AWAY_BOOKINGS) / ((it?.booked ?? 0) + STAY_AWAY_BOOKINGS)
  })
  return [...spans, all]
}

function latenessOf(measured: Measured['lateness']): Quantiles {
  const { mean, sigma, visits } = LATENESS
  const { count, quantiles } = measured ?? { count: 0, quantiles: [] }
  const low = MEASURED.map((p, n) =>
    shrink(quantiles[n] ?? 0, count, mean + sigma * normalQuantile(p), visits),
  )
  return [...low, ...PROBABILITIES.slice(MEASURED.length).map(() => low.at(-1)!)]
}

function changeoverFrom(measured: Measured['changeover']): Changeover {
  const { count, notes, walk } = measured ?? { count: 0, notes: 0, walk: 0 }
  const { times } = CHANGEOVER
  return {
    notes: shrink(notes, count, CHANGEOVER.notes, times),
    walk: shrink(walk, count, CHANGEOVER.walk, times),
  }
}

function shrink(measured: number, count: number, assumed: number, weight: number): number {
  return (count * measured + weight * assumed) / (count + weight)
}
