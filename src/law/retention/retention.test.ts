import { fc } from '../../../testing/properties.ts'
import { describe, expect, it } from 'vitest'
import {
  EVENT_KINDS,
  isDue,
  retentionRules,
  rulesOn,
  takeoverOf,
  termOfAkte,
  termOfDocument,
  type EventKind,
  type Fact,
} from './index.ts'
import { readRules } from './rule-table.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const today = day('2026-11-23')
const fact = (kind: EventKind, on: string, takenOver?: string): Fact => ({
  ...{ kind, on: day(on) },
  ...(takenOver && { takenOver: day(takenOver) }),
})
const until = (facts: readonly Fact[], birth?: string, on = today): string | null =>
  termOfAkte(facts, { on, birth: birth ? day(birth) : null }).keepUntil?.toString() ?? null

describe('an Akte', () => {
  it('without an event is kept', () => {
    expect(until([])).toBeNull()
  })

  it.each([
    ['moved away', [fact('moved-away', '2020-03-01')], '2030-03-01'],
    ['moved away, taken over later', [fact('moved-away', '2020-03-01', '2021-05-04')], '2031-05-04'],
    ['naturalised', [fact('naturalised', '2020-03-01')], '2030-03-01'],
    ['dead', [fact('died', '2020-03-01')], '2025-03-01'],
    [
      'moved away, then dead: taken over once',
      [fact('moved-away', '2020-03-01'), fact('died', '2022-01-01')],
      '2030-03-01',
    ],
    [
      'dead and moved away on one day: the longer counts',
      [fact('died', '2020-03-01'), fact('moved-away', '2020-03-01')],
      '2030-03-01',
    ],
    ['dead on a leap day', [fact('died', '2020-02-29')], '2025-02-28'],
    ['back again', [fact('moved-away', '2020-03-01'), fact('returned', '2021-01-01')], null],
    [
      'back again and gone again',
      [fact('moved-away', '2010-03-01'), fact('returned', '2021-01-01'), fact('moved-away', '2024-06-01')],
      '2034-06-01',
    ],
    ['with a ban that ends', [fact('measure', '2018-01-01'), fact('ban-ended', '2027-06-30')], '2037-06-30'],
    [
      'with a measure and no end of the ban',
      [fact('measure', '2018-01-01'), fact('moved-away', '2018-02-01')],
      null,
    ],
    [
      'with a ban long over and moved away since',
      [fact('measure', '2001-01-01'), fact('ban-ended', '2005-01-01'), fact('moved-away', '2024-01-01')],
      '2034-01-01',
    ],
    [
      'with a second measure',
      [fact('measure', '2001-01-01'), fact('ban-ended', '2005-01-01'), fact('measure', '2020-01-01')],
      null,
    ],
    ['of a visum consent, never entered', [fact('consent-ended', '2024-08-31')], '2026-08-31'],
    [
      'of a visum consent, entered',
      [fact('consent-ended', '2024-08-31'), fact('entered', '2024-09-02')],
      null,
    ],
  ])('%s', (_, facts, expected) => {
    expect(until(facts)).toBe(expected)
  })

  it('with an unlimited ban is kept to 90 or five years after death, whichever comes first, or until the birth date is known', () => {
    const ban = fact('ban-unlimited', '2015-01-01')
    expect(until([ban], '1960-05-01')).toBe('2050-05-01')
    expect(until([ban, fact('died', '2026-01-01')], '1960-05-01')).toBe('2031-01-01')
    expect(termOfAkte([ban], { on: today })).toMatchObject({ keepUntil: null, open: 'birth-unknown' })
  })

  it('naturalised in 2015 could go after five years by the law until July 2021, and after ten since', () => {
    const facts = [fact('naturalised', '2015-03-01')]
    expect(until(facts, undefined, day('2021-07-14'))).toBe('2020-03-01')
    expect(until(facts, undefined, day('2021-07-15'))).toBe('2025-03-01')
  })

  it('names its rule, and that a later law was not read', () => {
    const term = termOfAkte([fact('died', '2020-03-01')], { on: today })
    expect(term).toMatchObject({
      unreviewed: true,
      decides: { rule: { section: '§ 68 Abs. 2 Satz 3', strength: 'should' } },
    })
  })

  it('may go the day after the last day, not on it', () => {
    expect(isDue(day('2026-11-23'), today)).toBe(false)
    expect(isDue(day('2026-11-22'), today)).toBe(true)
    expect(isDue(null, today)).toBe(false)
  })
})

describe('a single document', () => {
  it.each([
    ['irrelevant notice', [fact('found-irrelevant', '2026-11-20')], '2026-11-20', 'mitteilung-87'],
    ['fingerprints of a card', [fact('card-handed-over', '2026-11-20')], '2026-11-20', 'fingerabdruck-karte'],
    ['identification', [fact('identified', '2020-01-01')], '2030-01-01', 'ed-unterlagen'],
    [
      'identification, settled',
      [fact('identified', '2020-01-01'), fact('identity-settled', '2022-02-02')],
      '2022-02-02',
      'ed-geklaert',
    ],
    ['paper of a measure', [fact('ban-ended', '2015-01-01')], '2025-01-01', 'sperre'],
    ['return aid', [fact('return-aid', '2020-01-01')], '2030-01-01', 'rueckkehrhilfe'],
  ])('%s', (_, facts, expected, rule) => {
    const term = termOfDocument(facts, { on: today })
    expect([term.keepUntil?.toString(), term.decides?.rule.key]).toEqual([expected, rule])
  })
})

const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => day('1980-01-01').add({ days }))
const anyFact: fc.Arbitrary<Fact> = fc.record({
  kind: fc.constantFrom(...EVENT_KINDS),
  on: anyDay,
  takenOver: fc.option(anyDay, { nil: null }),
})
const anyFacts = fc.array(anyFact, { maxLength: 8 })
const after2011 = fc.integer({ min: 0, max: 9_000 }).map((days) => day('2011-09-01').add({ days }))

/** Written down a second time, from the wording and not from the data: no Akte may end before each of these. */
function atLeast(facts: readonly Fact[], on: Temporal.PlainDate): Temporal.PlainDate[] {
  const taken = takeoverOf(facts)
  const since2021 = Temporal.PlainDate.compare(on, day('2021-07-15')) >= 0
  const five = taken?.reason === 'died' || (taken?.reason === 'naturalised' && !since2021)
  const bans = facts.filter(({ kind }) => kind === 'ban-ended').map((it) => it.on.add({ years: 10 }))
  return [...(taken ? [taken.on.add({ years: five ? 5 : 10 })] : []), ...bans]
}

describe('never early', () => {
  it('no Akte ends before any rule that applies, whatever was entered in whatever order', () => {
    fc.assert(
      fc.property(anyFacts, after2011, (facts, on) => {
        const { keepUntil, applied } = termOfAkte(facts, { on, birth: day('1970-01-01') })
        expect(termOfAkte(facts.toReversed(), { on, birth: day('1970-01-01') }).keepUntil?.toString()).toBe(
          keepUntil?.toString(),
        )
        if (!keepUntil) return
        for (const least of atLeast(facts, on))
          expect(Temporal.PlainDate.compare(keepUntil, least)).toBeGreaterThanOrEqual(0)
        for (const it of applied)
          expect(Temporal.PlainDate.compare(it.keepUntil, it.from)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 2_000 },
    )
  })

  it('a measure without the end of its ban never lets an Akte go', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, on) => {
        const rest = facts.filter(({ kind }) => kind !== 'ban-ended' && kind !== 'ban-unlimited')
        const measured: Fact[] = [...rest, { kind: 'measure', on }]
        expect(termOfAkte(measured, { on: today, birth: day('1970-01-01') }).keepUntil).toBeNull()
      }),
    )
  })
})

describe('the rules', () => {
  it('hold one row per key and day, and refuse what they do not know', () => {
    expect(() =>
      readRules({ _meta: { lawState: '' }, rules: [retentionRules[0], { ...retentionRules[0] }] }),
    ).toThrow('two rows')
    expect(() =>
      readRules({ _meta: { lawState: '' }, rules: [{ ...retentionRules[0], years: -1 }] }),
    ).toThrow()
  })

  it('are none before the days that were read', () => {
    expect(rulesOn(day('2011-08-31'))).toEqual([])
    expect(rulesOn(today).length).toBeGreaterThan(9)
  })
})
