import { bodyByKey } from './rules.ts'
import { compileRule, factsOfRule } from './compile-rule.ts'
import { factsOfMeasure } from './conditions.ts'
import { FACT_KEYS, FACTS, type FactKey } from './facts.ts'
import { readDay } from './days.ts'
import { LEVELS, type Measure, type Reckoning, type Rule } from './rule-table.ts'

/** What is wrong with a rule somebody wrote, by field. */
export interface RuleFault {
  readonly field: string
  readonly why:
    | 'empty'
    | 'no-such-value'
    | 'unknown-fact'
    | 'unknown-contact'
    | 'not-a-day'
    | 'ends-before-it-begins'
    | 'fact-of-the-browser'
    | 'must-stay-in-the-browser'
    | 'unreadable'
  readonly detail: string
}

const KINDS = ['risk', 'opportunity', 'opportunity_guard', 'info']
const RUNS = ['counselling', 'browser', 'both']
const AUTOMATIONS = ['hint', 'human_decision', 'info_text_only', 'client_side_tool', 'never_automatic']
/** What never runs on a server, whatever an editor says. */
const BROWSER_ONLY = ['info_text_only', 'client_side_tool', 'never_automatic']
const TODAY = 20_000

/** Checks a rule as it comes from a form or a file, however it looks; empty when it can be used. */
export function faultsOfRule(raw: unknown): readonly RuleFault[] {
  try {
    const rule = raw as Rule
    const shape = faultsOfShape(rule)
    if (shape.length > 0) return shape
    return [...faultsOfDays(rule), ...rule.reckonings.flatMap(faultsOfReckoning), ...faultsOfContent(rule)]
  } catch (error) {
    return [fault('rule', 'unreadable', error instanceof Error ? error.message : '')]
  }
}

const fault = (field: string, why: RuleFault['why'], detail = ''): RuleFault => ({ field, why, detail })

function faultsOfShape(rule: Rule | null): RuleFault[] {
  if (typeof rule !== 'object' || rule === null) return [fault('rule', 'unreadable')]
  const words = ['key', 'titleDe', 'titleEn', 'consequenceDe', 'consequenceEn', 'lawState', 'source'] as const
  const lists = ['paragraphs', 'appliesTo', 'reckonings', 'blocks', 'steps', 'contacts'] as const
  const oneOf = (field: 'kind' | 'runs' | 'automation' | 'maxLevel', values: readonly string[]) =>
    values.includes(rule[field]) ? [] : [fault(field, 'no-such-value', String(rule[field]))]
  return [
    ...words.flatMap((field) => (isFilled(rule[field]) ? [] : [fault(field, 'empty')])),
    ...lists.flatMap((field) => (Array.isArray(rule[field]) ? [] : [fault(field, 'unreadable')])),
    ...(['steps', 'contacts', 'reckonings'] as const).flatMap((field) =>
      Array.isArray(rule[field]) && rule[field].length === 0 ? [fault(field, 'empty')] : [],
    ),
    ...oneOf('kind', KINDS),
    ...oneOf('runs', RUNS),
    ...oneOf('automation', AUTOMATIONS),
    ...oneOf('maxLevel', LEVELS),
    ...(typeof rule.when === 'object' && rule.when !== null ? [] : [fault('when', 'empty')]),
  ]
}

const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

function faultsOfDays({ validFrom, validTo, unreviewedSince }: Rule): RuleFault[] {
  const wrong = (
    [
      ['validFrom', validFrom],
      ['validTo', validTo],
      ['unreviewedSince', unreviewedSince],
    ] as const
  ).flatMap(([field, day]) =>
    day === null || isFullDay(day) ? [] : [fault(field, 'not-a-day', String(day))],
  )
  const ends = validTo !== null && validTo <= validFrom
  return [
    ...wrong,
    ...(wrong.length === 0 && ends ? [fault('validTo', 'ends-before-it-begins', validTo)] : []),
  ]
}

function isFullDay(day: unknown): boolean {
  const read = typeof day === 'string' ? readDay(day) : null
  return read !== null && read !== 'unknown' && read.lo === read.hi
}

const OPS = ['=', '<', '≤', '>', '≥']
/** What each measure may be given. */
const GIVEN: Readonly<Record<Measure['name'], string>> = {
  always: '',
  daysUntil: 'date',
  monthsUntil: 'date',
  daysUntilDay: '',
  daysUntilAge: 'date',
  daysSince: 'date',
  monthsSince: 'date',
  yearsSince: 'date',
  daysBetween: 'date',
  monthsBetween: 'date',
  yearsBetween: 'date',
  age: 'date',
  amount: 'number',
  difference: 'number',
  ratio: 'number',
  monthsUntilEligible: 'date number',
  longestAbsence: 'list',
  absenceShare: 'list',
  workingDays: 'list',
}

function faultsOfReckoning({ measure, thresholds }: Reckoning): RuleFault[] {
  if (!Object.hasOwn(GIVEN, measure.name)) return [fault('reckonings', 'no-such-value', String(measure.name))]
  const given = GIVEN[measure.name].split(' ')
  const odd = factsOfMeasure(measure).filter((one) => isFact(one) && !given.includes(FACTS[one].type))
  const wrong = thresholds.filter(
    ({ op, value, level }) => !OPS.includes(op) || !Number.isFinite(value) || !LEVELS.includes(level),
  )
  return [
    ...(thresholds.length === 0 ? [fault('reckonings', 'empty', measure.name)] : []),
    ...odd.map((one) => fault('reckonings', 'no-such-value', one)),
    ...wrong.map(({ op, value, level }) => fault('reckonings', 'no-such-value', `${op} ${value} ${level}`)),
  ]
}

const isFact = (key: unknown): key is FactKey => FACT_KEYS.includes(key as FactKey)

function faultsOfContent(rule: Rule): RuleFault[] {
  let facts: readonly FactKey[]
  try {
    facts = factsOfRule(rule)
  } catch {
    return [fault('when', 'unreadable')]
  }
  const unknown = facts.filter((one) => !isFact(one))
  if (unknown.length > 0) return unknown.map((one) => fault('when', 'unknown-fact', one))
  try {
    compileRule(rule, TODAY)
  } catch (error) {
    return [fault('when', 'unreadable', error instanceof Error ? error.message : String(error))]
  }
  return [
    ...rule.contacts.flatMap((one) => (bodyByKey(one) ? [] : [fault('contacts', 'unknown-contact', one)])),
    ...rule.steps.flatMap(({ de }) => (isFilled(de) ? [] : [fault('steps', 'empty')])),
    ...faultsOfSide(rule, facts),
  ]
}

/** A fact of the browser may stand in a rule of the counselling only where its absence is answered for. */
function faultsOfSide(rule: Rule, facts: readonly FactKey[]): RuleFault[] {
  if (rule.runs === 'browser') return []
  if (BROWSER_ONLY.includes(rule.automation))
    return [fault('runs', 'must-stay-in-the-browser', rule.automation)]
  const shut = facts.filter((one) => FACTS[one].side === 'browser' && !isAnsweredFor(rule.when, one))
  return shut.map((one) => fault('when', 'fact-of-the-browser', one))
}

function isAnsweredFor(condition: Rule['when'], fact: FactKey): boolean {
  if ('all' in condition) return condition.all.some((one) => isAnsweredFor(one, fact))
  if ('any' in condition) return condition.any.some((one) => isAnsweredFor(one, fact))
  if ('not' in condition) return isAnsweredFor(condition.not, fact)
  return 'fact' in condition && condition.fact === fact && condition.ifMissing === false
}
