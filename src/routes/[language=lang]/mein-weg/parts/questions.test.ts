import { expect, test } from 'vitest'
import {
  assessRisks,
  FACT_KEYS,
  FACTS,
  factsOfRule,
  ruleCases,
  RULES,
  ruleSet,
  type FactKey,
  type Facts,
} from '#law/risks/index.ts'
import { countriesIn } from './countries.ts'
import { NO_DAY, NO_WEEK, readAnswer, readAnswers, showDay, type Answers, type Typed } from './answers.ts'
import { askedFacts, partOf, QUESTION_PARTS } from './questions.ts'

const browser = ruleSet('browser')

test('every fact a rule of the browser speaks of is asked in one part', () => {
  const spoken = new Set(browser.rules.flatMap((rule) => [...factsOfRule(rule)]))
  const lost = [...spoken].filter((fact) => FACTS[fact].selfCheck && partOf(fact) === null)
  expect(lost).toEqual([])
  expect(new Set(FACT_KEYS.map(partOf)).size).toBeGreaterThanOrEqual(QUESTION_PARTS.length)
})

test('rules for the browser alone run here; the rules of the counselling do not hold them', () => {
  const here = new Set(browser.rules.map(({ key }) => key))
  const there = new Set(ruleSet('counselling').rules.map(({ key }) => key))
  const alone = RULES.filter(({ runs }) => runs === 'browser').map(({ key }) => key)
  expect(alone).toContain('separation')
  expect(alone).toContain('student_workdays')
  expect(alone.filter((key) => !here.has(key) || there.has(key))).toEqual([])
})

/** As somebody would type a fact. */
function typedFor(fact: FactKey, value: unknown): Typed {
  const day = (text: string) => {
    const [year = '', month = '', date = ''] = text.split('-')
    return { day: date === '00' ? '' : date, month: month === '00' ? '' : month, year }
  }
  const { type, items } = FACTS[fact]
  if (type === 'date') return day(String(value))
  if (type === 'yesno') return value === true ? 'yes' : 'no'
  if (type !== 'list' || items === 'choice') return type === 'list' ? (value as string[]) : String(value)
  if (items === 'period')
    return (value as { from: string; to: string }[]).map(({ from, to }) => ({ from: day(from), to: day(to) }))
  return (value as { monday: string; lectures: boolean; hours: number[] }[]).map(
    ({ monday, lectures, hours }) => ({
      ...{ monday: day(monday), lectures: lectures ? '' : 'no' },
      hours: Array.from({ length: 7 }, (_, at) => String(hours[at] ?? '')),
    }),
  )
}

test('whoever types the facts of the cases of a rule is told what the rule says, question after question', () => {
  const told = new Set<string>()
  for (const { rule, facts, on } of ruleCases()) {
    const known = Object.entries(facts) as [FactKey, unknown][]
    const isAskable = known.every(
      ([key, value]) => FACTS[key]?.selfCheck && value !== null && !isRough(key, value),
    )
    if (told.has(rule) || !isAskable) continue
    if (!hinted(assessRisks(facts as Facts, on, browser), rule)) continue
    // only what is asked is answered: a question that never comes up would be missed here
    let answers: Answers = {}
    for (let round = 0; round < 20; round++) {
      const asked = askedFacts(readAnswers(answers).facts, browser, new Set())
      const next = known.filter(([key]) => asked.includes(key) && answers[key] === undefined)
      if (next.length === 0) break
      answers = { ...answers, ...Object.fromEntries(next.map(([key, value]) => [key, typedFor(key, value)])) }
    }
    const { facts: read, faults } = readAnswers(answers)
    expect(faults, rule).toEqual({})
    expect(hinted(assessRisks(read, on, browser), rule), rule).toBe(true)
    told.add(rule)
  }
  expect(told.size).toBeGreaterThan(60)
})

const hinted = ({ hints, opportunities }: ReturnType<typeof assessRisks>, rule: string): boolean =>
  [...hints, ...opportunities].some((hint) => hint.rule === rule)
/** What a case says and no field takes: a period known in part. */
const isRough = (key: FactKey, value: unknown): boolean =>
  FACTS[key].type === 'list' && JSON.stringify(value).includes('-00')

test('what is typed is read as it was meant, or said at its field', () => {
  const day = (d: string, m: string, y: string) =>
    readAnswer('title.validUntil', { day: d, month: m, year: y })
  expect(day('31', '12', '2026')).toEqual({ value: '2026-12-31' })
  expect(day('٣١', '١٢', '٢٠٢٦')).toEqual({ value: '2026-12-31' })
  expect(day('', '5', '2027')).toEqual({ value: '2027-05-00' })
  expect(day('', '', '2027')).toEqual({ value: '2027-00-00' })
  expect(day('29', '2', '2028')).toEqual({ value: '2028-02-29' })
  expect(day('', '', '')).toEqual({ value: null })
  expect([
    day('29', '2', '2027'),
    day('1', '', '2027'),
    day('1', '13', '2027'),
    day('x', '1', '2027'),
  ]).toEqual(Array.from({ length: 4 }, () => ({ fault: 'day' })))
  expect([day('1', '1', '27'), day('1', '1', '')]).toEqual([{ fault: 'year' }, { fault: 'year' }])
  expect(readAnswer('employment.grossYear', '45.000,50 €')).toEqual({ value: 45000.5 })
  expect(readAnswer('employment.weeklyHours', '99')).toEqual({ fault: 'range' })
  expect(readAnswer('employment.weeklyHours', 'viel')).toEqual({ fault: 'number' })
  expect(readAnswer('employment.involuntary', '')).toEqual({ value: null })
  const monday = { day: '5', month: '1', year: '2026' }
  expect(readAnswer('work.weeks', [{ ...NO_WEEK, monday: { ...monday, day: '6' } }])).toEqual({
    fault: 'day',
  })
  expect(readAnswer('work.weeks', [NO_WEEK, { ...NO_WEEK, monday }])).toEqual({
    value: [{ monday: '2026-01-05', lectures: true, hours: [0, 0, 0, 0, 0, 0, 0] }],
  })
  expect(readAnswer('absences', [{ from: NO_DAY, to: NO_DAY }])).toEqual({ value: null })
  expect(readAnswer('absences', [{ from: monday, to: { ...monday, day: '4' } }])).toEqual({ fault: 'day' })
  expect(showDay('2027-05-00')).toBe('00.05.2027')
})

test('every country of a rule can be chosen, by its name in the language of the page', () => {
  const names = (locale: string) => new Map(countriesIn(locale).map(({ code, name }) => [code, name]))
  expect(names('ar').get('SYR')).toBe('سوريا')
  expect(names('de').get('TUR')).toBe('Türkei')
  const inRules = JSON.stringify(RULES.map(({ when }) => when)).match(/"[A-Z]{3}"/g) ?? []
  expect(inRules.map((code) => code.slice(1, -1)).filter((code) => !names('de').has(code))).toEqual([])
  expect(new Set(names('de').values()).size).toBe(names('de').size)
})

test('what was answered is asked on; whoever has a settlement permit is not asked when it ends', () => {
  const asked = (facts: Facts) => askedFacts(facts, browser, new Set(Object.keys(facts) as FactKey[]))
  expect(asked({})).toContain('title.validUntil')
  const settled = asked({ 'title.type': 'settlement-permit' })
  expect(settled).toContain('title.type')
  expect(settled.length).toBeLessThan(asked({}).length)
})
