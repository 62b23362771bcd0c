import {
  delayBesideBookings,
  delayInUse,
  delayOfHead,
  delayOfLast,
  delayOfNaive,
  delayOfQueue,
  delayQuantile,
  delayWithBookings,
  fcfs,
  noShow,
  overbooking,
  schedule,
} from '#ground/queueing/index.ts'
import { suppressSmall } from '#ground/smallgroups/index.ts'
import { count, figures, listOf, minutes, share, type Solve, type Value } from './figures.ts'
import { Given, numberOf, Unreadable } from './given.ts'
import { arrivalsOf, serversOf, serviceOf } from './queue-of.ts'

export const solveGivenDay: Solve = (input) => {
  const given = new Given(input)
  const discipline = given.text('discipline') ?? 'FCFS'
  if (!/^(?:fcfs|fifo)$/i.test(discipline)) throw new Unreadable(`the discipline ${discipline} is not known`)
  const found = fcfs({
    arrivals: given.need(given.list('arrivals', 'arrivalTimes'), 'arrivals'),
    services: given.need(given.list('services', 'serviceTimes'), 'services'),
    servers: serversOf(given) ?? 1,
  })
  return figures([
    ['waits waitingTimes', listOf('min', found.waits)],
    ['starts', listOf('min', found.starts)],
    ['departures ends', listOf('min', found.departures)],
    ['meanWait averageWait', minutes(found.meanWait)],
    ['maxWait', minutes(Math.max(...found.waits))],
    ['makespan end lastDeparture', minutes(Math.max(...found.departures))],
  ])
}

/** What a newcomer could be told: by the queue, by who is next, by who was last, with bookings. */
export const solveDelay: Solve = (input) => {
  const given = new Given(input)
  const servers = given.need(serversOf(given), 'servers')
  const serviceMinutes = given.need(serviceOf(given), 'ahtMin')
  const waited = given.minutes('headOfLineElapsed', 'holElapsed', 'headOfLineWait', 'hol')
  const last = given.minutes('lastWait', 'lastToEnterServiceWait', 'les')
  const ahead = given.number('waitingAhead', 'n', 'queueAhead', 'ahead', 'peopleAhead')
  if (waited !== undefined && ahead === undefined) {
    const perMinute = given.need(arrivalsOf(given), 'lambdaPerMin')
    const { mean, sd, raw } = delayOfHead({ waitedMinutes: waited, perMinute, servers, serviceMinutes })
    return figures([
      ['mean estimate refined refinedHOL wait', minutes(mean)],
      ['sd', minutes(sd)],
      ['rawHOL raw', minutes(raw)],
    ])
  }
  if (last !== undefined && ahead === undefined)
    return figures([['mean estimate les rawLES wait', minutes(delayOfLast(last))]])
  return ofQueueSeen(given, { waitingAhead: given.need(ahead, 'waitingAhead'), servers, serviceMinutes })
}

function ofQueueSeen(given: Given, queue: { waitingAhead: number; servers: number; serviceMinutes: number }) {
  const free = given.number('freeServers', 'freeCounters') ?? 0
  const isCounterFree = free > 0 || given.raw('allServersBusy', 'allBusy', 'allCountersBusy') === false
  const seen = { ...queue, isCounterFree }
  const { mean, sd } = delayOfQueue(seen)
  const due = given.list('appointmentsDueMin', 'appointmentsDue', 'appointments', 'dueMin') ?? []
  const shows = 1 - (given.share('noShow', 'noShowRate') ?? 0)
  const withBookings = delayWithBookings(seen, (wait) => due.filter((at) => at <= wait).length * shows)
  const booked = given.share('appointmentShare', 'rhoAppointments', 'rhoAppt')
  return figures(
    [
      ['mean estimate ql wait announced announce', minutes(due.length > 0 ? withBookings : mean)],
      ['ql', minutes(mean)],
      ['sd', minutes(sd)],
      ['naive_n_times_aht_over_c naive', minutes(delayOfNaive(seen))],
      ['book bookAware withBookings', minutes(withBookings)],
      booked === undefined ? null : ['qlprio besideBookings', minutes(delayBesideBookings(seen, booked))],
      ['zms inUse', minutes(delayInUse({ ...inUse(queue), appointments: due }).estimate)],
    ],
    (name): Value | undefined => {
      const found = /^p(\d{2})(?:Min)?$/i.exec(name)
      return found ? minutes(delayQuantile(seen, Number(found[1]) / 100)) : undefined
    },
  )
}

const inUse = (queue: { waitingAhead: number; servers: number; serviceMinutes: number }) => ({
  serviceMinutes: queue.serviceMinutes,
  counters: queue.servers,
  walkIns: queue.waitingAhead,
})

/** The system in use: a hall in words ("1 called, 1 walk-in waiting, newcomer") or in fields. */
export const solveInUse: Solve = (input) => {
  const given = new Given(input)
  const words = inDigits(given.text('queue', 'hall', 'list') ?? '')
  const told = (pattern: RegExp) => Number(pattern.exec(words)?.[1] ?? 0)
  const later = [
    ...words.matchAll(/(?:appointment|termin)[^,;]*?(?:in|at|\+|due|after)\s*(?:now\s*)?\+?\s*(\d+)/gi),
  ]
  const now =
    /(?:(\d+)\s+)?appointments?\s+(?:is |are )?(?:due\s+)?(?:now|waiting|due\b(?!\s*(?:in|at)))/i.exec(words)
  const appointments = [
    ...later.map(([, at]) => Number(at)),
    ...(given.list('appointments', 'appointmentsMin', 'appointmentsDueMin') ?? []),
    ...Array.from({ length: now ? Number(now[1] ?? 1) : 0 }, () => 0),
  ]
  const found = delayInUse({
    serviceMinutes: given.need(serviceOf(given), 'ahtMin'),
    counters: given.need(serversOf(given), 'counters'),
    called: given.number('called') ?? told(/(\d+)\s+(?:being\s+)?called/i),
    walkIns:
      given.number('walkIns', 'waiting', 'waitingAhead') ??
      told(/(\d+)\s+(?:walk-?ins?|waiting|people|without)/i),
    appointments,
  })
  return figures([
    ['estimate waitingTimeEstimate announced', minutes(found.estimate)],
    ['optimistic waitingTimeOptimistic', minutes(found.optimistic)],
    ['amountBefore before', count(found.amountBefore)],
    ['estimates', listOf('min', found.estimates)],
    ['first', minutes(found.estimates[0] ?? 0)],
    ['last', minutes(found.estimates.at(-1) ?? 0)],
  ])
}

/** `one called` as `1 called`. */
const inDigits = (words: string): string =>
  ['no', 'one', 'two', 'three', 'four', 'five'].reduce(
    (text, word, digit) => text.replaceAll(new RegExp(`\\b${word}\\b`, 'gi'), String(digit)),
    words,
  )

export const solveNoShow: Solve = (input) => {
  const given = new Given(input)
  const grace = given.minutes('grace', 'idlePerNoShow')
  const service = serviceOf(given)
  const found = noShow({
    booked: given.need(given.number('booked', 'appointments', 'n'), 'booked'),
    missed: given.need(given.number('missed', 'noShows', 'noShow'), 'missed'),
    ...(grace !== undefined && { graceMinutes: grace }),
    ...(service !== undefined && { serviceMinutes: service }),
  })
  const { rate, interval, idleMinutes, idleHours, lostServices } = found
  return figures([
    ['rate noShowRate share', share(rate)],
    ['showRate', share(1 - rate)],
    ['idleMinutes', count(idleMinutes)],
    ['idleHours', count(idleHours)],
    ['lostServices services lostAppointments', count(lostServices)],
    ['low wilsonLow ciLow', share(interval.low)],
    ['high wilsonHigh ciHigh', share(interval.high)],
    ['interval wilson ci95', listOf('share', [interval.low, interval.high])],
  ])
}

export const solveOverbooking: Solve = (input) => {
  const given = new Given(input)
  const absent = given.share('noShowProbability', 'noShow', 'noShowRate', 'q')
  const show =
    given.share('showProbability', 'show', 'p', 'pShow', 'showRate') ??
    (absent === undefined ? undefined : 1 - absent)
  const capacity = given.need(given.number('capacity', 'slots', 'places'), 'capacity')
  const found = overbooking({
    capacity,
    booked: given.need(given.number('booked', 'bookings', 'n') ?? plus(capacity, given), 'booked'),
    showProbability: given.need(show, 'showProbability'),
  })
  return figures([
    ['expectedShows meanShows', count(found.expectedShows)],
    ['pMoreThanCapacity pOver pOverflow', share(found.pMoreThanCapacity)],
    ['expectedExcess meanExcess expectedOverflow', count(found.expectedExcess)],
    ['expectedIdleSlots idleSlots expectedIdle', count(found.expectedIdleSlots)],
  ])
}

const plus = (capacity: number, given: Given): number | undefined => {
  const extra = given.number('overbooked', 'extra', 'overbookBy')
  return extra === undefined ? undefined : capacity + extra
}

export const solveSchedule: Solve = (input) => {
  const given = new Given(input)
  const words = given.text('service') ?? ''
  if (words !== '' && !/exponential|exp\b/i.test(words))
    throw new Unreadable(`the service "${words}" is not exponential`)
  const told = /mean\s+([\d.]+)\s*(sec|s\b)?/i.exec(words)
  const inWords = told ? Number(told[1]) / (told[2] ? 60 : 1) : undefined
  const found = schedule({
    times: given.need(given.list('times', 'appointments', 'schedule'), 'times'),
    serviceMinutes: given.need(inWords ?? (words === '' ? serviceOf(given) : undefined), 'service'),
    noShowProbability: given.share('noShow', 'noShowProbability', 'noShowRate') ?? 0,
    servers: serversOf(given) ?? 1,
  })
  return figures([
    ['expectedWaits waits', listOf('min', found.expectedWaits)],
    ['meanWait', minutes(found.meanWait)],
    ['expectedEnd end', minutes(found.expectedEnd)],
    ['expectedIdle idle', minutes(found.expectedIdle)],
    ['maxExpectedWait', minutes(Math.max(...found.expectedWaits))],
  ])
}

export const solveSmallGroup: Solve = (input) => {
  const given = new Given(input)
  const groups = given.raw('groups', 'units', 'areas')
  if (typeof groups !== 'object' || groups === null) throw new Unreadable('the field groups is missing')
  const sizes = Object.entries(groups).map(([name, size]): [string, number] => {
    const read = numberOf(size)
    if (read === undefined) throw new Unreadable(`the group ${name} has no size`)
    return [name, read]
  })
  const min = given.number('min', 'minimum', 'k')
  const told = suppressSmall({ ...(min !== undefined && { min }), groups: Object.fromEntries(sizes) })
  return figures([
    ['show shown', { words: told.show }],
    ['suppress suppressed hidden', { words: told.suppress }],
    ['showTotal total', { flag: told.showTotal }],
  ])
}
