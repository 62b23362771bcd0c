import {
  assessFees,
  feeByKey,
  feeReductions,
  type AssessAnswer,
  type FeeAct,
  type FeeEffect,
  type FeeLine,
} from '#law/fees/index.ts'
import type { Answers } from '#office/catalogue/index.ts'

type Day = Temporal.PlainDate

/** What somebody may say of the person a fee is for: an age, or a reduction of the law. Nothing of it is kept. */
export type PayingFact = string

/** Ages that stand for their band in the law: a minor, somebody under 24, an adult. */
const AGE = { minor: 16, young: 20, adult: 40 } as const

/** Answers that say something about a fee. A scholarship need not be a public one, so it says nothing. */
const BY_ANSWER: Readonly<Record<string, PayingFact>> = {
  minor: 'minor',
  child: 'minor',
  benefits: 'benefits_recipient',
}
/** Concerns only people with a certain status have. */
const BY_CONCERN: Readonly<Record<string, PayingFact>> = {
  refugee_title: 'protected_persons',
  ne_protected: 'protected_persons',
}
/** Why a new card is needed, where the concern says it. */
const CAUSE_OF: Readonly<Record<string, string>> = { title_transfer: 'new_passport' }

export interface OwnFee {
  readonly key: string
  /** What this person pays, in cents; two amounts where it depends on something nobody asked. */
  readonly from: number
  readonly to: number
  /** Why it is less than what everybody pays, in the order of the law. */
  readonly why: readonly {
    readonly effect: FeeEffect
    readonly ground: string | null
    readonly paragraph: string
  }[]
  /** What younger people pay, while nobody said how old the person is. */
  readonly younger: readonly { readonly below: number; readonly cents: number }[]
}

export interface OwnFees {
  /** By fee, as far as the law answers without a person. */
  readonly lines: readonly OwnFee[]
  /** Fees that are for people of another age. */
  readonly others: readonly string[]
  /** Facts that would change an amount, those that were said included. */
  readonly asked: readonly { readonly fact: PayingFact; readonly said: boolean }[]
}

/** What the answers and the concern already say. */
export function factsFrom(concern: string, answers: Answers): readonly PayingFact[] {
  const said = Object.entries(BY_ANSWER).flatMap(([key, fact]) => (answers[key] === true ? [fact] : []))
  const known = BY_CONCERN[concern]
  return [...new Set([...said, ...(known ? [known] : [])])]
}

/** What a concern costs somebody of whom this much was said. A person at the desk decides, having seen the proof. */
export function ownFees(
  concern: string,
  feeKeys: readonly string[],
  facts: readonly PayingFact[],
  on: Day,
): OwnFees {
  const ask: Ask = { concern, feeKeys, on }
  const known = ['minor', 'young', ...feeReductions.map(({ key }) => key)]
  const now = linesFor(ask, facts)
  const asked = known.flatMap((fact) => {
    if (facts.includes(fact)) return [{ fact, said: true }]
    return isSame(now, linesFor(ask, [...facts, fact]), on) ? [] : [{ fact, said: false }]
  })
  return { ...now, asked }
}

interface Ask {
  readonly concern: string
  readonly feeKeys: readonly string[]
  readonly on: Day
}
type Lines = Pick<OwnFees, 'lines' | 'others'>

function isSame({ lines: before }: Lines, { lines: after }: Lines, on: Day): boolean {
  // a fee that is for children only goes or stays with the age: nobody pays less for that
  const isForAll = ({ key }: OwnFee): boolean => {
    const found = feeByKey(key, on)
    return found.ok && found.row.ages === undefined
  }
  const amounts = (lines: readonly OwnFee[]) =>
    lines
      .filter(isForAll)
      .map(({ key, from, to }) => `${key} ${from} ${to}`)
      .join()
  return amounts(before) === amounts(after)
}

function linesFor(ask: Ask, facts: readonly PayingFact[]): Lines {
  const age = facts.includes('minor') ? AGE.minor : facts.includes('young') ? AGE.young : undefined
  const found = ask.feeKeys.map((key) => ({ key, own: ownFee(ask, key, facts, age) }))
  const lines = found.flatMap(({ own }) => (own === null || own === 'other' ? [] : [own]))
  const others = found.flatMap(({ key, own }) => (own === 'other' ? [key] : []))
  return { lines, others }
}

function ownFee(
  ask: Ask,
  key: string,
  facts: readonly PayingFact[],
  age: number | undefined,
): OwnFee | 'other' | null {
  const found = reckon(ask, key, facts, age)
  const range = found === 'age-missing' ? reckon(ask, key, facts, AGE.adult) : found
  if (range === null || typeof range === 'string') return range === 'age-contradicts' ? 'other' : null
  const [line] = range.lines
  if (!line) return null
  // a row for people of another age: theirs stands in the list, or takes its place
  if (line.feeKey !== key && ask.feeKeys.includes(line.feeKey)) return 'other'
  const { from, to } = range
  const why = from === to ? whyOf(line) : []
  return {
    key,
    from,
    to,
    why,
    younger: age === undefined && from === to ? youngerOf(ask, key, facts, from) : [],
  }
}

const LESS: readonly FeeEffect[] = ['half', 'replace', 'free', 'free-act', 'limit']

/** The last word of the law comes first: free beats what was less before. */
function whyOf({ steps }: FeeLine): OwnFee['why'] {
  const less = steps.filter(({ effect }) => LESS.includes(effect))
  const last = less.at(-1)
  const shown = last?.effect === 'free' || last?.effect === 'free-act' ? [last] : less
  return shown.map(({ effect, ground, paragraph }) => ({ effect, ground, paragraph }))
}

interface Range {
  readonly from: number
  readonly to: number
  readonly lines: readonly FeeLine[]
}

function youngerOf(ask: Ask, key: string, facts: readonly PayingFact[], cents: number): OwnFee['younger'] {
  const at = (years: number): number | null => {
    const found = reckon(ask, key, facts, years)
    if (found === null || typeof found === 'string' || found.from !== found.to) return null
    // another row, as of travel documents, stands in the list by itself
    return found.lines[0]?.feeKey === key ? found.from : null
  }
  const [young, minor] = [at(AGE.young), at(AGE.minor)]
  return [
    ...(young !== null && young < cents ? [{ below: 24, cents: young }] : []),
    ...(minor !== null && minor < (young ?? cents) ? [{ below: 18, cents: minor }] : []),
  ]
}

/** The amount of one fee; every possible one where the law wants to know something nobody was asked. */
function reckon(
  ask: Ask,
  key: string,
  facts: readonly PayingFact[],
  age: number | undefined,
): Range | 'age-missing' | 'age-contradicts' | null {
  const first = assess(ask, key, facts, age, {})
  if (first.ok) return rangeOf([first])
  const { refusal, detail } = first
  if (refusal === 'age-missing' || refusal === 'age-contradicts') return refusal
  const open = OPEN.find((one) => one.refusal === refusal)
  const all = open && detail[open.known]
  // a part of a fee that is not among these: a person names it
  if (!open || !Array.isArray(all) || !('for' in detail)) return null
  return rangeOf(all.map((one) => assess(ask, key, facts, age, { [open.field]: one })))
}

const OPEN = [
  { refusal: 'cause-missing', known: 'known', field: 'cause' },
  { refusal: 'together-missing', known: 'oneOf', field: 'together' },
] as const

function rangeOf(answers: readonly AssessAnswer[]): Range | null {
  const lines = answers.flatMap((answer) => (answer.ok ? answer.assessment.lines.slice(-1) : []))
  const sums = lines.map(({ cents }) => cents)
  return lines.length === 0 ? null : { from: Math.min(...sums), to: Math.max(...sums), lines }
}

/** The fee is the last act: what it goes with stands before it. */
function assess(
  { concern, feeKeys, on }: Ask,
  key: string,
  facts: readonly PayingFact[],
  age: number | undefined,
  more: Partial<FeeAct>,
): AssessAnswer {
  const found = feeByKey(key, on)
  const { hosts, share, causes = [] } = found.ok ? found.row : {}
  const fitting = (keys: readonly string[]) => keys.find((one) => feeKeys.includes(one)) ?? keys[0]
  const host = hosts && fitting(hosts)
  const of = share?.of.find((one) => feeKeys.includes(one))
  const cause = facts.includes('chip_defect_not_own_fault') ? 'chip_defect' : CAUSE_OF[concern]
  const act: FeeAct = {
    ...{ key, ...more },
    ...(of ? { together: of } : {}),
    ...(cause && causes.includes(cause) ? { cause } : {}),
  }
  return assessFees({
    on,
    acts: [...(host ? [{ key: host }] : []), act],
    ...(age === undefined ? {} : { age }),
    grounds: facts.filter((fact) => fact !== 'minor' && fact !== 'young'),
  })
}
