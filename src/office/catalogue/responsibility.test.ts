import { describe, expect, test } from 'vitest'
import { shipped, type ResponsibilityRule } from './index.ts'
import { readResponsibilityRules } from './responsibility-table.ts'

const { catalogue, checkRules, responsibleFor, teams } = shipped
const responsibilityRules = catalogue.rules

const today = Temporal.PlainDate.from('2026-11-23')

/** The office whose ranges split inside "Al ...": a real division, published by a district office. */
const splitInsideAl = rulesByName([
  ['A', 'Al G'],
  ['Al H', 'All'],
  ['Alm', 'Az'],
  ['B', 'Z'],
])

function rulesByName(ranges: [string, string][]): ResponsibilityRule[] {
  return [
    ...ranges.map(([from, to]) =>
      aRule({
        id: `${from}–${to}`,
        match: { surnamePrefixFrom: from, surnamePrefixTo: to },
        target: { team: 'temporary' },
      }),
    ),
    aRule({ id: 'fallback', priority: 99, match: {}, target: { team: 'reception' } }),
  ]
}

function aRule(part: Partial<ResponsibilityRule>): ResponsibilityRule {
  const whole = {
    id: 'rule',
    priority: 10,
    validFrom: '2026-01-01',
    validTo: null,
    match: {},
    target: { team: 'reception' },
    reason: 'Test',
  }
  return { ...whole, ...part }
}

describe('who is responsible in Musterstadt', () => {
  test.each([
    ['study_extend', 'Haddad', 'temporary', 'A-K'],
    ['study_extend', 'Kılıç', 'temporary', 'A-K'],
    ['study_extend', 'Łukasz', 'temporary', 'L-Z'],
    ['study_extend', 'L', 'temporary', 'L-Z'],
    ['blue_card', 'Østergård', 'temporary', 'L-Z'],
    ['duldung_extend', 'Þórðarson', 'temporary', 'L-Z'],
    ['ne_general', 'Haddad', 'permanent', null],
    ['citizenship', 'Zhang', 'permanent', null],
    ['card_pickup', 'Haddad', 'reception', null],
    ['bestin_first', '', 'reception', null],
    ['fast_track_employer', 'Siemens', 'temporary', null],
  ])('%s for %s: %s %s', (concernKey, surname, team, lane) => {
    expect(responsibleFor({ concernKey, surname }, today)).toMatchObject({ team, lane })
  })

  test('without a surname the team is still found, only not the lane', () => {
    expect(responsibleFor({ concernKey: 'study_extend' }, today)).toMatchObject({
      team: 'temporary',
      lane: null,
      ruleId: 'temporary',
    })
  })

  test('what no rule fits goes to the reception, with a reason for staff', () => {
    expect(responsibleFor({ concernKey: 'unheard_of', surname: 'X' }, today)).toMatchObject({
      team: 'reception',
      ruleId: 'fallback',
    })
    expect(responsibleFor({ concernKey: 'study_extend' }, today, [])).toMatchObject({
      team: 'reception',
      ruleId: 'none',
    })
    expect(responsibleFor({ concernKey: 'study_extend', surname: 'Li' }, today).reason).toContain('L bis Z')
  })

  test('a rule counts only within its dates', () => {
    const ended = aRule({ id: 'ended', target: { team: 'permanent' }, validTo: '2026-11-23' })
    const begins = aRule({ id: 'begins', target: { team: 'temporary' }, validFrom: '2026-11-23' })
    expect(responsibleFor({ concernKey: 'citizenship' }, today, [ended, begins]).ruleId).toBe('begins')
  })

  test('special rules by nationality, employer or district come first when their priority says so', () => {
    const special = aRule({
      id: 'special',
      priority: 1,
      match: { nationalities: ['CH'], groups: ['eu'] },
      target: { team: 'permanent' },
    })
    const rules = [...responsibilityRules, special]
    expect(responsibleFor({ concernKey: 'swiss', nationality: 'CH' }, today, rules).ruleId).toBe('special')
    expect(responsibleFor({ concernKey: 'swiss', nationality: 'FR' }, today, rules).ruleId).toBe('temporary')
    expect(responsibleFor({ concernKey: 'swiss' }, today, rules).ruleId).toBe('temporary')
  })
})

describe('ranges that split inside “Al …”', () => {
  test.each([
    ['Abbas', 'A–Al G'],
    ['Al', 'A–Al G'],
    ['Al-Ghazi', 'A–Al G'],
    ['Al Ḥasan', 'Al H–All'],
    ['Al-Hassan', 'Al H–All'],
    ['Alhasan', 'Al H–All'],
    ['Albert', 'Al H–All'],
    ['Allert', 'Al H–All'],
    ['Alm', 'Alm–Az'],
    ['Almansour', 'Alm–Az'],
    ['Äzgül', 'A–Al G'],
    ['Azzam', 'Alm–Az'],
    ['Baç', 'B–Z'],
    ['Žižek', 'B–Z'],
  ])('%s belongs to %s', (surname, ruleId) => {
    expect(responsibleFor({ concernKey: 'study_extend', surname }, today, splitInsideAl).ruleId).toBe(ruleId)
  })

  test('hold every name exactly once', () => {
    const faults = checkRules(splitInsideAl).filter(
      ({ fault }) => fault === 'name-gap' || fault === 'overlap',
    )
    expect(faults).toEqual([])
  })
})

describe('the check before rules are saved', () => {
  const planted = (...rules: ResponsibilityRule[]) => checkRules([...responsibilityRules, ...rules])

  test('finds nothing in the table of the demo office', () =>
    expect(checkRules(responsibilityRules)).toEqual([]))

  test('finds the letter nobody has', () => {
    const faults = checkRules(
      rulesByName([
        ['A', 'Al G'],
        ['Al H', 'All'],
        ['Alm', 'Az'],
        ['C', 'U'],
      ]),
    )
    const gaps = faults.filter((fault) => fault.fault === 'name-gap').map(({ gap }) => gap)
    expect(gaps).toEqual([
      { from: 'B', until: 'C' },
      { from: 'V', until: '[' },
    ])
  })

  test('finds two rules for one name', () => {
    const faults = checkRules(
      rulesByName([
        ['A', 'Kas'],
        ['Ka', 'Z'],
      ]),
    )
    expect(faults).toContainEqual({ fault: 'overlap', ruleIds: ['A–Kas', 'Ka–Z'] })
  })

  test('finds two rules of one priority for one concern, by key and by group', () => {
    const rival = aRule({
      id: 'rival',
      priority: 30,
      match: { concernKeys: ['citizenship'] },
      target: { team: 'temporary' },
    })
    expect(planted(rival)).toEqual([{ fault: 'overlap', ruleIds: ['permanent', 'rival'] }])
    expect(planted({ ...rival, priority: 29 })).toEqual([])
    expect(
      planted({ ...rival, validFrom: '2020-01-01', validTo: '2026-01-01' }).some(
        ({ fault }) => fault === 'overlap',
      ),
    ).toBe(false)
  })

  test.each([
    [{ match: { concernKeys: ['old_concern'] } }, { kind: 'concern', key: 'old_concern' }],
    [{ match: { groups: ['old_group'] } }, { kind: 'group', key: 'old_group' }],
    [
      { match: { nationalities: ['CH'] }, target: { team: 'old_team' } },
      { kind: 'team', key: 'old_team' },
    ],
    [
      { match: { nationalities: ['CH'] }, target: { team: 'temporary', lane: 'M' } },
      { kind: 'lane', key: 'M' },
    ],
  ])('finds the dead reference %o', (part, dead) => {
    const faults = planted(aRule({ id: 'dead', priority: 1, ...part }))
    expect(faults).toEqual([{ fault: 'dead-reference', ruleId: 'dead', ...dead }])
  })

  test('finds a range without names, a rule that never holds, and an id used twice', () => {
    const backwards = aRule({
      id: 'backwards',
      priority: 1,
      match: { surnamePrefixFrom: 'M', surnamePrefixTo: 'B' },
    })
    expect(planted(backwards)).toContainEqual({ fault: 'empty-name-range', ruleId: 'backwards' })
    const script = aRule({ id: 'script', priority: 1, match: { surnamePrefixFrom: '张' } })
    expect(planted(script)).toContainEqual({ fault: 'empty-name-range', ruleId: 'script' })
    const never = aRule({ id: 'never', priority: 1, validTo: '2026-01-01' })
    expect(planted(never)).toContainEqual({ fault: 'ends-before-it-begins', ruleId: 'never' })
    expect(planted({ ...responsibilityRules[0]!, priority: 1 })).toContainEqual({
      fault: 'duplicate-id',
      ruleId: 'fast-track',
    })
  })

  test('finds the day from which a concern or everything is without a rule', () => {
    const ending = responsibilityRules.map((rule) =>
      rule.id === 'permanent' || rule.id === 'fallback' ? { ...rule, validTo: '2027-01-01' } : rule,
    )
    const faults = checkRules(ending)
    expect(faults).toContainEqual({ fault: 'no-fallback', on: '2027-01-01' })
    expect(faults).toContainEqual({
      fault: 'concern-without-rule',
      on: '2027-01-01',
      concernKey: 'citizenship',
    })
  })

  test('refuses a rule with an unknown field', () => {
    expect(() => readResponsibilityRules([{ ...aRule({}), colour: 'red' }])).toThrow(/colour/)
  })

  test('every team of the table has a name in three languages', () => {
    for (const team of teams)
      expect(Object.keys(team.name)).toEqual(expect.arrayContaining(['de', 'en', 'ar']))
    expect(catalogue.groups.size).toBe(10)
  })
})
