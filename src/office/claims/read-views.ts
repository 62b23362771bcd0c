import { OFFICE_ZONE, officeDay } from '#ground/clock/clock.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { byAge, type OwedByAge } from './age-bands.ts'
import {
  bookedDifferences,
  debtsByDueDay,
  unclearByTill,
  type BookedDifference,
  type UnclearMoney,
} from './debt-store.ts'
import { cardsTakenSince, incomeByParagraph, incomeOver, type IncomeUnit } from './income-store.ts'
import {
  bySection,
  byTillKind,
  CARD_CREDIT_DAYS,
  overSteps,
  SPAN_MOST_DAYS,
  unitOf,
  type IncomeGroup,
  type IncomeStep,
  type ParagraphIncome,
  type Span,
} from './income.ts'
import { groupsByReason } from './reason-store.ts'
import { finishedQuarters, withoutSingleCases, type Quarter, type ShownKind } from './reasons.ts'
import type { ClaimsRoom } from './room.ts'
import { tillsOfSite } from './till-store.ts'
import type { Till } from './till.ts'

/** Sums of a site for whoever keeps its money: nobody's name, no colleague, so no row in the trail. */
const mayView = ({ ground }: ClaimsRoom, actor: Actor, site: number): boolean =>
  isPermitted(ground.permissions, actor, 'claims.read-views', site)

const startOf = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime(OFFICE_ZONE).toInstant()

/** What is owed now, by how long it has been due; what may have lapsed is proposed, a person decides. */
export async function readOwed(
  room: ClaimsRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<{ owed: OwedByAge }, CommonRefusal>> {
  if (!mayView(room, actor, site)) return refuse('not-permitted')
  const today = officeDay(room.ground.clock.now())
  const oldBefore = today.subtract({ days: 365 })
  return { ok: true, owed: byAge(await debtsByDueDay(room.ground.db, { site, oldBefore }), today) }
}

export interface Income {
  readonly unit: IncomeUnit
  readonly steps: readonly IncomeStep[]
  readonly groups: readonly IncomeGroup[]
  readonly sections: readonly ParagraphIncome[]
  readonly cents: number
}

/** What was paid on claims in a span of days, over time, by kind of till and method, by section of the law. */
export async function readIncome(
  room: ClaimsRoom,
  actor: Actor,
  {
    site,
    from,
    to,
    unit = unitOf({ from, to }),
  }: Span & { readonly site: number; readonly unit?: IncomeUnit },
): Promise<Outcome<{ income: Income }, CommonRefusal | 'span-invalid'>> {
  if (!mayView(room, actor, site)) return refuse('not-permitted')
  const { days } = from.until(to, { largestUnit: 'days' })
  if (days < 0 || days > SPAN_MOST_DAYS) return refuse('span-invalid', { field: 'to' })
  const range = { site, from: startOf(from), until: startOf(to.add({ days: 1 })) }
  const { db } = room.ground
  const [parts, shares] = await Promise.all([
    incomeOver(db, { ...range, unit }),
    incomeByParagraph(db, range),
  ])
  const steps = overSteps(parts, { from, to }, unit)
  const cents = steps.reduce((sum, step) => sum + step.cents, 0)
  const overpaidCents = parts.reduce((sum, part) => sum + part.overpaidCents, 0)
  return {
    ok: true,
    income: {
      unit,
      steps,
      groups: byTillKind(parts),
      sections: bySection(shares, { cents, overpaidCents }),
      cents,
    },
  }
}

export interface TillViews {
  readonly tills: readonly Till[]
  readonly unclear: readonly UnclearMoney[]
  readonly differences: readonly BookedDifference[]
  /** Taken by card and not yet credited by the bank; what of it is older than the days the bank takes. */
  readonly cards: readonly { readonly till: string; readonly cents: number; readonly lateCents: number }[]
}

/** Where the books and the money differ or wait for each other: of now, differences of the months of the span. */
export async function readTillViews(
  room: ClaimsRoom,
  actor: Actor,
  { site, from, to }: Span & { readonly site: number },
): Promise<Outcome<TillViews, CommonRefusal>> {
  if (!mayView(room, actor, site)) return refuse('not-permitted')
  const { db, clock } = room.ground
  const range = { site, from: startOf(from), until: startOf(to.add({ days: 1 })) }
  const [tills, unclear, differences, recent] = await Promise.all([
    tillsOfSite(db, site),
    unclearByTill(db, site),
    bookedDifferences(db, range),
    cardsTakenSince(db, site, clock.now().subtract({ hours: 24 * CARD_CREDIT_DAYS })),
  ])
  const cards = tills
    .filter(({ cardCents }) => cardCents !== 0)
    .map(({ id, cardCents }) => ({
      ...{ till: id, cents: cardCents },
      lateCents: Math.max(0, cardCents - (recent.get(id) ?? 0)),
    }))
  return { ok: true, tills, unclear, differences, cards }
}

const QUARTERS_SHOWN = 12

/** Why debts ended unpaid or money went back, in one quarter that is over; without a single case. */
export async function readReasons(
  room: ClaimsRoom,
  actor: Actor,
  { site, quarter: name }: { readonly site: number; readonly quarter?: string | undefined },
): Promise<
  Outcome<{ quarter: Quarter; quarters: readonly Quarter[]; kinds: readonly ShownKind[] }, CommonRefusal>
> {
  if (!mayView(room, actor, site)) return refuse('not-permitted')
  const quarters = finishedQuarters(officeDay(room.ground.clock.now()), QUARTERS_SHOWN)
  const quarter = quarters.find((it) => it.name === name) ?? quarters[0]!
  const range = { site, from: startOf(quarter.from), until: startOf(quarter.until) }
  const kinds = withoutSingleCases(await groupsByReason(room.ground.db, range))
  return { ok: true, quarter, quarters, kinds }
}
