import { fc } from '../../testing/properties.ts'
import { expect, test } from 'vitest'
import { choose, type Candidate } from '../../src/office/waitlist/choose.ts'
import { isQuiet, offerEnd } from '../../src/office/waitlist/offer-time.ts'
import { readPin, refusesAnswer } from '../../src/office/waitlist/offer.ts'
import { compareUrgency, HARDSHIPS, inOrder } from '../../src/office/waitlist/urgency.ts'
import { answerBy, mustBeAsked, type Person } from './order-model.ts'

/** A stretch without holidays: the model of the page does not know them. */
const BEGIN = Temporal.Instant.from('2026-06-08T00:00:00Z').epochMilliseconds
const minutes = fc.integer({ min: 0, max: 40 * 1440 })
const instant = minutes.map((n) => Temporal.Instant.fromEpochMilliseconds(BEGIN + n * 60_000))
const place = minutes.map((n) => {
  const cell = Math.floor(n / 5) * 5
  return { team: 'temporary', start: instantAt(cell), minutes: 15, skills: [], stepFree: true }
})
const instantAt = (n: number) => Temporal.Instant.fromEpochMilliseconds(BEGIN + n * 60_000)

const candidate: fc.Arbitrary<Candidate> = fc.record({
  id: fc.uuid(),
  hardship: fc.option(fc.constantFrom(...HARDSHIPS), { freq: 4 }),
  titleEnds: fc.option(
    fc.integer({ min: -20, max: 150 }).map((days) => Temporal.PlainDate.from('2026-06-08').add({ days })),
  ),
  joinedAt: fc.integer({ min: -9, max: 0 }).map((n) => instantAt(n * 60)),
  team: fc.constant('temporary'),
  concerns: fc.constant(['study_extend']),
  minutes: fc.constant(15),
  needs: fc.constant([]),
  weekdays: fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }),
  parts: fc.subarray(['morning', 'afternoon'] as const, { minLength: 1 }),
  noticeMinutes: fc.constantFrom(60, 180, 1440, 2880),
  reach: fc.constantFrom('mail' as const, 'sms' as const, 'call' as const),
  hasPhone: fc.boolean(),
  better: fc.option(instant, { freq: 2 }),
  hasOffer: fc.boolean(),
  wasAsked: fc.boolean(),
})
const asModel = (it: Candidate): Person => ({
  id: it.id,
  joined: it.joinedAt.epochMilliseconds,
  title: it.titleEnds,
  hardship: it.hardship !== null,
  weekdays: it.weekdays,
  parts: it.parts,
  notice: it.noticeMinutes,
  mailOnly: it.reach === 'mail' && !it.hasPhone,
  better: it.better?.epochMilliseconds ?? null,
  busy: it.hasOffer,
  refused: new Set(it.wasAsked ? ['here'] : []),
})
const someone = fc.uniqueArray(candidate, { maxLength: 12, selector: ({ id }) => id })

test('whoever the office asks, the rule on the page asks too, whatever list, place and moment', () => {
  fc.assert(
    fc.property(someone, place, instant, (list, free, now) => {
      const asked = choose(list, free, now).chosen?.id ?? null
      const due = mustBeAsked(list.map(asModel), 'here', free.start.epochMilliseconds, now.epochMilliseconds)
      expect(asked).toBe(due)
    }),
    { numRuns: 3000 },
  )
})

test('everybody before the chosen one is named with a reason, and nobody is named twice', () => {
  fc.assert(
    fc.property(someone, place, instant, (list, free, now) => {
      const { chosen, considered } = choose(list, free, now)
      const today = now.toZonedDateTimeISO('Europe/Berlin').toPlainDate()
      const ordered = inOrder(list, today).map(({ id }) => id)
      expect(considered.map(({ entry }) => entry)).toEqual(ordered.slice(0, considered.length))
      expect(considered.length).toBe(chosen ? ordered.indexOf(chosen.id) + 1 : ordered.length)
      expect(considered.filter(({ skip }) => skip === null).length).toBe(chosen ? 1 : 0)
    }),
    { numRuns: 1000 },
  )
})

test('the order is one order: of two, exactly one is first, and being before is passed on', () => {
  const day = Temporal.PlainDate.from('2026-06-10')
  fc.assert(
    fc.property(candidate, candidate, candidate, (a, b, c) => {
      const sign = (x: Candidate, y: Candidate) => Math.sign(compareUrgency(x, y, day))
      expect(sign(a, b) + sign(b, a)).toBe(0)
      expect(sign(a, a)).toBe(0)
      if (a.id !== b.id) expect(sign(a, b)).not.toBe(0)
      if (sign(a, b) < 0 && sign(b, c) < 0) expect(sign(a, c)).toBe(-1)
    }),
    { numRuns: 2000 },
  )
})

test('more urgent never waits longer: hardship or an earlier end of the title moves nobody back', () => {
  const day = Temporal.PlainDate.from('2026-06-10')
  fc.assert(
    fc.property(someone, candidate, fc.integer({ min: 0, max: 100 }), (list, it, days) => {
      const rank = (me: Candidate) => inOrder([...list.filter(({ id }) => id !== it.id), me], day).indexOf(me)
      const sooner = { ...it, titleEnds: (it.titleEnds ?? day.add({ days: 100 })).subtract({ days }) }
      expect(rank(sooner)).toBeLessThanOrEqual(rank(it))
      expect(rank({ ...it, hardship: 'family' })).toBeLessThanOrEqual(rank(it))
    }),
    { numRuns: 1000 },
  )
})

test('an offer never ends at night and never before it was made, and half a day is the longest in the week', () => {
  fc.assert(
    fc.property(instant, place, (now, free) => {
      const end = offerEnd(now, free)
      expect(isQuiet(end)).toBe(false)
      expect(now.until(end).total('minutes')).toBeGreaterThanOrEqual(30)
      const sameDay = [now, free.start].map((at) =>
        at.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString(),
      )
      expect(end.epochMilliseconds).toBe(answerBy(now.epochMilliseconds, sameDay[0] === sameDay[1]))
    }),
    { numRuns: 2000 },
  )
})

test('an answer counts as long as the offer stands, and not a moment longer', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: -5, max: 5 }), (until, ms) => {
      const refusal = refusesAnswer({ state: 'live', until, attempts: 0 }, until.add({ milliseconds: ms }))
      expect(refusal).toBe(ms < 0 ? null : 'offer-expired')
    }),
  )
})

test.each([
  ['123456', '123456'],
  ['Ja, 123 456 bitte', '123456'],
  ['١٢٣٤٥٦', '123456'],
  ['۱۲۳-۴۵۶', '123456'],
  ['1234567', null],
  ['12345', null],
  ['STOP', null],
])('of %j the number %j is read', (text, pin) => {
  expect(readPin(text)).toBe(pin)
})
