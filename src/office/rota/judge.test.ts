import { expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { couldInstead, putInstead } from './instead.ts'
import { refusalsOf, type WeekFacts } from './judge.ts'
import { judgeWeek } from './judge-week.ts'
import { aWeek, at, MONDAY, RULES } from './testing/a-week.ts'
import { daysOf, type Block } from './week.ts'

const TUESDAY = '2026-11-24'
const reasons = (facts: WeekFacts): string[] => judgeWeek(facts, RULES).refusals.map(({ reason }) => reason)
const person = (account: string, more: object = {}) => ({
  account,
  name: account,
  gone: false,
  absent: [],
  ...more,
})

test('a desk without somebody who can do its work alone is refused, and it says who could', () => {
  const facts = aWeek([at('Ben', 'desk 1', '08:00-10:00'), at('Ada', 'back', '08:00-12:00')])
  const [refused, ...more] = judgeWeek(facts, RULES).refusals
  expect(more).toEqual([])
  expect(refused).toMatchObject({ reason: 'unqualified', account: 'Ben', tasks: ['cards'], expired: [] })
  expect(refused!.instead!.candidates).toEqual([{ account: 'Ada', fromBack: true }])
})

test('what has expired is named; with it nobody is left who could', () => {
  const facts = aWeek([at('Ada', 'desk 1', '08:00-10:00')], {
    people: { Ada: { cards: 1 } },
    expired: ['cards'],
  })
  expect(judgeWeek(facts, RULES).refusals[0]).toMatchObject({
    expired: ['cards'],
    instead: { candidates: [] },
  })
})

test('at two desks at once, two at one desk, at a desk that is closed', () => {
  expect(reasons(aWeek([at('Ada', 'desk 1', '08:00-10:00'), at('Ada', 'desk 2', '09:55-11:00')]))).toEqual([
    'two-places',
  ])
  expect(reasons(aWeek([at('Ada', 'desk 2', '08:00-10:00'), at('Ben', 'desk 2', '09:00-09:30')]))).toEqual([
    'desk-twice',
  ])
  expect(reasons(aWeek([at('Ada', 'desk 9', '08:00-10:00')]))).toEqual(['desk-closed'])
  expect(reasons(aWeek([at('Ada', 'desk 1', '08:00-10:00'), at('Ada', 'back', '10:00-11:00')]))).toEqual([])
})

test('who is absent or has left during the plan leaves named blocks, and it says who could', () => {
  const persons = [
    person('Ada', { absent: [{ first: TUESDAY, last: TUESDAY }] }),
    person('Ben', { gone: true }),
    person('Dua'),
  ]
  const people = { Ada: { reception: 2 }, Ben: { reception: 2 }, Dua: { reception: 2 } }
  const blocks = [
    at('Ada', 'desk 2', '08:00-09:00'),
    at('Ada', 'desk 2', '08:00-09:00', TUESDAY),
    at('Ben', 'desk 2', '09:00-10:00'),
  ]
  const { refusals } = judgeWeek(aWeek(blocks, { persons, people }), RULES)
  expect(
    refusals.map(({ reason, account, instead }) => [
      reason,
      account,
      instead!.candidates.map((it) => it.account),
    ]),
  ).toEqual([
    ['gone', 'Ben', ['Ada', 'Dua']],
    ['absent', 'Ada', ['Dua']],
  ])
})

test('six hours and five minutes ask for half an hour of rest, in parts of a quarter', () => {
  const day = (...gaps: string[]) => aWeek(gaps.map((span) => at('Ada', 'back', span)))
  expect(reasons(day('08:00-14:00'))).toEqual([])
  expect(reasons(day('08:00-14:05'))).toEqual(['no-rest', 'no-rest-in-a-row'])
  expect(reasons(day('08:00-11:00', '11:10-14:20'))).toEqual(['no-rest', 'no-rest-in-a-row'])
  expect(reasons(day('08:00-11:00', '11:15-14:20'))).toEqual(['no-rest'])
  expect(reasons(day('08:00-11:00', '11:15-13:00', '13:15-15:00'))).toEqual([])
  expect(reasons(day('08:00-12:00', '12:30-17:35'))).toEqual(['no-rest'])
  expect(reasons(day('07:00-12:00', '12:45-17:50'))).toEqual(['day-too-long'])
})

test('two hours at the desk, then a quarter of an hour of something else', () => {
  const day = (...spans: string[]) =>
    aWeek(spans.map((span) => at('Ada', span.includes('b') ? 'back' : 'desk 2', span.replace('b', ''))))
  expect(reasons(day('08:00-10:00'))).toEqual([])
  expect(reasons(day('08:00-10:05'))).toEqual(['desk-too-long'])
  expect(reasons(day('08:00-10:00', '10:10-11:00'))).toEqual(['desk-too-long'])
  expect(reasons(day('08:00-10:00', 'b10:00-10:15', '10:15-12:15'))).toEqual([])
})

test('between two days lie eleven hours', () => {
  const late = at('Ada', 'back', '14:00-21:00')
  expect(reasons(aWeek([late, at('Ada', 'back', '08:00-10:00', TUESDAY)]))).toContain('no-rest')
  const evening = at('Ada', 'back', '18:00-21:05')
  expect(reasons(aWeek([evening, at('Ada', 'back', '08:00-10:00', TUESDAY)]))).toEqual(['night-too-short'])
  expect(reasons(aWeek([evening, at('Ada', 'back', '08:05-10:00', TUESDAY)]))).toEqual([])
})

test('an open block, a holiday, the same desk all week and a desk that hangs on one are told and hinder nobody', () => {
  const told = (blocks: Block[]) => judgeWeek(aWeek(blocks), RULES).warnings
  expect(told([at(null, 'desk 2', '08:00-09:00')])).toMatchObject([
    { reason: 'open', instead: { candidates: [{ account: 'Ada' }, { account: 'Ben' }] } },
  ])
  const week = daysOf(MONDAY)
    .slice(0, 4)
    .map((day) => at('Ben', 'desk 2', '08:00-08:05', day))
  expect(told(week)).toMatchObject([{ reason: 'same-desk', account: 'Ben', desk: 2, planned: 4 }])
  expect(told([at('Ada', 'desk 1', '08:00-08:05')])).toMatchObject([{ reason: 'hangs-on-one', desk: 1 }])
})

test('ten minutes an hour come from somebody behind, or from a break beside the block', () => {
  const relief = (...more: Block[]) =>
    judgeWeek(aWeek([at('Ada', 'desk 2', '08:00-10:00'), ...more]), RULES).warnings.filter(
      ({ reason }) => reason === 'no-relief',
    )
  expect(relief()).toMatchObject([{ planned: 0, bound: 20 }])
  expect(relief(at('Ben', 'back', '09:00-10:00'))).toEqual([])
  expect(relief(at('Cem', 'back', '09:00-10:00'))).toHaveLength(1)
  expect(relief(at('Ada', 'break', '10:00-10:10'))).toEqual([])
})

const NAMES = ['Ada', 'Ben', 'Cem', null] as const
const anyBlock = fc
  .record({
    day: fc.constantFrom(...daysOf(MONDAY).slice(0, 3)),
    from: fc.integer({ min: 84, max: 216 }).map((n) => n * 5),
    minutes: fc.integer({ min: 1, max: 60 }).map((n) => n * 5),
    place: fc.constantFrom('desk 1', 'desk 2', 'back', 'break'),
    account: fc.constantFrom(...NAMES),
  })
  .map(({ day, from, minutes, place, account }): Block => {
    const [kind, desk] = place.split(' ')
    const who = kind === 'desk' ? account : (account ?? 'Ada')
    return {
      ...at(who, kind === 'desk' ? `desk ${desk}` : place, '00:00-00:05', day),
      from,
      until: from + minutes,
    }
  })
const weeks = fc.array(anyBlock, { maxLength: 14 })
/** What is said of whom on which day, without the names of the blocks. */
const said = (facts: WeekFacts): string[] =>
  [
    ...new Set(refusalsOf(facts, RULES).map(({ reason, day, account }) => `${reason} ${day} ${account}`)),
  ].toSorted()

test('whoever is named as able takes the block without any refusal of the block or a new one of themselves', () => {
  fc.assert(
    fc.property(weeks, (blocks) => {
      const facts = aWeek(blocks)
      for (const block of blocks.filter(({ kind }) => kind === 'desk'))
        for (const { account } of couldInstead(facts, RULES, block)) {
          const after = { ...facts, blocks: putInstead(blocks, block.id, account) }
          const of = ({ account: who }: { account: string | null }) => who === account
          const before = refusalsOf(facts, RULES).filter(of)
          const now = refusalsOf(after, RULES).filter(of)
          const known = new Set(before.map(({ reason, day }) => `${reason} ${day}`))
          expect(now.filter(({ reason, day }) => !known.has(`${reason} ${day}`))).toEqual([])
          expect(now.filter((it) => it.blocks.includes(block.id) && it.reason === 'unqualified')).toEqual([])
        }
    }),
    { numRuns: 150 },
  )
})

test('nobody who could is left out: whoever is not named cannot do it, is elsewhere, or would break a rule', () => {
  fc.assert(
    fc.property(weeks, (blocks) => {
      const facts = aWeek(blocks)
      for (const block of blocks.filter(({ kind }) => kind === 'desk')) {
        const named = couldInstead(facts, RULES, block).map(({ account }) => account)
        for (const account of ['Ada', 'Ben', 'Cem'].filter(
          (it) => it !== block.account && !named.includes(it),
        )) {
          const trial = { ...facts, blocks: putInstead(blocks, block.id, account) }
          const worse = said(trial).filter((it) => it.endsWith(` ${account}`) && !said(facts).includes(it))
          const elsewhere = blocks.some(
            (it) =>
              it.account === account &&
              it.kind !== 'back' &&
              it.day === block.day &&
              it.from < block.until &&
              block.from < it.until,
          )
          const cannot = refusalsOf(trial, RULES).some(
            (it) => it.reason === 'unqualified' && it.blocks.includes(block.id),
          )
          expect(elsewhere || cannot || worse.length > 0).toBe(true)
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('the order of the blocks says nothing, nor does a block cut in two', () => {
  fc.assert(
    fc.property(weeks, fc.nat(), (blocks, turn) => {
      const facts = aWeek(blocks)
      expect(said({ ...facts, blocks: blocks.toReversed() })).toEqual(said(facts))
      const cut = blocks[turn % Math.max(1, blocks.length)]
      if (!cut || cut.until - cut.from < 10) return
      const middle = cut.from + 5
      const halves = [
        { ...cut, until: middle },
        { ...cut, id: `${cut.id}'`, from: middle },
      ]
      expect(said({ ...facts, blocks: [...blocks.filter((it) => it !== cut), ...halves] })).toEqual(
        said(facts),
      )
    }),
    { numRuns: 150 },
  )
})

test('counted minute by minute, a day of work and rest is judged alike', () => {
  fc.assert(
    fc.property(weeks, (blocks) => {
      const facts = aWeek(blocks)
      const ada = blocks.filter(({ account, day }) => account === 'Ada' && day === MONDAY)
      const minutes = Array.from({ length: 288 }, (_, n) =>
        ada.filter((it) => it.from <= n * 5 && n * 5 < it.until),
      )
      if (minutes.some((here) => here.length > 1)) return
      const work = minutes.map((here) => here.some(({ kind }) => kind !== 'break'))
      const done = work.filter(Boolean).length * 5
      const pauses = gaps(work).filter((gap) => gap >= 15)
      const rest = pauses.reduce((a, b) => a + b, 0)
      const broken = rest < (done > 540 ? 45 : done > 360 ? 30 : 0)
      const mine = said(facts).filter((it) => it.endsWith(`${MONDAY} Ada`))
      expect(mine.includes(`no-rest ${MONDAY} Ada`)).toBe(broken)
      expect(mine.includes(`day-too-long ${MONDAY} Ada`)).toBe(done > 600)
    }),
  )
})

/** Minutes of every pause between two times of work. */
function gaps(work: readonly boolean[]): number[] {
  const found: number[] = []
  let pause: number | null = null
  for (const works of work) {
    if (works) {
      if (pause) found.push(pause)
      pause = 0
    } else if (pause !== null) pause += 5
  }
  return found
}
