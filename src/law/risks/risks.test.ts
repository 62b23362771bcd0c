import { describe, expect, test } from 'vitest'
import {
  assessRisks,
  BODIES,
  bodyByKey,
  compileRules,
  FACT_KEYS,
  FACTS,
  factsOfRule,
  faultsOfRule,
  ruleByKey,
  RULES,
  ruleSet,
  sectionName,
  type Facts,
  type Rule,
} from './index.ts'

const ON = '2026-11-23'
const skilled: Facts = { 'title.type': 'residence-permit', 'title.section': '18a' }
const told = (facts: Facts, on = ON) => assessRisks(facts, on)
const rulesOf = (hints: readonly { readonly rule: string }[]): string[] => hints.map(({ rule }) => rule)

describe('the table', () => {
  test('has 75 rules, 32 contacts, each once, and nothing in it is wrong', () => {
    expect([new Set(RULES.map(({ key }) => key)).size, RULES.length]).toEqual([75, 75])
    expect([new Set(BODIES.map(({ key }) => key)).size, BODIES.length]).toEqual([32, 32])
    expect(
      RULES.flatMap((rule) => faultsOfRule(rule).map((fault) => ({ rule: rule.key, ...fault }))),
    ).toEqual([])
  })

  test('every fact is spoken of by a rule, and every rule asks for a fact it can be told', () => {
    const used = new Set(RULES.flatMap(factsOfRule))
    expect(FACT_KEYS.filter((key) => !used.has(key))).toEqual([])
  })

  test('every rule names its law state, its source and a day from which it holds', () => {
    for (const { lawState, source, validFrom } of RULES)
      expect([lawState !== '', source !== '', /^\d{4}-\d\d-\d\d$/.test(validFrom)]).toEqual([
        true,
        true,
        true,
      ])
  })

  test('rules of laws that changed on 12 June 2026 say that nobody has read them since, asylum law among them', () => {
    const unread = RULES.filter(({ unreviewedSince }) => unreviewedSince === '2026-06-12')
    expect(unread.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'home_travel_protected',
        'gestattung_expiring',
        'bamf_revocation',
        'title_expiring',
      ]),
    )
    for (const { key, lawState, unreviewedSince } of RULES)
      expect(unreviewedSince !== null, key).toBe(/12\.6\.2026/.test(lawState))
  })
})

describe('what belongs to the browser', () => {
  const browser = RULES.filter(({ runs }) => runs === 'browser').map(({ key }) => key)

  test('is what the data marks so, and what the person alone may see', () => {
    expect(browser).toEqual([
      'home_travel_protected',
      'multiple_passports',
      'asylum_after_humanitarian_title',
      'debts_selfreported',
      'student_workdays',
      'separation',
      'eu_family_divorce',
      'criminal_proceedings',
      'false_statements',
      'exploitation',
    ])
  })

  test('is not in the rules of the counselling, even when it is handed in as one of them', () => {
    const smuggled = { side: 'counselling', rules: RULES, switchedOff: [] } as const
    const facts: Facts = {
      'topic.open': ['criminal', 'debts', 'exploitation'],
      'marriage.separationDate': '2026-01-01',
    }
    const { hints, notLooked } = compileRules(smuggled, ON)({ ...skilled, ...facts })
    expect([...rulesOf(hints), ...rulesOf(notLooked)].filter((key) => browser.includes(key))).toEqual([])
  })

  test('a rule for both sides does not hear what only the browser may', () => {
    const facts: Facts = {
      'decision.type': 'none',
      'decision.expulsion': true,
      'decision.servedAt': '2026-11-20',
    }
    expect(rulesOf(told(facts).hints)).toEqual([])
    expect(rulesOf(assessRisks(facts, ON, ruleSet('browser')).hints)).toEqual(['refusal_received'])
  })

  test('cannot be moved to the server by an edit, nor can its facts', () => {
    const separation = ruleByKey('separation')!
    expect(faultsOfRule({ ...separation, runs: 'both' })).toMatchObject([{ why: 'must-stay-in-the-browser' }])
    const trick: Rule = { ...separation, runs: 'both', automation: 'hint' }
    expect(faultsOfRule(trick).map(({ why, detail }) => `${why} ${detail}`)).toEqual([
      'fact-of-the-browser marriage.separationDate',
      'fact-of-the-browser marriage.cohabitationStart',
    ])
  })

  test('no fact asks about an offence, removal, or a journey home', () => {
    const shut = FACT_KEYS.filter((key) => /crim|offen|prosec|deport|enforce|travel\.|expulsion/.test(key))
    expect(shut).toEqual(['decision.expulsion'])
    expect(FACTS['decision.expulsion'].side).toBe('browser')
  })
})

describe('a hint', () => {
  const facts: Facts = { ...skilled, 'title.validUntil': '2027-01-05' }
  const [hint] = told(facts).hints

  test('has a paragraph, a why, one date, one step, one contact', () => {
    expect(hint).toMatchObject({
      rule: 'title_expiring',
      kind: 'risk',
      level: 'watch',
      measure: { name: 'daysUntil', value: 43 },
      date: '2027-01-05',
      dateExact: true,
      contact: 'mbe',
      moreContacts: ['jmd'],
      facts: ['title.type', 'title.validUntil', 'title.section'],
    })
    expect(hint!.paragraphs[0]).toBe('AufenthG § 51 Abs. 1 Nr. 1')
    expect(hint!.stepDe).not.toBe('')
  })

  test('of every rule has one step and one contact that exists', () => {
    for (const { steps, contacts, key } of RULES) {
      expect(steps.length, key).toBeGreaterThan(0)
      expect(contacts.length, key).toBeGreaterThan(0)
      expect(contacts.filter((one) => !bodyByKey(one))).toEqual([])
    }
  })

  test('never sends somebody with protection, or in the asylum procedure, to the consulate', () => {
    const named = RULES.filter(({ contacts }) => contacts.includes('konsulat')).map(({ key }) => key)
    expect(named).toEqual(['passport_expiring'])
    const passport = {
      'passport.validUntil': '2026-12-01',
      'protection.status': 'none',
      'asylum.pending': false,
    } as const
    const shut: readonly Facts[] = [
      { ...passport, 'protection.status': 'refugee' },
      { ...passport, 'protection.status': 'subsidiary' },
      { ...passport, 'asylum.pending': true },
      { ...passport, 'title.type': 'asylum-permission' },
      { 'passport.validUntil': '2026-12-01' },
    ]
    for (const one of shut) expect(rulesOf(told(one).hints)).not.toContain('passport_expiring')
    expect(rulesOf(told(passport).hints)).toContain('passport_expiring')
  })

  test('where a person must look says so', () => {
    const late = told({
      ...skilled,
      'title.validUntil': '2026-10-01',
      'application.submittedAt': '2026-10-05',
    })
    expect(late.hints.find(({ rule }) => rule === 'application_after_expiry')?.needsPerson).toBe(true)
  })

  test('of a chance names what is there and what is open', () => {
    const { opportunities } = told({
      ...skilled,
      'title.heldSince': '2021-01-01',
      'pension.months': 60,
      'german.level': 'b2',
      'lid.passed': false,
    })
    expect(opportunities.find(({ rule }) => rule === 'opp_ne_9')).toMatchObject({
      met: ['german.level'],
      open: ['livelihood.level', 'lid.passed', 'housing.sufficient'],
      date: '2026-01-01',
    })
  })
})

describe('the answer', () => {
  test('is ordered by date alone, and holds no figure about the person', () => {
    const answer = told({
      ...skilled,
      'title.validUntil': '2027-03-01',
      'employment.fixedUntil': '2026-12-15',
      'card.readyAt': '2026-01-01',
    })
    expect(answer.hints.map(({ rule, date }) => `${rule} ${date}`)).toEqual([
      'contract_fixed_term_end 2026-12-15',
      'title_expiring 2027-03-01',
      'eat_not_collected null',
    ])
    expect(Object.keys(answer).toSorted()).toEqual(['contradictions', 'hints', 'notLooked', 'opportunities'])
  })

  test('names what was missing, what is switched off and what does not hold today', () => {
    const set = ruleSet('counselling', RULES, ['title_expiring'])
    const { notLooked } = assessRisks({ 'title.section': '18g' }, '2027-08-01', set)
    const of = (key: string) => notLooked.find(({ rule }) => rule === key)
    expect(of('title_expiring')).toEqual({ rule: 'title_expiring', why: 'switched-off', missing: [] })
    expect(of('bluecard_salary')?.why).toBe('outside-validity')
    expect(of('contract_fixed_term_end')).toMatchObject({
      why: 'facts-missing',
      missing: ['employment.fixedUntil'],
    })
  })

  test('names what cannot be true together and leaves the rules that would use it alone', () => {
    const answer = told({
      ...skilled,
      'title.validUntil': '2026-12-01',
      'title.firstIssue': '2027-01-01',
      'employment.fixedUntil': '2026-12-15',
    })
    expect(answer.contradictions).toEqual([
      { facts: ['title.firstIssue', 'title.validUntil'], why: 'ended-before-it-began' },
      { facts: ['title.firstIssue'], why: 'in-the-future' },
    ])
    expect(rulesOf(answer.hints)).toEqual(['contract_fixed_term_end'])
    expect(answer.notLooked).toContainEqual({
      ...{ rule: 'title_expiring', why: 'contradiction', missing: ['title.validUntil'] },
    })
  })

  test('does not call a contradiction what an unknown day could make right', () => {
    const facts: Facts = { 'title.firstIssue': '2026-03-05', 'title.validUntil': '2026-03-00' }
    expect(told(facts).contradictions).toEqual([])
  })

  test('is the same for one person alone and for many in a row', () => {
    const many = compileRules(ruleSet('counselling'), ON)
    const people: readonly Facts[] = [
      { ...skilled, 'title.validUntil': '2027-01-05' },
      {},
      { 'loss.suspected': true },
    ]
    const first = people.map((one) => many(one))
    expect(first.map(({ hints }) => rulesOf(hints))).toEqual(people.map((one) => rulesOf(told(one).hints)))
    // What was not looked at is reckoned late and must be that of its own person.
    expect(first.map(({ notLooked }) => notLooked)).toEqual(people.map((one) => told(one).notLooked))
  })
})

test.each([
  ['18a', '§ 18a'],
  ['25-2-1', '§ 25 Abs. 2 Satz 1 Alt. 1'],
  ['28-1-3', '§ 28 Abs. 1 Nr. 3'],
  ['25a-2', '§ 25a Abs. 2'],
])('a card with %s prints %s', (section, printed) => {
  expect(sectionName(section)).toBe(printed)
})

describe('a rule somebody wrote', () => {
  const good = ruleByKey('title_expiring')!

  test.each([
    ['without a title', { titleDe: ' ' }, 'titleDe empty'],
    ['with a day that is none', { validFrom: '2026-02-30' }, 'validFrom not-a-day'],
    ['that ends before it begins', { validTo: '2025-01-01' }, 'validTo ends-before-it-begins'],
    ['with a fact nobody knows', { when: { known: 'shoe.size' } }, 'when unknown-fact'],
    ['with a contact nobody knows', { contacts: ['church'] }, 'contacts unknown-contact'],
    ['without a step', { steps: [] }, 'steps empty'],
    ['of a kind there is not', { kind: 'score' }, 'kind no-such-value'],
  ])('%s is refused by field', (_, change, expected) => {
    const [fault] = faultsOfRule({ ...good, ...change })
    expect(`${fault?.field} ${fault?.why}`).toBe(expected)
  })

  test('that is no rule at all is refused', () => {
    for (const raw of [null, 7, 'x', {}, []]) expect(faultsOfRule(raw).length).toBeGreaterThan(0)
  })
})
