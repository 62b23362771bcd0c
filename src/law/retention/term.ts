import { rulesOn, TAKEOVER_REASONS, type EventKind, type RetentionRule } from './rule-table.ts'

type Day = Temporal.PlainDate

/** Something that happened, as somebody entered it. */
export interface Fact {
  readonly kind: EventKind
  readonly on: Day
  /** For death, move, naturalisation: the day the data went to Ausländerdatei B; the period counts from it. */
  readonly takenOver?: Day | null
}

export interface Applied {
  readonly rule: RetentionRule
  readonly from: Day
  /** The last day on which it must still be kept. */
  readonly keepUntil: Day
}

export interface Term {
  /** The last day on which it must still be kept; null: no end is known yet, it is kept. */
  readonly keepUntil: Day | null
  readonly applied: readonly Applied[]
  /** The rule that sets the end. */
  readonly decides: Applied | null
  /** Why there is no end although something was entered. */
  readonly open: 'ban-open' | 'birth-unknown' | null
  /** A later law exists that nobody compared with one of these rules. */
  readonly unreviewed: boolean
}

export interface Asked {
  /** The law of this day is applied. */
  readonly on: Day
  readonly birth?: Day | null
}

/**
 * When the time of an Akte ends. The latest of all rules that apply, because each forbids an earlier end; of an unlimited
 * ban the earlier of death and age, as Nr. 91.1.1 says. A measure whose ban has no end yet keeps the Akte.
 */
export function termOfAkte(facts: readonly Fact[], asked: Asked): Term {
  const applied = appliedTo('akte', facts, asked)
  const unlimited = has(facts, 'ban-unlimited')
  const open = openReason(facts, applied)
  const [forUnlimited, others] = split(applied, ({ rule }) => rule.needs === 'ban-unlimited')
  const ends = [...others, ...(unlimited ? earliest(forUnlimited) : [])]
  return termOf(open ? [] : latest(ends), applied, open, asked)
}

/** When the time of one document ends, whatever its Akte does: rules for single documents say "at the latest". */
export function termOfDocument(facts: readonly Fact[], asked: Asked): Term {
  const applied = appliedTo('document', facts, asked)
  const open = openReason(facts, applied)
  return termOf(open ? [] : earliest(applied), applied, open, asked)
}

function termOf(
  decides: readonly Applied[],
  applied: readonly Applied[],
  open: Term['open'],
  { on }: Asked,
): Term {
  const [it = null] = decides
  const unreviewed = applied.some(
    ({ rule }) => rule.unreviewedFrom !== null && rule.unreviewedFrom <= on.toString(),
  )
  return { keepUntil: it?.keepUntil ?? null, applied, decides: it, open, unreviewed }
}

function openReason(facts: readonly Fact[], applied: readonly Applied[]): Term['open'] {
  if (has(facts, 'ban-unlimited'))
    return applied.some(({ rule }) => rule.needs === 'ban-unlimited') ? null : 'birth-unknown'
  const measure = latestOf(facts, 'measure')
  const ban = latestOf(facts, 'ban-ended')
  // A ban that ended before the last measure is not that measure's.
  return measure && (!ban || Temporal.PlainDate.compare(ban, measure) < 0) ? 'ban-open' : null
}

function appliedTo(what: 'akte' | 'document', facts: readonly Fact[], asked: Asked): Applied[] {
  return rulesOn(asked.on).flatMap((rule) => {
    if (!rule.hits.includes(what)) return []
    if (rule.needs && !has(facts, rule.needs)) return []
    if (rule.unless && has(facts, rule.unless)) return []
    const from = startOf(rule, facts, asked)
    return from ? [{ rule, from, keepUntil: from.add({ years: rule.years }) }] : []
  })
}

function startOf(
  { from, reasons = [] }: RetentionRule,
  facts: readonly Fact[],
  { birth }: Asked,
): Day | null {
  if (from === 'birth') return birth ?? null
  if (from !== 'takeover') return latestOf(facts, from)
  const takeover = takeoverOf(facts)
  return takeover && reasons.includes(takeover.reason) ? takeover.on : null
}

/**
 * The takeover into Ausländerdatei B that counts: the first since the person last came back. What happens to somebody
 * whose data lie in B already does not take them over once more.
 */
export function takeoverOf(
  facts: readonly Fact[],
): { readonly reason: (typeof TAKEOVER_REASONS)[number]; readonly on: Day } | null {
  const back = latestOf(facts, 'returned')
  const since = facts
    .filter(({ kind, on }) => isTakeover(kind) && (!back || Temporal.PlainDate.compare(on, back) > 0))
    .toSorted(
      (a, b) =>
        Temporal.PlainDate.compare(a.on, b.on) ||
        KEPT_LONGEST.indexOf(a.kind) - KEPT_LONGEST.indexOf(b.kind) ||
        Temporal.PlainDate.compare(takenOn(b), takenOn(a)),
    )
  const first = since[0]
  return first ? { reason: first.kind as (typeof TAKEOVER_REASONS)[number], on: takenOn(first) } : null
}

/** Two on one day, as a slip or two sources write them: what keeps longer counts, whichever was entered first. */
const KEPT_LONGEST: readonly EventKind[] = ['moved-away', 'naturalised', 'died']

const takenOn = ({ on, takenOver }: Fact): Day =>
  takenOver && Temporal.PlainDate.compare(takenOver, on) > 0 ? takenOver : on

export const isTakeover = (kind: EventKind): boolean => (TAKEOVER_REASONS as readonly string[]).includes(kind)

const has = (facts: readonly Fact[], kind: EventKind): boolean => facts.some((it) => it.kind === kind)

function latestOf(facts: readonly Fact[], kind: EventKind): Day | null {
  return facts
    .filter((it) => it.kind === kind)
    .map(({ on }) => on)
    .reduce<Day | null>((a, b) => (a && Temporal.PlainDate.compare(a, b) >= 0 ? a : b), null)
}

const byEnd = (a: Applied, b: Applied): number => Temporal.PlainDate.compare(a.keepUntil, b.keepUntil)
const earliest = (all: readonly Applied[]): Applied[] => all.toSorted(byEnd).slice(0, 1)
const latest = (all: readonly Applied[]): Applied[] => all.toSorted(byEnd).slice(-1)

function split<T>(all: readonly T[], test: (it: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((it) => !test(it))]
}

/** Whether something may go: the day after the last day of keeping has come. */
export const isDue = (keepUntil: Day | null, on: Day): boolean =>
  keepUntil !== null && Temporal.PlainDate.compare(on, keepUntil) > 0
