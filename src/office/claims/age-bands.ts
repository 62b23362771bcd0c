import { limitationOf } from '#law/fees/index.ts'
import type { DebtsOfDay } from './debt-store.ts'

/** What is owed, by how long it has been due. Pure. */

/** Days overdue at least; the last band has no end. */
export const AGE_BANDS = [
  { name: 'not-due', from: null, to: 0 },
  { name: 'to-30', from: 1, to: 30 },
  { name: 'to-90', from: 31, to: 90 },
  { name: 'to-365', from: 91, to: 365 },
  { name: 'over-365', from: 366, to: null },
] as const
export type AgeBand = (typeof AGE_BANDS)[number]['name']

export interface Sum {
  readonly claims: number
  readonly cents: number
}

export interface OwedByAge {
  readonly bands: readonly (Sum & {
    readonly name: AgeBand
    readonly from: number | null
    readonly to: number | null
  })[]
  readonly all: Sum
  readonly limitation: {
    /** The time of the law is over, as far as this program knows. A proposal: a person rules out the rest and decides. */
    readonly over: Sum
    /** Over at the end of this year: a written demand in time would begin it anew. */
    readonly endsThisYear: Sum
    /** Old, and no rule is known for them: another law, or before the text of the law was read. */
    readonly noRule: Sum
    /** All three were due before this day; null: there is none. */
    readonly oldUntil: Temporal.PlainDate | null
    /** Paragraph of the rule, and what a person has to rule out. */
    readonly section: string | null
    readonly checks: readonly { readonly key: string; readonly section: string }[]
    /** The text of the law changed since it was read. */
    readonly unreviewed: boolean
  }
}

function overdueDays(dueOn: Temporal.PlainDate, today: Temporal.PlainDate): number {
  return dueOn.until(today, { largestUnit: 'days' }).days
}

export function bandOf(dueOn: Temporal.PlainDate, today: Temporal.PlainDate): AgeBand {
  const days = overdueDays(dueOn, today)
  return AGE_BANDS.find(({ to }) => to === null || days <= to)!.name
}

export function byAge(days: readonly DebtsOfDay[], today: Temporal.PlainDate): OwedByAge {
  const old = days.filter(({ dueOn }) => bandOf(dueOn, today) === 'over-365')
  const judged = old.map((day) => ({ day, answer: limited(day, today) }))
  const fits = (wanted: Fate) => judged.filter(({ answer }) => answer.fate === wanted).map(({ day }) => day)
  const known = judged.flatMap(({ answer }) => (answer.rule ? [answer.rule] : []))
  const rule = known[0] ?? ruleOfToday(today)
  const [over, soon, noRule] = [fits('over'), fits('ends-this-year'), fits('no-rule')]
  return {
    bands: AGE_BANDS.map(({ name, from, to }) => ({
      ...{ name, from, to },
      ...sumOf(days.filter(({ dueOn }) => bandOf(dueOn, today) === name)),
    })),
    all: sumOf(days),
    limitation: {
      ...{ over: sumOf(over), endsThisYear: sumOf(soon), noRule: sumOf(noRule) },
      oldUntil: lastDay([...over, ...soon, ...noRule])?.add({ days: 1 }) ?? null,
      ...{
        section: rule?.section ?? null,
        checks: rule?.checks ?? [],
        unreviewed: rule?.unreviewed ?? false,
      },
    },
  }
}

type Fate = 'over' | 'ends-this-year' | 'stands' | 'no-rule'

function limited({ dueOn, otherLaw }: DebtsOfDay, today: Temporal.PlainDate) {
  const rule = limitationOf('pay', { law: otherLaw ? 'StAG' : 'AufenthV', since: dueOn, on: today })
  if (!rule.ok) return { fate: 'no-rule' as Fate, rule: null }
  const fate: Fate = rule.isOver ? 'over' : rule.lastDay.year === today.year ? 'ends-this-year' : 'stands'
  return { fate, rule }
}

function ruleOfToday(today: Temporal.PlainDate) {
  const rule = limitationOf('pay', { law: 'AufenthV', since: today, on: today })
  return rule.ok ? rule : null
}

const lastDay = (days: readonly DebtsOfDay[]): Temporal.PlainDate | null =>
  days
    .map(({ dueOn }) => dueOn)
    .toSorted(Temporal.PlainDate.compare)
    .at(-1) ?? null

const sumOf = (all: readonly Sum[]): Sum => ({
  claims: all.reduce((sum, { claims }) => sum + claims, 0),
  cents: all.reduce((sum, { cents }) => sum + cents, 0),
})
