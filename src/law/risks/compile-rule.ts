import { compileCondition, factsOfCondition, factsOfMeasure, PERHAPS, YES, type Ask } from './conditions.ts'
import { dayText, exactDay } from './days.ts'
import type { FactKey } from './facts.ts'
import type { Hint } from './hint.ts'
import { compileMissing } from './missing.ts'
import { compileMeasure, isCautiousLow, plusSpan, type Reckon, type Reckoned } from './measures.ts'
import { placeOf, type PersonRecord } from './record.ts'
import { LEVELS, type Due, type Reckoning, type Rule, type Threshold } from './rule-table.ts'

export interface CompiledRule {
  readonly rule: Rule
  /** Every fact the rule speaks of. */
  readonly facts: readonly FactKey[]
  /** Where these facts lie in a record. */
  readonly places: readonly number[]
  readonly look: (record: PersonRecord) => Hint | null
  /** The facts that would be needed to look; empty when it could be looked. */
  readonly missing: (record: PersonRecord) => readonly FactKey[]
}

/** A rule with conditions turned into closures, for one day. */
export function compileRule(rule: Rule, today: number): CompiledRule {
  const when = compileCondition(rule.when, today)
  const reckonings = rule.reckonings.map((one) => compileReckoning(one, rule, today))
  const facts = factsOfRule(rule)
  const places = facts.map(placeOf)
  const words = wordsOf(rule)
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
    return best.level < 0 ? null : hintOf(words, best, record, { facts, places, blocks })
  }
  // Most records are looked at for their hints alone: what is missing is compiled when somebody first asks.
  let missing: ((record: PersonRecord) => readonly FactKey[]) | null = null
  return {
    ...{ rule, facts, places, look },
    missing: (record) => (missing ??= compileMissing(rule, today, look))(record),
  }
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

/** What every hint of a rule says, put together once. */
function wordsOf(rule: Rule) {
  const [step, ...moreSteps] = rule.steps
  const [contact = '', ...moreContacts] = rule.contacts
  return {
    rule: rule.key,
    kind: rule.kind,
    titleDe: rule.titleDe,
    titleEn: rule.titleEn,
    consequenceDe: rule.consequenceDe,
    consequenceEn: rule.consequenceEn,
    paragraphs: rule.paragraphs,
    stepDe: step?.de ?? '',
    stepEn: step?.en ?? '',
    moreSteps,
    contact,
    moreContacts,
    needsPerson: rule.automation === 'human_decision',
    unreviewedSince: rule.unreviewedSince,
    unsure: rule.unsure,
  }
}

function hintOf(
  words: ReturnType<typeof wordsOf>,
  best: Found,
  record: PersonRecord,
  { facts, places, blocks }: Speaks,
): Hint {
  const entered: FactKey[] = []
  for (let at = 0; at < places.length; at += 1)
    if (record.said[places[at]!] !== undefined) entered.push(facts[at]!)
  const isMet = blocks.map(({ ask }) => ask(record) === YES)
  const of = (met: boolean): readonly FactKey[] =>
    blocks.length === 0 ? EMPTY : blocks.flatMap((one, at) => (isMet[at] === met ? one.facts : EMPTY))
  return {
    ...words,
    level: LEVELS[best.level]!,
    measure: best.name === 'always' ? null : { name: best.name, value: best.value },
    date: Number.isNaN(best.date) ? null : dayText(best.date),
    dateExact: best.isExact,
    facts: entered,
    met: of(true),
    open: of(false),
  }
}

/** What a rule speaks of, and where that lies in a record. */
interface Speaks {
  readonly facts: readonly FactKey[]
  readonly places: readonly number[]
  readonly blocks: readonly Block[]
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
