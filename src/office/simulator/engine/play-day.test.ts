import { expect, test } from 'vitest'
import { firstInQueue, orderQueue, OFFICE_RULES } from '#office/calling/index.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { anOffice } from '../testing/an-office.ts'
import { countOf, drawn, hashOf, mix, shareOf } from './luck.ts'
import { overbooked, planOf } from './plan-of.ts'
import { playDay } from './play-day.ts'
import { playDays } from './play-days.ts'
import type { DayPlayed, VisitPlayed } from './played.ts'
import { settingFaults } from './setting-faults.ts'
import type { OfficeSetting } from './setting.ts'

const TUESDAY = '2026-11-24'
const office = anOffice({ visitors: 120, desks: 4 })
const many = (n: number, setting: OfficeSetting = office) =>
  Array.from({ length: n }, (_, k) => playDay(setting, TUESDAY, k + 1))
const count = (days: readonly DayPlayed[], is: (it: VisitPlayed) => boolean): number =>
  days.reduce((sum, { visits }) => sum + visits.filter(is).length, 0)

test('the same seed gives the same day, to the millisecond and to the last act', () => {
  const [one, again] = [playDay(office, TUESDAY, 5, true), playDay(structuredClone(office), TUESDAY, 5, true)]
  expect(again).toEqual(one)
  expect(JSON.parse(JSON.stringify(one))).toEqual(one)
  expect(one.commands.length).toBeGreaterThan(500)
  expect(playDay(office, TUESDAY, 6).visits).not.toEqual(one.visits)
})

test('a setting is plain JSON: it plays the same after a journey as text', () => {
  const there = JSON.parse(JSON.stringify(office)) as OfficeSetting
  expect(playDay(there, TUESDAY, 3)).toEqual(playDay(office, TUESDAY, 3))
})

test('paired seeds: with one desk more the same people come at the same moments, with the same concerns', () => {
  const more = { ...office, desks: [...office.desks, { ...office.desks[0]!, id: 50, room: '250' }] }
  for (const seed of [1, 2, 3]) {
    const [before, after] = [playDay(office, TUESDAY, seed, true), playDay(more, TUESDAY, seed, true)]
    const came = ({ visits }: DayPlayed) =>
      visits
        .filter(({ origin }) => origin === 'booked')
        .map(({ id, concerns, dueAt, language, leadDays }) => ({ id, concerns, dueAt, language, leadDays }))
    expect(came(after)).toEqual(came(before))
    // At one moment at most one thing happens, so that a moment may move by a few thousandths of a second.
    const draws = ({ commands }: DayPlayed) =>
      commands.flatMap((it) =>
        it.act === 'draw'
          ? `${Math.round(it.at / 100)} ${it.concern} ${it.language} ${it.visit.slice(24)}`
          : [],
      )
    const [one, other] = [new Set(draws(before)), draws(after)]
    expect(other.length).toBeGreaterThan(40)
    expect(other.filter((draw) => !one.has(draw)).length).toBeLessThanOrEqual(1)
  }
})

test('nobody is lost and nothing is out of order: every visit ends once, called after coming, served after the call', () => {
  for (const { visits, turnedAway, fees } of many(12)) {
    for (const it of visits) {
      expect(['finished', 'no_show', 'left', 'cancelled']).toContain(it.state)
      expect(it.endedAt).not.toBeNull()
      if (it.state === 'finished') {
        expect(it.number).toMatch(/^[ABK]\d{3}$/)
        expect(it.firstCalledAt!).toBeGreaterThan(it.cameAt!)
        expect(it.calledAt!).toBeGreaterThan(it.arrivedAt!)
        expect(it.servedAt!).toBeGreaterThan(it.calledAt!)
        expect(it.endedAt!).toBeGreaterThan(it.servedAt!)
        expect(it.services.length).toBeGreaterThan(0)
      }
      expect(it.paidCents).toBeLessThanOrEqual(it.owedCents)
    }
    expect(new Set(visits.map(({ id }) => id)).size).toBe(visits.length)
    const numbers = visits.flatMap(({ number }) => number ?? [])
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(Object.values(turnedAway).every((n) => n >= 0)).toBe(true)
    expect(fees.owedCents).toBeGreaterThan(0)
  }
})

test('no desk has two at once, and nobody is served while nobody sits there', () => {
  const { commands } = playDay(office, TUESDAY, 9, true)
  const [seated, busy, paused] = [new Set<number>(), new Map<number, string>(), new Set<number>()]
  for (const it of commands) {
    if (it.act === 'sit-down') seated.add(it.desk)
    if (it.act === 'take-break') paused.add(it.desk)
    if (it.act === 'end-break') paused.delete(it.desk)
    if (it.act === 'next') {
      expect([seated.has(it.desk), paused.has(it.desk), busy.has(it.desk)]).toEqual([true, false, false])
      busy.set(it.desk, it.visit)
    }
    if (['finish', 'park', 'forward', 'no-show'].includes(it.act) && 'desk' in it) busy.delete(it.desk)
    if (it.act === 'stand-up') {
      expect(busy.has(it.desk)).toBe(false)
      seated.delete(it.desk)
    }
  }
  expect(seated.size + paused.size).toBe(0)
})

test('what is set comes out: no-shows, cancellations, walk-offs and paid fees within what chance allows', () => {
  const days = many(40)
  const booked = count(days, ({ origin }) => origin === 'booked')
  const cancelled = count(days, ({ state }) => state === 'cancelled')
  // 21 of 100 give back, a quarter of those find another time.
  expect(cancelled / booked).toBeGreaterThan(0.13)
  expect(cancelled / booked).toBeLessThan(0.21)
  const [owed, paid] = [count(days, (it) => it.owedCents > 0), count(days, (it) => it.paidCents > 0)]
  expect(paid / owed).toBeGreaterThan(0.75)
  expect(paid / owed).toBeLessThan(0.95)
  const hurried = { ...office, demand: { ...office.demand, patience: { of: 'fixed' as const, value: 2 } } }
  expect(count(many(5, hurried), ({ state }) => state === 'left')).toBeGreaterThan(20)
})

test('who comes back with a paper after the last desk has gone goes home, and does not wait until the night', () => {
  const far = { parkShare: 0.6, parkMinutes: { of: 'fixed' as const, value: 240 } }
  const days = many(3, { ...office, habits: { ...office.habits, ...far } })
  const elevenAtNight = Temporal.ZonedDateTime.from(`${TUESDAY}T23:00[Europe/Berlin]`).epochMilliseconds
  expect(count(days, ({ state, calledAt }) => state === 'left' && calledAt !== null)).toBeGreaterThan(5)
  expect(count(days, ({ endedAt }) => endedAt !== null && endedAt > elevenAtNight)).toBe(0)
})

test('a booking window of a week: nobody books earlier, and fewer stay away', () => {
  const narrow = { ...office, policy: { ...office.policy, windowDays: 5 } }
  const [wide, near] = [many(40), many(40, narrow)]
  const leads = near.flatMap(({ visits }) => visits.flatMap(({ leadDays }) => leadDays ?? []))
  expect(Math.max(...leads)).toBeLessThanOrEqual(6)
  const away = (days: readonly DayPlayed[]) =>
    count(days, (it) => it.origin === 'booked' && it.state === 'no_show' && it.arrivedAt === null) /
    count(days, (it) => it.origin === 'booked' && it.state !== 'cancelled')
  expect(away(near)).toBeLessThan(away(wide))
})

test('20 places given out 23 times: more lanes, no more desks, and more bookings', () => {
  const more = { ...office, policy: { ...office.policy, overbookShare: 0.15 } }
  expect(overbooked(office.plan, 0.25).lanes).toHaveLength(5)
  expect(planOf(more).lanes.filter(({ name }) => name.includes('überbucht'))).toHaveLength(1)
  const booked = (setting: OfficeSetting) => count(many(10, setting), ({ origin }) => origin === 'booked')
  const crowded = anOffice({ visitors: 240, desks: 4 })
  expect(booked({ ...crowded, policy: more.policy })).toBeGreaterThan(booked(crowded))
})

test('closed days: holidays and Sundays are not played, and a whole year comes to its end', () => {
  expect(playDay(office, '2026-12-25', 1)).toMatchObject({ open: false, visits: [] })
  const small = anOffice({ visitors: 12, desks: 1 })
  let [open, heard] = [0, 0]
  const isDone = playDays(small, {
    ...{ from: '2026-01-01', days: 365, seed: 4 },
    onDay: (day, done) => {
      open += day.open ? 1 : 0
      heard = done
    },
  })
  expect([isDone, heard]).toEqual([true, 365])
  // 261 weekdays less the Bavarian holidays on them.
  expect(open).toBeGreaterThan(245)
  expect(open).toBeLessThan(255)
})

test('stopped in the middle: not a day more is played', () => {
  let played = 0
  const small = anOffice({ visitors: 10, desks: 1 })
  const asked = {
    from: '2026-11-02',
    days: 30,
    seed: 1,
    onDay: () => void played++,
    isCancelled: () => played >= 3,
  }
  expect([playDays(small, asked), played]).toEqual([false, 3])
})

test('the first of the queue in plain numbers is the first of the order everybody sees', () => {
  const chance = seededChance(77)
  const now = Temporal.Instant.from('2026-11-24T09:00:00Z')
  for (let round = 0; round < 300; round++) {
    const waiting = Array.from({ length: 1 + chance.below(12) }, (_, n) => {
      const dueAt = chance.below(2) === 0 ? now.add({ minutes: chance.below(60) - 40 }) : null
      const arrivedAt = now.subtract({ seconds: chance.below(4000) })
      return {
        id: `${n}`,
        priority: chance.below(9) === 0 ? 1 + chance.below(2) : 0,
        dueAt,
        arrivedAt,
        language: n % 3 ? 'de' : 'ar',
      }
    })
    const asking = { desk: 1, account: 'a', languages: ['ar'], known: new Set(chance.below(2) ? ['1'] : []) }
    const heldUntil = now.epochMilliseconds + (chance.below(3) - 1) * 60_000
    const returning = [{ visit: '0', desk: chance.below(2), account: 'b', heldUntil }]
    const view = { asking, returning }
    const [first] = orderQueue(waiting, OFFICE_RULES, now, view).filter(
      ({ reason }) => reason.code !== 'kept',
    )
    const numbers = waiting.map((it) => ({
      ...{ ...it, dueAt: it.dueAt?.epochMilliseconds ?? null, arrivedAt: it.arrivedAt.epochMilliseconds },
    }))
    expect(firstInQueue(numbers, OFFICE_RULES, now.epochMilliseconds, view)?.id).toBe(first?.visit.id)
  }
})

test('shares lie evenly between nothing and all, whichever seed they come from, and spreads have the mean they say', () => {
  const shares = Array.from({ length: 20_000 }, (_, n) => shareOf(mix(n, 3), 5))
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
  expect(mean(shares)).toBeCloseTo(0.5, 2)
  for (let tenth = 0; tenth < 10; tenth++)
    expect(shares.filter((share) => Math.floor(share * 10) === tenth).length / 20_000).toBeCloseTo(0.1, 1)
  // Two purposes of one person have nothing to do with each other.
  const other = Array.from({ length: 20_000 }, (_, n) => shareOf(mix(n, 3), 6))
  expect(mean(shares.map((share, n) => (share - 0.5) * (other[n]! - 0.5)))).toBeCloseTo(0, 2)
  expect(mean(shares.map((share) => drawn({ of: 'exponential', mean: 5 }, share)))).toBeCloseTo(5, 0)
  expect(mean(shares.map((share) => drawn({ of: 'lognormal', mean: 12, cv: 0.8 }, share)))).toBeCloseTo(12, 0)
  expect(mean(shares.map((share) => drawn({ of: 'quantiles', values: [0, 4, 20] }, share)))).toBeCloseTo(7, 0)
  expect(mean(shares.map((share) => countOf(7, share)))).toBeCloseTo(7, 0)
  expect(mean(shares.map((share) => countOf(900, share)))).toBeCloseTo(900, -1)
  expect(hashOf('blue_card')).not.toBe(hashOf('blue_cars'))
})

test('figures with which no day would end are named, not played', () => {
  expect(settingFaults(office)).toEqual([])
  const broken = {
    ...office,
    demand: { ...office.demand, cancelShare: 1.2, leadDays: { of: 'quantiles' as const, values: [] } },
    concerns: office.concerns.map((it) => ({ ...it, minutes: { of: 'fixed' as const, value: Number.NaN } })),
    payment: { ...office.payment, kiosks: -1 },
  }
  expect(settingFaults(broken).map(({ field, fault }) => `${field} ${fault}`)).toEqual([
    ...office.concerns.map(({ key }) => `concerns.${key}.minutes not-a-number`),
    'demand.leadDays missing',
    'demand.cancelShare out-of-bounds',
    'payment.kiosks out-of-bounds',
  ])
  expect(() => playDay(broken, TUESDAY, 1)).toThrow('concerns.blue_card.minutes')
})

test('a shorter day: nobody sits at a desk before the doors open, and a break before that is no break any more', () => {
  const late = { id: 'x', team: null, day: TUESDAY, opens: '11:00', closes: '13:00', reason: 'Versammlung' }
  const desks = office.desks.map((desk) => ({
    ...{ ...desk, presence: [{ weekdays: [2], from: '08:00', to: '16:00' }] },
    breaks: [{ weekdays: [2], from: '09:00', minutes: 30 }],
  }))
  const { commands } = playDay(
    { ...office, desks, plan: { ...office.plan, exceptions: [late] } },
    TUESDAY,
    1,
    true,
  )
  const first = commands.find(({ act }) => act === 'sit-down')!
  const at = Temporal.Instant.fromEpochMilliseconds(first.at).toZonedDateTimeISO('Europe/Berlin')
  expect(at.toPlainTime().toString({ smallestUnit: 'minute' })).toBe('11:00')
  expect(commands.some(({ act }) => act === 'take-break')).toBe(false)
})

test('a thousand numbers of a letter are drawn: the next one is refused, as the program does', () => {
  const rush = {
    concern: 'short_info',
    weekday: 2,
    halfHours: Array.from({ length: 48 }, (_, n) => (n > 15 && n < 20 ? 300 : 0)),
  }
  const rules = { ...office.rules }
  const wide = { of: 'fixed' as const, value: 0.01 }
  const concerns = office.concerns.map((it) => ({ ...it, minutes: wide, plannedMinutes: 1 }))
  const { visits, turnedAway } = playDay(
    { ...office, rules, concerns, demand: { ...office.demand, bookings: [], walkIns: [rush] } },
    TUESDAY,
    1,
  )
  expect(visits).toHaveLength(1000)
  expect(turnedAway.noLongerToday).toBeGreaterThan(50)
})
