import type { Facts } from '#law/risks/index.ts'

/** What the second reading is written with: days of the calendar, and answers that may be missing. Nothing of the engine. */
export type Date = Temporal.PlainDate
export type Maybe = boolean | undefined
export type Said = Readonly<Record<string, unknown>>
export type Step = 'info' | 'watch' | 'warn' | 'critical' | 'breach' | 'lapsed'
/** A level with the day by which something is to be done; null: nothing to say; `ask`: a fact is missing. */
export type Told = { readonly level: Step; readonly by: Date | null } | null | 'ask'

export interface Person {
  readonly on: Date
  readonly said: Said
}

export const personOf = (facts: Facts, on: string): Person => ({
  on: Temporal.PlainDate.from(on),
  said: facts as Said,
})

export const day = ({ said }: Person, key: string): Date | undefined =>
  said[key] === undefined ? undefined : Temporal.PlainDate.from(said[key] as string)
export const figure = ({ said }: Person, key: string): number | undefined => said[key] as number | undefined
export const word = ({ said }: Person, key: string): string | undefined => said[key] as string | undefined
export const yes = ({ said }: Person, key: string): Maybe => said[key] as Maybe
/** Taken for no where nobody said it. */
export const surely = (person: Person, key: string): boolean => yes(person, key) === true
export const no = (person: Person, key: string): Maybe => not(yes(person, key))

export const among = (value: string | undefined, list: string): Maybe =>
  value === undefined ? undefined : list.split(' ').includes(value)
export const not = (answer: Maybe): Maybe => (answer === undefined ? undefined : !answer)
export const all = (...answers: readonly Maybe[]): Maybe =>
  answers.includes(false) ? false : answers.includes(undefined) ? undefined : true
export const any = (...answers: readonly Maybe[]): Maybe =>
  answers.includes(true) ? true : answers.includes(undefined) ? undefined : false
/** An answer with what it is taken for where nobody gave it. */
export const else_ = (answer: Maybe, otherwise: boolean): boolean => answer ?? otherwise

export const before = (a: Date | undefined, b: Date | undefined): Maybe =>
  a && b ? Temporal.PlainDate.compare(a, b) < 0 : undefined
export const after = (a: Date | undefined, b: Date | undefined): Maybe => before(b, a)
export const upTo = (a: Date | undefined, b: Date | undefined): Maybe => not(after(a, b))

export const daysTo = (from: Date, to: Date | undefined): number | undefined =>
  to && from.until(to, { largestUnit: 'days' }).days

/** Full months by adding them one after another, then the part of the month that runs. */
export function monthsTo(from: Date, to: Date): number {
  if (Temporal.PlainDate.compare(to, from) < 0) return -monthsTo(to, from)
  let whole = Math.max(0, (to.year - from.year) * 12 + to.month - from.month - 1)
  while (Temporal.PlainDate.compare(from.add({ months: whole + 1 }), to) <= 0) whole += 1
  const begun = from.add({ months: whole })
  const length = daysTo(begun, from.add({ months: whole + 1 }))!
  return whole + daysTo(begun, to)! / length
}

/** The day somebody turns so old; 29 February: 1 March of a common year. */
export function turns(birth: Date | undefined, years: number): Date | undefined {
  if (!birth) return undefined
  const there = birth.add({ years })
  return there.day === birth.day ? there : there.add({ days: 1 })
}

export function ageOf({ on }: Person, birth: Date | undefined): number | undefined {
  if (!birth) return undefined
  let age = on.year - birth.year
  if (Temporal.PlainDate.compare(turns(birth, age)!, on) > 0) age -= 1
  return age
}

type Rung = readonly [op: '<' | '<=' | '>' | '>=', value: number, level: Step]

const ORDER: readonly Step[] = ['info', 'watch', 'warn', 'critical', 'breach', 'lapsed']

/** The highest rung a figure stands on. */
export function ladder(value: number | undefined, rungs: readonly Rung[], by: Date | null = null): Told {
  if (value === undefined) return 'ask'
  const stands = rungs.filter(([op, bound]) =>
    op === '<' ? value < bound : op === '<=' ? value <= bound : op === '>' ? value > bound : value >= bound,
  )
  const [top] = stands.map((one) => one[2]).toSorted((a, b) => ORDER.indexOf(b) - ORDER.indexOf(a))
  return top ? { level: top, by } : null
}

/** Days left to a day that is also the day by which something is to be done. */
export const countdown = ({ on }: Person, to: Date | undefined, rungs: readonly Rung[]): Told =>
  ladder(daysTo(on, to), rungs, to ?? null)

/** Months left to a day. */
export const monthsLeft = ({ on }: Person, to: Date | undefined, rungs: readonly Rung[]): Told =>
  ladder(to && monthsTo(on, to), rungs, to ?? null)

/** Days gone since a day; what is to be done is due so much later. */
export const gone = (
  { on }: Person,
  since: Date | undefined,
  rungs: readonly Rung[],
  due: { readonly days?: number; readonly months?: number } | null = null,
): Told => ladder(since && daysTo(since, on)!, rungs, since && due ? since.add(due) : null)

/** What a rule says when its condition is answered. */
export const when = (answer: Maybe, told: () => Told): Told =>
  answer === undefined ? 'ask' : answer ? told() : null

export const flat = (level: Step, by: Date | null = null): Told => ({ level, by })

/** Of several measures the highest; the first of equals. Missing only when none could be reckoned. */
export function best(...told: readonly (Told | 'not-mine')[]): Told {
  const mine = told.filter((one): one is Told => one !== 'not-mine')
  const found = mine.filter((one) => one !== null && one !== 'ask')
  if (found.length > 0)
    return found.reduce((a, b) => (ORDER.indexOf(b.level) > ORDER.indexOf(a.level) ? b : a))
  return mine.length === 0 || mine.includes(null) ? null : 'ask'
}

/** A measure for those for whom the answer is yes. */
export const forThose = (answer: Maybe, told: () => Told): Told | 'not-mine' =>
  answer === undefined ? 'ask' : answer ? told() : 'not-mine'
