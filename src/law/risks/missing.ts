import {
  compileCondition,
  factsOfCondition,
  factsOfMeasure,
  NO,
  PERHAPS,
  UNKNOWN,
  YES,
  type Answer,
} from './conditions.ts'
import type { FactKey } from './facts.ts'
import { compileMeasure, type Reckoned } from './measures.ts'
import { placeOf, typeAt, type PersonRecord } from './record.ts'
import type { Condition, Reckoning, Rule } from './rule-table.ts'

type Missing = (record: PersonRecord) => readonly FactKey[]

const EMPTY: readonly FactKey[] = []

/** The facts that would be needed to look at somebody by a rule; empty when it could be looked. */
export function compileMissing(rule: Rule, today: number, look: (record: PersonRecord) => unknown): Missing {
  const ask = compileCondition(rule.when, today)
  const inCondition = missingIn(rule.when, today)
  const inReckonings = rule.reckonings.map((one) => missingOfReckoning(one, today))
  const isShut = (answer: Answer): boolean =>
    answer === UNKNOWN || (answer === PERHAPS && rule.kind === 'opportunity')
  return (record) => {
    const answer = ask(record)
    if (answer === NO) return EMPTY
    if (isShut(answer)) return unique(inCondition(record))
    if (look(record) !== null) return EMPTY
    // Looked as soon as one of its measures could be reckoned: the others ask for what need not be there.
    const open = inReckonings.map((one) => one(record)).filter((one) => one !== null)
    return open.some((one) => one.length === 0) ? EMPTY : unique(open.flat())
  }
}

/** Null where the measure is not for this person. */
function missingOfReckoning(
  { measure, when }: Reckoning,
  today: number,
): (record: PersonRecord) => readonly FactKey[] | null {
  const ask = when ? compileCondition(when, today) : () => YES as Answer
  const inCondition = when ? missingIn(when, today) : () => EMPTY
  const reckon = compileMeasure(measure, today)
  const facts = factsOfMeasure(measure)
  const into: Reckoned = { lo: 0, hi: 0, dateLo: 0, dateHi: 0 }
  return (record) => {
    const answer = ask(record)
    if (answer === NO) return null
    if (answer !== YES) return inCondition(record)
    reckon(record, into)
    return Number.isNaN(into.lo) ? facts.filter((fact) => isOpen(record, fact)) : EMPTY
  }
}

/** The facts a condition lacks to be answered: those of its parts that are not known. */
function missingIn(condition: Condition, today: number): Missing {
  const ask = compileCondition(condition, today)
  const isOpenAnswer = (record: PersonRecord): boolean => ask(record) >= PERHAPS
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : null
  const inner = parts ?? ('not' in condition ? [condition.not] : null)
  if (inner) {
    const missing = inner.map((one) => missingIn(one, today))
    return (record) => (isOpenAnswer(record) ? missing.flatMap((one) => one(record)) : EMPTY)
  }
  const facts = factsOfCondition(condition)
  return (record) => {
    const answer = ask(record)
    if (answer === PERHAPS) return facts
    return answer === UNKNOWN ? facts.filter((fact) => isOpen(record, fact)) : EMPTY
  }
}

/** Nothing said, or a day of which nothing is known (`0000-00-00`). */
function isOpen({ said, lo }: PersonRecord, fact: FactKey): boolean {
  const place = placeOf(fact)
  return said[place] === undefined || (typeAt(place).type === 'date' && Number.isNaN(lo[place]!))
}

const unique = (facts: readonly FactKey[]): readonly FactKey[] => [...new Set(facts)]
