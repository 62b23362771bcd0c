import { seededChance, type Chance } from '#ground/identity/chance.ts'
import { delayOfHead, delayOfLast, delayOfNaive, delayOfQueue, sampleOf } from '#ground/queueing/index.ts'
import { figures, unsupported, type Figures, type Solve, type Value } from './figures.ts'
import { Given } from './given.ts'
import { Scores, spreadOf, type Score } from './scores.ts'
import { solveReception } from './reception.ts'

/** Estimators of the wait against simulated waits: a queue M/M/s, or a reception with appointments. */
export const solveBenchmark: Solve = (input) => {
  const given = new Given(input)
  const words = given.need(given.text('case', 'setting'), 'case')
  return /M\/M\//i.test(words) ? solveMarkov(given, words) : solveReception(given, words)
}

/** Runs of the published size; their spread is the luck of one such run. */
const RUNS = 8

function solveMarkov(given: Given, words: string): Figures {
  const told = /M\/M\/(\d+)/i.exec(words)
  const busy = /rho\s*=\s*([\d.]+)|ρ\s*=\s*([\d.]+)/i.exec(words)
  const servers = Number(told?.[1] ?? 'NaN')
  const occupancy = Number(busy?.[1] ?? busy?.[2] ?? given.number('rho') ?? 'NaN')
  if (!(servers >= 1 && servers <= 1000 && occupancy > 0 && occupancy < 1))
    return unsupported(`the case "${words}" cannot be read`)
  const named =
    given.minutes('aht', 'meanService', 'service') ??
    Number(/(?:S|aht|service)\s*=?\s*([\d.]+)/.exec(words)?.[1] ?? 'NaN')
  // Where no time is told: ten minutes at a few counters of an office, one unit in a large system.
  const serviceMinutes = Number.isFinite(named) ? named : servers <= 20 ? 10 : 1
  const customers = given.number('customers', 'n') ?? 600_000
  if (customers > 5_000_000) return unsupported('more customers than some seconds allow')
  const seed = given.number('seed') ?? 1
  const runs = Array.from({ length: RUNS }, (_, run) =>
    playMarkov(
      { servers, serviceMinutes, perMinute: (occupancy * servers) / serviceMinutes, customers },
      seededChance(seed * 1000 + run + 1),
    ),
  )
  return ofRuns(runs)
}

interface Markov {
  readonly servers: number
  readonly serviceMinutes: number
  readonly perMinute: number
  readonly customers: number
}

const NAMES = ['ql', 'naive', 'les', 'hol', 'refined', 'delayed', 'all'] as const
type Name = (typeof NAMES)[number]

interface Played {
  readonly scores: Readonly<Record<Name, Score>>
  readonly meanWait: number
}

/** One run: who is delayed behind somebody waiting, after the first twentieth, scores every estimator. */
function playMarkov(queue: Markov, chance: Chance): Played {
  const { servers, serviceMinutes, perMinute, customers } = queue
  const arrivals = new Float64Array(customers)
  const starts = new Float64Array(customers)
  const freeAt = new EarliestOf(servers)
  let now = 0
  for (let n = 0; n < customers; n += 1) {
    now -= Math.log(uniform(chance)) / perMinute
    arrivals[n] = now
    const start = Math.max(now, freeAt.earliest())
    starts[n] = start
    freeAt.replaceEarliest(start - serviceMinutes * Math.log(uniform(chance)))
  }
  const scores = new Scores(NAMES)
  // Who is next, and what was seen of those who were called before.
  let [next, waits, delayed, last] = [0, 0, 0, 0]
  for (let n = 0; n < customers; n += 1) {
    const at = arrivals[n]!
    while (next < n && starts[next]! <= at) {
      last = starts[next]! - arrivals[next]!
      waits += last
      if (last > 0) delayed += 1
      next += 1
    }
    const waitingAhead = n - next
    if (waitingAhead < 1 || n < customers / 20) continue
    const seen = { waitingAhead, servers, serviceMinutes }
    const head = delayOfHead({ waitedMinutes: at - arrivals[next]!, perMinute, servers, serviceMinutes })
    scores.add(starts[n]! - at, {
      ql: delayOfQueue(seen).mean,
      naive: delayOfNaive(seen),
      les: delayOfLast(last),
      ...{ hol: head.raw, refined: head.mean },
      delayed: delayed === 0 ? 0 : waits / delayed,
      all: next === 0 ? 0 : waits / next,
    })
  }
  return { scores: scores.ends(), meanWait: scores.meanWait() }
}

function ofRuns(runs: readonly Played[]): Figures {
  const of = (read: (run: Played) => number): Value => ({ spread: spreadOf(sampleOf(runs.map(read))!) })
  const scoreOf = (name: Name): Value => ({
    figures: figures([
      ['bias', of(({ scores }) => scores[name].bias)],
      ['rmse', of(({ scores }) => scores[name].rmse)],
      ['mae', of(({ scores }) => scores[name].mae)],
      ['mseRatioToQL mseRatio', of(({ scores }) => (scores[name].rmse / scores.ql.rmse) ** 2)],
    ]),
  })
  return figures(
    [['_meanWaitOfSelected meanWaitOfSelected meanWait', of(({ meanWait }) => meanWait)]],
    (name) => {
      const found = LABELS.find(([pattern]) => pattern.test(name))
      return found && scoreOf(found[1])
    },
  )
}

const LABELS: readonly (readonly [RegExp, Name])[] = [
  [/^QL/i, 'ql'],
  [/^naive/i, 'naive'],
  [/^LES/i, 'les'],
  [/^HOL.*refined/i, 'refined'],
  [/^HOL/i, 'hol'],
  [/delayed/i, 'delayed'],
  [/all|so far/i, 'all'],
]

const uniform = (chance: Chance): number => (chance.below(2 ** 32) + 0.5) / 2 ** 32

/** When counters become free; the earliest on top (a heap). */
export class EarliestOf {
  readonly #times: Float64Array
  constructor(servers: number) {
    this.#times = new Float64Array(servers)
  }
  earliest(): number {
    return this.#times[0]!
  }
  replaceEarliest(time: number): void {
    const times = this.#times
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= times.length) break
      if (child + 1 < times.length && times[child + 1]! < times[child]!) child += 1
      if (times[child]! >= time) break
      times[at] = times[child]!
      at = child
    }
    times[at] = time
  }
}
