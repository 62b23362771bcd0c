import { readDayTyped } from './typed-day.ts'
import type { Condition, Reckoning, Rule, RuleCase, Step, Threshold } from '#law/risks/index.ts'
import { caseFaults } from './case-faults.ts'
import type { PlaceFault } from './condition-faults.ts'
import { readJson, readRows, rowsOf, type ConditionRow } from './typed-condition.ts'

/** A form as it was sent: one text per name. */
export type Typed = Readonly<Record<string, string>>

/** What is wrong, at which field. `why` is a text `counselling-rules.faults.*`. */
export interface FieldFault {
  readonly field: string
  readonly why: string
  readonly detail: string
  readonly place?: PlaceFault['place']
}

export interface TypedRule {
  readonly rule: Rule
  readonly cases: readonly RuleCase[]
  readonly faults: readonly FieldFault[]
}

const WORDS = ['titleDe', 'titleEn', 'consequenceDe', 'consequenceEn', 'lawState', 'source'] as const
const LISTS = ['paragraphs', 'appliesTo'] as const
const NOTES = ['unsure', 'note'] as const
const DAYS = ['validFrom', 'validTo', 'unreviewedSince'] as const
/** Of one field. */
const TEXT_MAX = 4000
const CASES_MAX = 200_000
/** Lines that stand empty below the others, to add one. */
export const CONTACTS_MAX = 8

/** A rule with its cases as the form shows it. */
export function typeRule(rule: Rule, cases: readonly RuleCase[]): Record<string, string> {
  const { join, rows } = rowsOf(rule.when)
  const told: [string, string][] = [
    ...[...WORDS, ...NOTES].map((name): [string, string] => [name, rule[name] ?? '']),
    ...LISTS.map((name): [string, string] => [name, rule[name].join('\n')]),
    ...DAYS.map((name): [string, string] => [name, showDayTyped(rule[name])]),
    ['maxLevel', rule.maxLevel],
    ['c-join', join],
    ...[...rows, emptyRow, emptyRow].flatMap(rowFields),
    ...[...rule.steps, { de: '', en: '' }].flatMap(({ de, en }, n): [string, string][] => [
      [`step-${n}-de`, de],
      [`step-${n}-en`, en],
    ]),
    ...Array.from({ length: CONTACTS_MAX }, (_, n): [string, string] => [
      `contact-${n}`,
      rule.contacts[n] ?? '',
    ]),
    ...rule.reckonings.flatMap(({ thresholds }, r) =>
      [...thresholds, { op: '≤', value: '', level: 'info' }].flatMap(
        ({ op, value, level }, n): [string, string][] => [
          [`t-${r}-${n}-op`, op],
          [`t-${r}-${n}-value`, String(value)],
          [`t-${r}-${n}-level`, level],
        ],
      ),
    ),
    ['cases', typeCases(cases)],
  ]
  return Object.fromEntries(told)
}

const emptyRow: ConditionRow = { fact: '', is: '=', value: '', missing: '' }

function rowFields(row: ConditionRow, n: number): [string, string][] {
  if ('json' in row) return [[`c-${n}-json`, row.json]]
  return [
    [`c-${n}-fact`, row.fact],
    [`c-${n}-is`, row.is],
    [`c-${n}-value`, row.value],
    [`c-${n}-missing`, row.missing],
  ]
}

/** One case per line: long enough to read, short enough to see them all. */
const typeCases = (cases: readonly RuleCase[]): string =>
  cases.length === 0
    ? '[]'
    : `[\n${cases.map(({ rule: _, ...one }) => `  ${JSON.stringify(one)}`).join(',\n')}\n]`

const showDayTyped = (day: string | null): string => (day === null ? '' : day.split('-').reverse().join('.'))

/** The form back to a rule: what it does not ask for (key, kind, side, how far a program may go) stays as it is. */
export function readRule(base: Rule, typed: Typed): TypedRule {
  const faults: FieldFault[] = []
  const miss = (field: string, why: string, detail = '', place?: PlaceFault['place']) =>
    void faults.push({ field, why, detail, ...(place && { place }) })
  const text = (name: string): string => {
    const said = (typed[name] ?? '').trim()
    if (said.length > TEXT_MAX) miss(name, 'too-long')
    return said
  }
  for (const name of WORDS) if (text(name) === '') miss(name, 'empty')
  const lists = LISTS.map((name) => [name, lines(text(name))] as const)
  const days = DAYS.map((name) => [name, dayOf(name, text(name), miss)] as const)
  const when = conditionOf(typed, miss) ?? base.when
  const cases = casesOf(base.key, typed['cases'] ?? '', miss)
  const rule: Rule = {
    ...base,
    ...(Object.fromEntries([
      ...WORDS.map((name) => [name, text(name)] as const),
      ...lists,
      ...days,
    ]) as Partial<Rule>),
    ...(Object.fromEntries(NOTES.map((name) => [name, text(name) || null])) as Partial<Rule>),
    ...{ when, maxLevel: text('maxLevel') as Rule['maxLevel'] },
    steps: stepsOf(typed),
    contacts: Array.from({ length: CONTACTS_MAX }, (_, n) => text(`contact-${n}`)).filter(
      (one) => one !== '',
    ),
    reckonings: base.reckonings.map((one, r) => reckoningOf(one, r, typed, miss)),
  }
  return { rule, cases, faults }
}

type Miss = (field: string, why: string, detail?: string, place?: PlaceFault['place']) => void

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function dayOf(name: string, text: string, miss: Miss): string | null {
  if (text === '') {
    if (name === 'validFrom') miss(name, 'empty')
    return null
  }
  const day = readDayTyped(text)
  if (day === null) miss(name, 'not-a-day', text.slice(0, 40))
  return day
}

function conditionOf(typed: Typed, miss: Miss): Condition | null {
  const numbers = numbersOf(typed, /^c-(\d+)-(?:json|fact)$/)
  const rows = numbers.map((n): ConditionRow => {
    const json = typed[`c-${n}-json`]
    if (json !== undefined) return { json: json.slice(0, TEXT_MAX * 2) }
    const field = (name: string) => (typed[`c-${n}-${name}`] ?? '').trim()
    return { fact: field('fact'), is: field('is'), value: field('value'), missing: field('missing') }
  })
  const read = readRows({ join: typed['c-join'] === 'any' ? 'any' : 'all', rows })
  if ('condition' in read) return read.condition
  for (const { row, why, detail, place } of read.faults) {
    const n = numbers[row] ?? 0
    const field = rows[row] && 'json' in rows[row] ? `c-${n}-json` : `c-${n}-${FIELD_OF[why] ?? 'fact'}`
    miss(field, why, detail, [row + 1, ...place])
  }
  return null
}

const FIELD_OF: Readonly<Record<string, string>> = {
  ...{
    'unknown-sign': 'is',
    'sign-does-not-fit': 'is',
    'value-missing': 'value',
    'value-does-not-fit': 'value',
  },
  ...{ 'no-list': 'value', 'not-a-day': 'value' },
}

function casesOf(rule: string, text: string, miss: Miss): RuleCase[] {
  if (text.length > CASES_MAX) miss('cases', 'too-long')
  const { value, fault } = readJson(text.slice(0, CASES_MAX))
  if (fault) {
    miss('cases', fault.why, fault.detail)
    return []
  }
  const faults = caseFaults(value)
  for (const { why, detail, place } of faults) miss('cases', why, detail, place)
  return faults.length > 0 ? [] : (value as Omit<RuleCase, 'rule'>[]).map((one) => ({ ...one, rule }))
}

function stepsOf(typed: Typed): Step[] {
  return numbersOf(typed, /^step-(\d+)-de$/)
    .map((n) => ({ de: (typed[`step-${n}-de`] ?? '').trim(), en: (typed[`step-${n}-en`] ?? '').trim() }))
    .filter(({ de, en }) => de !== '' || en !== '')
}

function reckoningOf(base: Reckoning, r: number, typed: Typed, miss: Miss): Reckoning {
  const numbers = numbersOf(typed, new RegExp(`^t-${r}-(\\d+)-value$`))
  const thresholds = numbers.flatMap((n): Threshold[] => {
    const field = `t-${r}-${n}-value`
    const said = (typed[field] ?? '').trim().replace(',', '.')
    if (said === '') return []
    if (!/^-?\d{1,9}(\.\d{1,4})?$/.test(said)) {
      miss(field, 'no-number', said.slice(0, 40))
      return []
    }
    const op = typed[`t-${r}-${n}-op`] as Threshold['op']
    if (!['=', '<', '≤', '>', '≥'].includes(op))
      miss(`t-${r}-${n}-op`, 'unknown-sign', String(op).slice(0, 20))
    return [{ op, value: Number(said), level: typed[`t-${r}-${n}-level`] as Threshold['level'] }]
  })
  if (thresholds.length === 0) miss(`t-${r}-0-value`, 'threshold-missing')
  return { ...base, thresholds }
}

/** The numbers in the names of fields, rising, at most a hundred. */
function numbersOf(typed: Typed, shape: RegExp): number[] {
  const found = Object.keys(typed).flatMap((name) => Number(shape.exec(name)?.[1] ?? Number.NaN))
  return [...new Set(found.filter((n) => Number.isInteger(n) && n < 100))].sort((a, b) => a - b)
}
