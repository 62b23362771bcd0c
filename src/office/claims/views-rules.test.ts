import { describe, expect, test } from 'vitest'
import { seededChance } from '#ground/identity/chance.ts'
import { byAge } from './age-bands.ts'
import { REASON_CODES, RELIEF_KINDS, type ReliefKind } from './claim.ts'
import { bySection, overSteps, stepsOf, unitOf } from './income.ts'
import { finishedQuarters, SMALLEST_GROUP, withoutSingleCases, type ReasonGroup } from './reasons.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('no single case can be reckoned back', () => {
  const chance = seededChance(11)
  const groups = (): ReasonGroup[] =>
    RELIEF_KINDS.flatMap((kind) =>
      REASON_CODES[kind].flatMap((reasonCode) => {
        const cases = chance.below(9)
        return cases === 0 ? [] : [{ kind, reasonCode, cases, cents: (1 + chance.below(900)) * cases }]
      }),
    )

  /** Everything one may read, whatever of it. */
  type Told = (groups: readonly ReasonGroup[]) => unknown

  /** Tables that differ in small groups alone: whoever sees a difference has learned of a case. */
  function gaveAway(told: Told): number {
    let given = 0
    for (let n = 0; n < 500; n++) {
      const one = groups()
      const other = one.map((group) =>
        group.cases >= SMALLEST_GROUP
          ? group
          : { ...group, cases: 1 + chance.below(SMALLEST_GROUP - 1), cents: 1 + chance.below(99_999) },
      )
      if (JSON.stringify(told(one)) !== JSON.stringify(told(other))) given += 1
    }
    return given
  }

  test('what is told does not depend on what stands in a small group', () => {
    expect(gaveAway(withoutSingleCases)).toBe(0)
  })

  test('and this would notice a sum of all, an amount that was forgotten, a limit one too low', () => {
    const all = (list: readonly ReasonGroup[]) => list.reduce((sum, { cases }) => sum + cases, 0)
    expect(gaveAway((list) => [withoutSingleCases(list), all(list)])).toBeGreaterThan(400)
    expect(gaveAway((list) => list.map(({ cents }) => cents))).toBeGreaterThan(400)
    const low: Told = (list) => list.map(({ cases }) => (cases < SMALLEST_GROUP - 1 ? null : cases))
    expect(gaveAway(low)).toBeGreaterThan(100)
  })

  test('large groups are told as they are, kinds without any are left out', () => {
    const kind: ReliefKind = 'refund'
    const told = withoutSingleCases([{ kind, reasonCode: 'paid-twice', cases: 5, cents: 700 }])
    expect(told).toMatchObject([{ kind, hasHidden: false, sum: { cases: 5, cents: 700 } }])
    const few = withoutSingleCases([{ kind, reasonCode: 'paid-twice', cases: 4, cents: 700 }])
    expect(few).toEqual([
      { kind, hasHidden: true, sum: null, reasons: [{ reasonCode: 'paid-twice', shown: null }] },
    ])
  })

  test('spans are whole quarters that are over and never overlap', () => {
    const quarters = finishedQuarters(day('2026-11-23'), 5)
    expect(quarters.map(({ name }) => name)).toEqual(['2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4', '2025-Q3'])
    for (const [n, { from }] of quarters.slice(0, -1).entries())
      expect(quarters[n + 1]!.until.equals(from)).toBe(true)
    expect(finishedQuarters(day('2026-10-01'), 1)[0]!.until.toString()).toBe('2026-10-01')
    expect(finishedQuarters(day('2026-09-30'), 1)[0]!.name).toBe('2026-Q2')
  })
})

describe('claims by age', () => {
  const today = day('2033-11-23')
  const due = (dueOn: string, otherLaw = false) => ({ dueOn: day(dueOn), otherLaw, claims: 1, cents: 100 })

  test('a day belongs to one band', () => {
    const ages = {
      0: 'not-due',
      1: 'to-30',
      30: 'to-30',
      31: 'to-90',
      90: 'to-90',
      91: 'to-365',
      366: 'over-365',
    }
    for (const [days, name] of Object.entries(ages)) {
      const owed = byAge([due(today.subtract({ days: Number(days) }).toString())], today)
      expect(owed.bands.filter(({ claims }) => claims > 0).map((it) => it.name)).toEqual([name])
    }
  })

  test('what may have lapsed is proposed with its rule; what has no rule is said so, and nothing decides', () => {
    const owed = byAge(
      [
        due('2027-12-31'), // stood until the end of 2032
        due('2028-01-01'), // stands until the end of this year
        due('2029-05-05'), // stands
        due('2027-05-05', true), // law on citizenship: no rule
        due('2020-05-05'), // before the text of the law was read
      ],
      today,
    )
    expect(owed.limitation).toMatchObject({
      ...{ over: { claims: 1 }, endsThisYear: { claims: 1 }, noRule: { claims: 2 } },
      section: expect.stringContaining('§ 18 Abs. 1 BGebG'),
    })
    expect(owed.limitation.oldUntil?.toString()).toBe('2028-01-02')
    expect(owed.limitation.checks.map(({ key }) => key)).toContain('written-demand')
  })
})

describe('income', () => {
  test('a span has a fitting unit and every step of it once', () => {
    const span = (from: string, to: string) => ({ from: day(from), to: day(to) })
    expect(unitOf(span('2026-10-25', '2026-11-23'))).toBe('day')
    expect(unitOf(span('2026-07-01', '2026-11-23'))).toBe('week')
    expect(unitOf(span('2026-01-01', '2026-11-23'))).toBe('month')
    expect(stepsOf(span('2026-10-24', '2026-10-27'), 'day')).toHaveLength(4)
    expect(stepsOf(span('2026-01-31', '2026-03-01'), 'month').map(String)).toEqual([
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
    ])
    expect(overSteps([], span('2026-11-01', '2026-11-02'), 'day')).toMatchObject([{ cents: 0 }, { cents: 0 }])
  })

  test('fractions of cents become whole ones that add up', () => {
    const shares = ['AufenthV § 45 Abs. 1', 'AufenthV § 47 Abs. 1', 'AufenthV § 48'].map((paragraph) => ({
      paragraph,
      share: 100 / 3,
    }))
    const sections = bySection(shares, { cents: 100, overpaidCents: 0 })
    expect(sections.map(({ cents }) => cents)).toEqual([34, 33, 33])
    expect(sections[0]!.section).toBe('AufenthV § 45')
    expect(bySection([], { cents: 5, overpaidCents: 5 })).toEqual([{ section: null, cents: 5 }])
  })
})
