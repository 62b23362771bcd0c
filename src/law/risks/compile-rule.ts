import {
  compileCondition,
  factsOfCondition,
  factsOfMeasure,
  isOpen,
  missingIn,
  NO,
  PERHAPS,
  UNKNOWN,
  YES,
  type Ask,
} from './conditions.ts'
import { dayText, exactDay } from './days.ts'
import type { FactKey } from './facts.ts'
import type { Hint } from './hint.ts'
import { compileMeasure, isCautiousLow, plusSpan, type Reckon, type Reckoned } from './measures.ts'
import { placeOf, type PersonRecord } from './record.ts'
import { LEVELS, type Due, type Reckoning, type Rule, type Threshold } from './rule-table.ts'

export interface CompiledRule {
  readonly rule: Rule
  /** Every fact the rule speaks of. */
  readonly facts: readonly FactKey[]
  readonly look: (record: PersonRecord) => Hint | null
  /** The facts that would be needed to look; empty when it could be looked. */
  readonly missing: (record: PersonRecord) => readonly FactKey[]
}

/** A rule with conditions turned into closures, for one day. */
export function compileRule(rule: Rule, today: number): CompiledRule {
  const when = compileCondition(rule.when, today)
  const reckonings = rule.reckonings.map((one) => compileReckoning(one, rule, today))
  const facts = factsOfRule(rule)
  const blocks = rule.blocks.map((one) => ({
    ask: compileCondition(one, today),
    // A block is named by the fact it begins with.
    facts: factsOfCondition(one).slice(0, 1),
  }))
  const isCautious = rule.kind !== 'opportunity'
  const holds = (answer: number): boolean => answer === YES || (answer === PERHAPS && isCautious)
  const best: Found = { level: -1, value: 0, date: Number.NaN, isExact: true, name: '' }
  const look = (record: PersonRecord): Hint | null => {
    const answer = when(record)
    if (!holds(answer)) return null
    best.level = -1
    for (const one of reckonings) {
      const inner = one.when === null ? YES : one.when(record)
      if (holds(inner)) one.find(record, best, answer === YES && inner === YES)
    }
    return best.level < 0 ? null : hintOf(rule, best, record, facts, blocks)
  }
  return { rule, facts, look, missing: (record) => missingOf(rule, record, today, look) }
}

interface Found {
  /** Place among LEVELS; -1: none. */
  level: number
  value: number
  /** Day number; NaN: none. */
  date: number
  isExact: boolean
  name: string
}

interface CompiledReckoning {
  readonly when: Ask | null
  readonly find: (record: PersonRecord, best: Found, isCertain: boolean) => void
}

const CRITICAL = LEVELS.indexOf('critical')

function compileReckoning(one: Reckoning, { maxLevel }: Rule, today: number): CompiledReckoning {
  const measure: Reckon = compileMeasure(one.measure, today)
  const cap = LEVELS.indexOf(maxLevel)
  const levels = one.thresholds.map(({ level }) => {
    const rank = LEVELS.indexOf(level)
    return rank > CRITICAL ? rank : Math.min(rank, cap)
  })
  const lowFirst = isCautiousLow(one.measure)
  const due = compileDue(one.due, today)
  const into: Reckoned = { lo: 0, hi: 0, dateLo: 0, dateHi: 0 }
  const find = (record: PersonRecord, best: Found, isCertain: boolean): void => {
    measure(record, into)
    if (Number.isNaN(into.lo)) return
    const { lo, hi, dateLo, dateHi } = into
    const low = levelAt(lo, one.thresholds, levels)
    const high = hi === lo ? low : levelAt(hi, one.thresholds, levels)
    const level = Math.max(low, high)
    if (level <= best.level) return
    best.level = level
    best.value = low === high ? (lowFirst ? lo : hi) : low > high ? lo : hi
    best.name = one.measure.name
    best.date = dateLo
    best.isExact = isCertain && (Number.isNaN(dateLo) ? lo === hi : dateLo === dateHi)
    if (due) due(record, best)
  }
  return { when: one.when ? compileCondition(one.when, today) : null, find }
}

function levelAt(value: number, thresholds: readonly Threshold[], levels: readonly number[]): number {
  let level = -1
  for (let at = 0; at < thresholds.length; at += 1)
    if (levels[at]! > level && reaches(value, thresholds[at]!)) level = levels[at]!
  return level
}

export function reaches(value: number, { op, value: bound }: Threshold): boolean {
  switch (op) {
    case '=':
      return value === bound
    case '<':
      return value < bound
    case '≤':
      return value <= bound
    case '>':
      return value > bound
    case '≥':
      return value >= bound
  }
}

/** Of a day known in part the earliest counts: nobody comes too late because of it. */
function compileDue(
  due: Due | undefined,
  today: number,
): ((record: PersonRecord, best: Found) => void) | null {
  if (due === undefined) return null
  if (due === 'today') return (_, best) => void (best.date = today)
  if ('day' in due) {
    const day = exactDay(due.day)
    return (_, best) => void (best.date = day)
  }
  const place = placeOf(due.fact)
  const { plus = {} } = due
  return ({ lo, hi }, best) => {
    best.date = Number.isNaN(lo[place]!) ? Number.NaN : plusSpan(lo[place]!, plus)
    if (lo[place] !== hi[place]) best.isExact = false
  }
}

interface Block {
  readonly ask: Ask
  readonly facts: readonly FactKey[]
}

const EMPTY: readonly FactKey[] = []

function hintOf(
  rule: Rule,
  best: Found,
  record: PersonRecord,
  facts: readonly FactKey[],
  blocks: readonly Block[],
): Hint {
  const [step, ...moreSteps] = rule.steps
  const [contact = '', ...moreContacts] = rule.contacts
  const isMet = blocks.map(({ ask }) => ask(record) === YES)
  const of = (met: boolean): readonly FactKey[] =>
    blocks.length === 0 ? EMPTY : blocks.flatMap((one, at) => (isMet[at] === met ? one.facts : EMPTY))
  return {
    rule: rule.key,
    kind: rule.kind,
    level: LEVELS[best.level]!,
    titleDe: rule.titleDe,
    titleEn: rule.titleEn,
    consequenceDe: rule.consequenceDe,
    consequenceEn: rule.consequenceEn,
    paragraphs: rule.paragraphs,
    measure: best.name === 'always' ? null : { name: best.name, value: best.value },
    date: Number.isNaN(best.date) ? null : dayText(best.date),
    dateExact: best.isExact,
    stepDe: step?.de ?? '',
    stepEn: step?.en ?? '',
    moreSteps,
    contact,
    moreContacts,
    needsPerson: rule.automation === 'human_decision',
    unreviewedSince: rule.unreviewedSince,
    unsure: rule.unsure,
    facts: facts.filter((fact) => record.said[placeOf(fact)] !== undefined),
    met: of(true),
    open: of(false),
  }
}

/** Facts a rule speaks of, each once. */
export function factsOfRule({ when, reckonings, blocks }: Rule): readonly FactKey[] {
  const found = [
    ...factsOfCondition(when),
    ...reckonings.flatMap(({ measure, when: inner, due }) => [
      ...factsOfMeasure(measure),
      ...(inner ? factsOfCondition(inner) : []),
      ...(typeof due === 'object' && 'fact' in due ? [due.fact] : []),
    ]),
    ...blocks.flatMap(factsOfCondition),
  ]
  return [...new Set(found)]
}

function missingOf(
  rule: Rule,
  record: PersonRecord,
  today: number,
  look: (record: PersonRecord) => Hint | null,
): readonly FactKey[] {
  const answer = compileCondition(rule.when, today)(record)
  if (answer === NO) return EMPTY
  if (answer === UNKNOWN || (answer === PERHAPS && rule.kind === 'opportunity'))
    return unique(missingIn(rule.when, record, today))
  if (look(record) !== null) return EMPTY
  // Looked as soon as one of its measures could be reckoned: the others ask for what need not be there.
  const open = rule.reckonings
    .map((one) => missingOfReckoning(one, record, today))
    .filter((one) => one !== null)
  return open.some((one) => one.length === 0) ? EMPTY : unique(open.flat())
}

/** Null where the measure is not for this person. */
function missingOfReckoning(
  { measure, when }: Reckoning,
  record: PersonRecord,
  today: number,
): readonly FactKey[] | null {
  const inner = when ? compileCondition(when, today)(record) : YES
  if (inner === NO) return null
  if (inner !== YES && when) return missingIn(when, record, today)
  return missingOfMeasure(measure, record, today)
}

function missingOfMeasure(
  measure: Reckoning['measure'],
  record: PersonRecord,
  today: number,
): readonly FactKey[] {
  const into: Reckoned = { lo: 0, hi: 0, dateLo: 0, dateHi: 0 }
  compileMeasure(measure, today)(record, into)
  return Number.isNaN(into.lo) ? factsOfMeasure(measure).filter((fact) => isOpen(record, fact)) : EMPTY
}

const unique = (facts: readonly FactKey[]): readonly FactKey[] => [...new Set(facts)]
