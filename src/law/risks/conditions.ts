import type { FactKey } from './facts.ts'
import { exactDay } from './days.ts'
import { compileMeasure, type Reckoned } from './measures.ts'
import { placeOf, rankOf, typeAt, type PersonRecord } from './record.ts'
import type { Comparison, Condition, Measure, Plain } from './rule-table.ts'

/** An answer: no, yes, perhaps (a day is known in part only), not known (a fact is missing). */
export const NO = 0
export const YES = 1
export const PERHAPS = 2
export const UNKNOWN = 3
export type Answer = typeof NO | typeof YES | typeof PERHAPS | typeof UNKNOWN
export type Ask = (record: PersonRecord) => Answer

export function compileCondition(condition: Condition, today: number): Ask {
  if ('all' in condition) return allOf(condition.all.map((one) => compileCondition(one, today)))
  if ('any' in condition) return anyOf(condition.any.map((one) => compileCondition(one, today)))
  if ('not' in condition) {
    const ask = compileCondition(condition.not, today)
    return (record) => {
      const answer = ask(record)
      return answer === NO ? YES : answer === YES ? NO : answer
    }
  }
  if ('known' in condition) return isKnown(condition.known, YES, NO)
  if ('missing' in condition) return isKnown(condition.missing, NO, YES)
  if ('today' in condition) {
    const holds = compare(condition.today, today, today, exactDay(condition.value))
    return () => holds
  }
  return leaf(condition, today)
}

type Leaf = Extract<Condition, { is: unknown }>

function leaf(condition: Leaf, today: number): Ask {
  const { ifMissing } = condition
  const missing: Answer = ifMissing === undefined ? UNKNOWN : ifMissing ? YES : NO
  if ('reckon' in condition) return ofMeasure(condition, today, missing)
  const place = placeOf(condition.fact)
  if ('than' in condition) return ofTwo(place, condition, today, missing)
  if (condition.is === 'has') {
    const wanted = condition.value
    return ({ said }) => {
      const list = said[place] as readonly Plain[] | undefined
      return list === undefined ? missing : list.some((one) => wanted.includes(one)) ? YES : NO
    }
  }
  if (condition.is === 'in' || condition.is === 'not-in') {
    const values: ReadonlySet<unknown> = new Set(condition.value)
    const [inside, outside]: [Answer, Answer] = condition.is === 'in' ? [YES, NO] : [NO, YES]
    return ({ said }) => (said[place] === undefined ? missing : values.has(said[place]) ? inside : outside)
  }
  return ofValue(place, condition.is, condition.value as Plain, missing)
}

function ofValue(place: number, is: Comparison, value: Plain, missing: Answer): Ask {
  const { type, ordered } = typeAt(place)
  if (type === 'yesno' || (type === 'choice' && !ordered)) {
    const [same, other]: [Answer, Answer] = is === '=' ? [YES, NO] : [NO, YES]
    return ({ said }) => (said[place] === undefined ? missing : said[place] === value ? same : other)
  }
  const bound =
    type === 'date' ? exactDay(String(value)) : type === 'choice' ? rankOf(place, value) : Number(value)
  return ({ lo, hi }) => (Number.isNaN(lo[place]!) ? missing : compare(is, lo[place]!, hi[place]!, bound))
}

function ofTwo(
  place: number,
  { is, than }: { is: Comparison; than: FactKey | 'today' },
  today: number,
  missing: Answer,
): Ask {
  if (than === 'today')
    return ({ lo, hi }) => (Number.isNaN(lo[place]!) ? missing : compare(is, lo[place]!, hi[place]!, today))
  const other = placeOf(than)
  return ({ lo, hi }) =>
    Number.isNaN(lo[place]!) || Number.isNaN(lo[other]!)
      ? missing
      : compare(is, lo[place]! - hi[other]!, hi[place]! - lo[other]!, 0)
}

function ofMeasure(
  { reckon, is, value }: { reckon: Measure; is: Comparison; value: number },
  today: number,
  missing: Answer,
): Ask {
  const measure = compileMeasure(reckon, today)
  const into: Reckoned = { lo: 0, hi: 0, dateLo: 0, dateHi: 0 }
  return (record) => {
    measure(record, into)
    return Number.isNaN(into.lo) ? missing : compare(is, into.lo, into.hi, value)
  }
}

/** What is true of every value between the two ends, of some, of none. */
export function compare(is: Comparison, lo: number, hi: number, bound: number): Answer {
  switch (is) {
    case '<':
      return hi < bound ? YES : lo < bound ? PERHAPS : NO
    case '≤':
      return hi <= bound ? YES : lo <= bound ? PERHAPS : NO
    case '>':
      return lo > bound ? YES : hi > bound ? PERHAPS : NO
    case '≥':
      return lo >= bound ? YES : hi >= bound ? PERHAPS : NO
    case '=':
      return lo === bound && hi === bound ? YES : lo <= bound && hi >= bound ? PERHAPS : NO
    case '≠':
      return lo === bound && hi === bound ? NO : lo <= bound && hi >= bound ? PERHAPS : YES
  }
}

function isKnown(fact: FactKey, known: Answer, missing: Answer): Ask {
  const place = placeOf(fact)
  return ({ said }) => (said[place] === undefined ? missing : known)
}

/** No before all, then not known, then perhaps. */
function allOf(asks: readonly Ask[]): Ask {
  return (record) => {
    let worst: Answer = YES
    for (let at = 0; at < asks.length; at += 1) {
      const answer = asks[at]!(record)
      if (answer === NO) return NO
      if (answer > worst) worst = answer
    }
    return worst
  }
}

/** Yes before all, then perhaps, then not known. */
function anyOf(asks: readonly Ask[]): Ask {
  return (record) => {
    let best: Answer = NO
    for (let at = 0; at < asks.length; at += 1) {
      const answer = asks[at]!(record)
      if (answer === YES) return YES
      if (best === NO || (answer === PERHAPS && best === UNKNOWN)) best = answer
    }
    return best
  }
}

/** Every fact a condition speaks of. */
export function factsOfCondition(condition: Condition): readonly FactKey[] {
  if ('all' in condition) return condition.all.flatMap(factsOfCondition)
  if ('any' in condition) return condition.any.flatMap(factsOfCondition)
  if ('not' in condition) return factsOfCondition(condition.not)
  if ('known' in condition) return [condition.known]
  if ('missing' in condition) return [condition.missing]
  if ('today' in condition) return []
  if ('reckon' in condition) return factsOfMeasure(condition.reckon)
  if ('than' in condition && condition.than !== 'today') return [condition.fact, condition.than]
  return [condition.fact]
}

export function factsOfMeasure(measure: Measure): readonly FactKey[] {
  switch (measure.name) {
    case 'always':
    case 'daysUntilDay':
      return []
    case 'daysBetween':
    case 'monthsBetween':
    case 'yearsBetween':
      return [measure.from, measure.to]
    case 'difference':
      return [measure.fact, measure.minus]
    case 'monthsUntilEligible':
      return [
        ...measure.after.flatMap(({ since }) => since),
        ...(measure.halved ? [measure.halved] : []),
        ...(measure.paid ? [measure.paid.fact] : []),
      ]
    default:
      return [measure.fact]
  }
}
