import { isBelow } from './fee-age.ts'
import { refuseCase, type FeeEffect, type FeeHint, type FeeStep, type RefusedCase } from './fee-case.ts'
import {
  causesOf,
  makesActFree,
  names,
  needsCause,
  needsTogether,
  rulesFor,
  type NamedAct,
} from './fee-grounds.ts'
import type { FeeReduction, FeeRow, FeeRule } from './fee-table.ts'
import { paragraphOf } from './fees.ts'
import { unreviewedOn } from './in-force.ts'
import { partOf } from './part-of.ts'

/** What is known of the person and the day. */
export interface Whose {
  readonly day: string
  /** Full years on the day of the application. */
  readonly age: number | null
  readonly grounds: readonly FeeReduction[]
  readonly paidElsewhere: boolean
}

/** A line while it is reckoned: all amounts are cents for the whole quantity. */
export interface Sum {
  readonly act: NamedAct
  readonly baseCents: number
  readonly cents: number
  readonly steps: readonly FeeStep[]
  readonly hints: readonly FeeHint[]
}

type Change = Partial<Omit<FeeStep, 'beforeCents' | 'changeCents'>> & {
  readonly effect: FeeEffect
  readonly paragraph: string
  readonly cents: number
}

export function stepped(sum: Sum, change: Change): Sum {
  const plain = { factor: null, ground: null, reason: null, by: null, unreviewedSince: null }
  const step = { ...plain, ...change, beforeCents: sum.cents, changeCents: change.cents - sum.cents }
  return { ...sum, cents: change.cents, steps: [...sum.steps, step] }
}

export function hinted(sum: Sum, code: FeeHint['code'], paragraph: string | null, detail?: string): Sum {
  const hint = { code, feeKey: sum.act.row.key, paragraph, detail: detail ?? null }
  return { ...sum, hints: [...sum.hints, hint] }
}

/** What a step that rests on a reduction says of it. */
export function groundOf(one: FeeReduction, day: string, section: string = one.section) {
  return {
    ...{ paragraph: `${one.law} ${section}`, ground: one.key },
    unreviewedSince: unreviewedOn(one, day),
  }
}

/** Base, other amount, half, free: the part of the law that leaves no choice. A person's decision comes after it. */
export function reckonByLaw(act: NamedAct, whose: Whose): Sum | RefusedCase {
  for (const one of whose.grounds) {
    if (!needsCause(one, act)) continue
    const known = causesOf(act.row.share && act.together ? act.together : act.row)
    return refuseCase('cause-missing', { key: act.row.key, known, for: one.key })
  }
  const based = baseOf(act, whose)
  const reduced = reduce(based, whose)
  return 'refusal' in reduced ? reduced : free(reduced, whose)
}

function baseOf(act: NamedAct, { day }: Whose): Sum {
  const { row, quantity, cause, together, whole } = act
  const none: Sum = { act, baseCents: 0, cents: 0, steps: [], hints: [] }
  const unreviewedSince = unreviewedOn(row, day)
  if (row.share && together && whole) {
    const cents = share(row, unitOf(whole, cause)) * quantity
    const change = { effect: 'share', paragraph: paragraphOf(row), factor: row.share.factor } as const
    return { ...stepped(none, { ...change, cents, ground: together.key, unreviewedSince }), baseCents: cents }
  }
  const cents = (row.amountCents ?? 0) * quantity
  const base = stepped(none, { effect: 'base', paragraph: paragraphOf(row), cents, unreviewedSince })
  const other = row.causeAmounts?.find((it) => it.cause === cause)
  if (!other) return { ...base, baseCents: cents }
  const paragraph = `${row.law} ${other.section}`
  const change = { effect: 'cause', paragraph, ground: cause, cents: unitOf(row, cause) * quantity } as const
  return { ...stepped(base, change), baseCents: change.cents }
}

function unitOf({ amountCents, causeAmounts }: FeeRow, cause: string | null): number {
  return causeAmounts?.find((it) => it.cause === cause)?.amountCents ?? amountCents ?? 0
}

function share({ share: part }: FeeRow, cents: number): number {
  return partOf(cents, part?.factor ?? 1)
}

interface Other {
  readonly one: FeeReduction
  readonly rule: FeeRule
  readonly cents: number
  readonly section: string
}

/** An amount of one's own (§ 52a, Switzerland) before the half for minors; of two favours the better one, never both. */
function reduce(sum: Sum, whose: Whose): Sum | RefusedCase {
  const { act } = sum
  const others: Other[] = []
  for (const one of whose.grounds) {
    const oneOf = needsTogether(one, act)
    if (oneOf) return refuseCase('together-missing', { key: act.row.key, oneOf, for: one.key })
    const found = othersOf(one, act, whose.age)
    if ('refusal' in found) return found
    others.push(...found)
  }
  const [best] = others.toSorted((a, b) => a.cents - b.cents)
  const half = halfOf(act, whose.age)
  if (best && best.cents <= (half?.cents ?? sum.cents) && best.cents < sum.cents) {
    const { one, cents, section } = best
    const change = { effect: 'replace', cents, ...groundOf(one, whose.day, section) } as const
    return halveShare(noteSource(stepped(sum, change), one), whose)
  }
  const kept = best
    ? hinted(sum, half ? 'half-is-less' : 'rule-not-applied', best.section, best.one.key)
    : sum
  return halveShare(half ? stepped(kept, { effect: 'half', factor: 0.5, ...half }) : kept, whose)
}

/** § 50 Abs. 1 names § 49 itself: a processing fee is halved for minors, whatever its amount was taken from. */
function halveShare(sum: Sum, { age }: Whose): Sum {
  const { row, quantity } = sum.act
  if (!row.share?.minorHalf || !isBelow(age, 18) || sum.cents === 0) return sum
  const cents = partOf(sum.cents / quantity, 0.5) * quantity
  const paragraph = `${row.law} ${row.share.minorHalf}`
  return stepped(sum, { effect: 'half', factor: 0.5, cents, paragraph })
}

function othersOf(one: FeeReduction, act: NamedAct, age: number | null): readonly Other[] | RefusedCase {
  const { row, quantity, together } = act
  const carried = together !== null && one.carriesInto?.includes(row.key)
  const rules = carried
    ? rulesFor(one, { ...act, row: together, together: null }).map((rule) => ({ rule, of: row }))
    : rulesFor(one, act).map((rule) => ({ rule, of: null }))
  const found: Other[] = []
  for (const { rule, of } of rules) {
    const { amountCents: amount, section, sectionUnder24 } = rule
    if (typeof amount === 'object' && age === null)
      return refuseCase('age-missing', { key: row.key, for: one.key })
    const isYoung = isBelow(age, 24)
    const unit = typeof amount === 'number' ? amount : isYoung ? amount.under24 : amount.age24plus
    found.push({
      ...{ one, rule, cents: (of ? share(of, unit) : unit) * quantity },
      section: typeof amount === 'object' && isYoung ? (sectionUnder24 ?? section) : section,
    })
  }
  return found
}

/** What a minor pays, where the law grants the half (§ 50 AufenthV); null: it does not, or nobody is a minor. */
function halfOf({ row, quantity, together }: NamedAct, age: number | null) {
  const of = row.share ? together : row
  // of a processing fee the half is taken last
  if (!of?.minor || row.share?.minorHalf || !isBelow(age, of.minor.below ?? 18)) return null
  const { amountCents, basis } = of.minor
  return { cents: share(row, amountCents) * quantity, paragraph: minorParagraph(of, basis) }
}

function minorParagraph({ law }: FeeRow, basis: string): string {
  return `${law} ${basis.split(` ${law}`)[0]}`
}

/** Free beats all: the act (nobody pays), the office (another one was paid), the person. A discount stays one. */
function free(sum: Sum, whose: Whose): Sum {
  const { act } = sum
  if (sum.cents <= 0) return sum
  const forAll = freeAct(act, whose)
  if (forAll) return stepped(sum, { effect: 'free-act', cents: 0, factor: 0, ...forAll })
  if (act.row.kind === 'processing' && whose.paidElsewhere)
    return stepped(sum, { effect: 'elsewhere', cents: 0, factor: 0, paragraph: 'AufenthV § 49 Abs. 4' })
  const one = whose.grounds.find((it) => it.effect === 'free' && names(it, act))
  if (one) {
    const ground = groundOf(one, whose.day, sectionOf(one, act))
    return noteSource(stepped(sum, { effect: 'free', cents: 0, factor: 0, ...ground }), one)
  }
  const applied = act.row.kind === 'processing' && act.together ? personFree(act, act.together, whose) : null
  return applied
    ? hinted(sum, 'processing-of-free-act', `${applied.law} ${applied.section}`, applied.key)
    : sum
}

function sectionOf(one: FeeReduction, { row }: NamedAct): string {
  if (row.kind === 'objection' && one.objections) return one.objections.section
  return one.sections?.[row.key] ?? one.section
}

function personFree(act: NamedAct, applied: FeeRow, { grounds }: Whose): FeeReduction | undefined {
  return grounds.find((it) => it.effect === 'free' && names(it, { ...act, row: applied, together: null }))
}

/** Why nobody has to pay for the act; of a share: for the act it is a share of (it must be one that costs something). */
function freeAct(act: NamedAct, { grounds, day }: Whose) {
  const { row, cause, together } = act
  const of = row.share && together ? { ...act, row: together, together: null } : act
  const caused = of.row.freeCauses?.find((it) => it.cause === cause)
  if (caused) return { paragraph: `${of.row.law} ${caused.section}`, ground: cause }
  const one = grounds.find((it) => makesActFree(it, of))
  return one ? groundOf(one, day) : null
}

function noteSource(sum: Sum, { sourceConflict, key, law, section }: FeeReduction): Sum {
  return sourceConflict ? hinted(sum, 'source-conflict', `${law} ${section}`, key) : sum
}
