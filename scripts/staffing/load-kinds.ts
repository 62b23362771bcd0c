import {
  offeredLoad,
  offeredLoadFromEmpty,
  offeredLoadOfSinus,
  playForward,
  sipp,
  squareRootServers,
  type Period,
  type Sinus,
} from '#ground/queueing/index.ts'
import { count, figures, listOf, minutes, share, type Figures, type Solve, type Value } from './figures.ts'
import { Given, Unreadable } from './given.ts'
import { arrivalsOf, patienceOf, serviceOf } from './queue-of.ts'
import { rateOf, sinusOf } from './rate-words.ts'

/** The load over time: a sinus by its closed form, doors that open, or any rate reckoned in steps. */
export const solveLoad: Solve = (input, asked) => {
  const given = new Given(input)
  const serviceMinutes = given.need(serviceOf(given), 'meanService', 'ahtMin')
  const isAboutPeak = asked.length > 0 && asked.every((name) => /peak|lag|max/i.test(name))
  const at = given.need(given.minutes('t', 'at', 'time', 'after') ?? (isAboutPeak ? 0 : undefined), 't')
  const emptyAt =
    given.minutes('emptyAt', 'opensAt', 'startEmptyAt') ?? (given.flag('startEmpty') ? 0 : undefined)
  const { load, rate, lag, sinus } = loadAt(given, serviceMinutes, at, emptyAt)
  const beta = given.number('beta')
  const size = beta === undefined ? null : squareRootServers(load, beta)
  return figures([
    ['m load offeredLoad mt modifiedOfferedLoad', count(load)],
    ['lambda rate', count(rate)],
    ['pointwiseLoad stationaryLoad psaLoad', count(rate * serviceMinutes)],
    lag === null ? null : ['lag peakLag', minutes(lag)],
    ...(sinus && lag !== null ? peakOf(sinus, lag) : []),
    size && ['staffing s serversExact', count(size.exact)],
    size && ['servers minServers', count(size.servers)],
  ])
}

/** The highest load of a swing, and when it comes. */
function peakOf(sinus: Sinus, lag: number): readonly (readonly [string, Value])[] {
  const peakAt = Math.PI / 2 / sinus.frequency + lag
  return [
    ['peakAt peakTime tPeak', minutes(peakAt)],
    ['peak peakLoad mPeak maxM mMax', count(offeredLoadOfSinus(sinus, peakAt).load)],
  ]
}

function loadAt(
  given: Given,
  serviceMinutes: number,
  at: number,
  emptyAt: number | undefined,
): { load: number; rate: number; lag: number | null; sinus?: Sinus } {
  const words = given.text('lambda_t', 'lambdaT', 'rate', 'lambdaOfT', 'lambda')
  const constant = arrivalsOf(words === undefined ? given : new Given({}))
  if (words === undefined) {
    const perMinute = given.need(constant, 'lambdaPerMin', 'lambda_t')
    const load =
      emptyAt === undefined
        ? perMinute * serviceMinutes
        : offeredLoadFromEmpty({ perMinute, serviceMinutes, minutes: at - emptyAt })
    return { load, rate: perMinute, lag: null }
  }
  const rate = rateOf(words)
  const sinus = sinusOf(words)
  if (emptyAt !== undefined)
    return { load: offeredLoad({ rate, serviceMinutes, from: emptyAt, to: at }), rate: rate(at), lag: null }
  if (sinus) {
    const { load, lagMinutes } = offeredLoadOfSinus({ ...sinus, serviceMinutes }, at)
    return { load, rate: rate(at), lag: lagMinutes, sinus: { ...sinus, serviceMinutes } }
  }
  // Forty services before, whatever was there then has left.
  const from = at - 40 * serviceMinutes
  const start = rate(from) * serviceMinutes
  return { load: offeredLoad({ rate, serviceMinutes, from, to: at, start }), rate: rate(at), lag: null }
}

/** The exact queue of a day. */
export const solveDay: Solve = (input) => {
  const given = new Given(input)
  const periods = periodsOf(given)
  const start = given.number('start', 'startInSystem', 'initial') ?? 0
  const capacity = given.number('capacity') ?? 300
  const ends = playForward({ periods, capacity, start })
  const alone = sipp(periods)
  const rows = ends.map((end, index): Figures => {
    const { perMinute, servers, serviceMinutes } = periods[index]!
    return figures(
      [
        ['endMin end t', count(end.endMinute)],
        ['lambdaPerMin perMinute', count(perMinute)],
        ['servers counters', count(servers)],
        ['aht', minutes(serviceMinutes)],
        ['meanInSystem l', count(end.meanInSystem)],
        ['meanQueue lq', count(end.meanQueue)],
        ['pAllBusy pWait pDelay', share(end.pAllBusy)],
        ['meanVirtualWait meanWait', minutes(end.meanVirtualWait)],
        ['sipp', sippOf(alone[index]!)],
      ],
      (name) => waitOverIn(name, end.waitOver),
    )
  })
  const last = ends.at(-1)
  if (!last) throw new Unreadable('no period is given')
  return figures(
    [
      ['rows periods', { rows }],
      [
        'meanInSystem',
        listOf(
          'plain',
          ends.map((end) => end.meanInSystem),
        ),
      ],
      [
        'pAllBusy',
        listOf(
          'share',
          ends.map((end) => end.pAllBusy),
        ),
      ],
      [
        'meanVirtualWait meanWait',
        listOf(
          'min',
          ends.map((end) => end.meanVirtualWait),
        ),
      ],
      ['meanInSystemAtEnd finalMeanInSystem', count(last.meanInSystem)],
      [
        'unstablePeriods',
        listOf(
          'plain',
          alone.flatMap((one, index) => (one.stable ? [] : [index + 1])),
        ),
      ],
    ],
    (name) => waitOverIn(name, last.waitOver),
  )
}

const sippOf = (one: ReturnType<typeof sipp>[number]): Value =>
  one.stable
    ? {
        figures: figures([
          ['pWait pDelay', share(one.pWait)],
          ['meanWait', minutes(one.meanWait)],
          ['occupancy', share(one.occupancy)],
          ['meanQueue', count(one.meanQueue)],
        ]),
      }
    : { text: 'unstable' }

/** `pWaitOver20Min`. */
function waitOverIn(name: string, waitOver: (minutes: number) => number | null): Value | undefined {
  const found = /^(?:pWaitOver|waitOver|pWaitMoreThan)_?(\d+(?:\.\d+)?)(?:Min)?$/i.exec(name)
  return found ? { unit: 'share', value: waitOver(Number(found[1])) } : undefined
}

function periodsOf(given: Given): readonly Period[] {
  const rates =
    perPeriod(given, 'lambdaPerMin') ?? perPeriod(given, 'lambdaPerHour')?.map((rate) => rate / 60)
  const perMinute = given.need(rates, 'lambdaPerMin')
  const length = perMinute.length
  const servers = given.need(stretched(perPeriod(given, 'servers', 'counters'), length), 'servers')
  const lengths = given.need(
    stretched(perPeriod(given, 'periodMin', 'minutes', 'periodMinutes'), length),
    'periodMin',
  )
  const services = stretched(perPeriod(given, 'ahtMin', 'meanServiceMin', 'serviceMin'), length)
  const aht = serviceOf(new Given(services ? {} : { ahtSec: given.raw('ahtSec') }))
  const patienceMinutes = patienceOf(given)
  return perMinute.map((rate, index) => ({
    ...{ minutes: lengths[index]!, perMinute: rate, servers: servers[index]! },
    serviceMinutes: given.need(services?.[index] ?? aht, 'ahtMin'),
    ...(patienceMinutes !== undefined && { patienceMinutes }),
  }))
}

const perPeriod = (given: Given, ...names: readonly string[]): readonly number[] | undefined => {
  if (Array.isArray(given.raw(...names))) return given.list(...names)
  const one = given.number(...names)
  return one === undefined ? undefined : [one]
}

function stretched(values: readonly number[] | undefined, length: number): readonly number[] | undefined {
  if (values === undefined) return undefined
  if (values.length === length) return values
  if (values.length === 1) return Array.from({ length }, () => values[0]!)
  throw new Unreadable(`${values.length} values for ${length} periods`)
}
