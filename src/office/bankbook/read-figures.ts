import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { OFFICE_ZONE, officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import {
  claimFigures,
  differencesOver,
  owedByAge,
  takingsOver,
  unclearCents,
  type ClaimFigures,
  type OwedByAge,
  type Takings,
  type TakingsUnit,
  type TillDifference,
} from '#office/claims/index.ts'
import type { BankbookRoom } from './room.ts'

export const SPANS = ['month', 'quarter', 'year'] as const
export type Span = (typeof SPANS)[number]

export interface Figures {
  readonly from: Temporal.PlainDate
  /** The last day shown: today. */
  readonly to: Temporal.PlainDate
  readonly unit: TakingsUnit
  /** One for each day, week or month of the time, also where nothing came in. */
  readonly takings: readonly Takings[]
  /** Of now, not of the time. */
  readonly owed: readonly OwedByAge[]
  readonly differences: readonly TillDifference[]
  /** Money that nobody knows a claim for: of now. */
  readonly unclearCents: number
  readonly relief: ClaimFigures['relief']
}

const STEPS = {
  month: { unit: 'day', back: { days: 29 }, step: { days: 1 } },
  quarter: { unit: 'week', back: { weeks: 12 }, step: { weeks: 1 } },
  year: { unit: 'month', back: { months: 11 }, step: { months: 1 } },
} as const satisfies Record<Span, { unit: TakingsUnit; back: object; step: object }>

/** What came in, what is owed, what differs, what was waived and why. Sums of the site: no person, no colleague. */
export async function readFigures(
  room: BankbookRoom,
  actor: Actor,
  { site, span }: { readonly site: number; readonly span: Span },
): Promise<Outcome<{ figures: Figures }, CommonRefusal>> {
  const { ground } = room
  if (!isPermitted(ground.permissions, actor, 'bankbook.read-figures', site)) return refuse('not-permitted')
  const now = ground.clock.now()
  const [today, { unit, back, step }] = [officeDay(now), STEPS[span]]
  const from = beginOf(today.subtract(back), unit)
  const [start, until] = [startOf(from), startOf(today.add({ days: 1 }))]
  const { db } = ground
  const takings = await takingsOver(db, { site, from: start, until, unit })
  const { relief } = await claimFigures(db, { site, from: start.subtract({ milliseconds: 1 }), until })
  return {
    ok: true,
    figures: {
      ...{ from, to: today, unit, relief },
      takings: everyPart(takings, from, today, step),
      owed: await owedByAge(db, { site, today }),
      differences: await differencesOver(db, { site, from: start, until }),
      unclearCents: await unclearCents(db, site),
    },
  }
}

const startOf = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime(OFFICE_ZONE).toInstant()

function beginOf(day: Temporal.PlainDate, unit: TakingsUnit): Temporal.PlainDate {
  if (unit === 'month') return day.with({ day: 1 })
  return unit === 'week' ? day.subtract({ days: day.dayOfWeek - 1 }) : day
}

function everyPart(
  known: readonly Takings[],
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  step: Temporal.DurationLike,
): Takings[] {
  const parts: Takings[] = []
  for (let at = from; Temporal.PlainDate.compare(at, to) <= 0; at = at.add(step))
    parts.push(
      known.find((it) => it.from.equals(at)) ?? { from: at, cashCents: 0, cardCents: 0, bankCents: 0 },
    )
  return parts
}
