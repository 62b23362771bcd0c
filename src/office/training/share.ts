import type { Db, Tx } from '#ground/act/act.ts'
import { missingBetween, shareOn } from './onboarding.ts'
import { onboardingsOf, onboardingsOfPerson } from './onboarding-store.ts'
import { peopleAt } from './people.ts'

/** The agreed share of the work on a day, 0 to 1; 1 for whoever has no plan. Agreed, never measured. */
export async function shareOf(
  sql: Db | Tx,
  { account, day }: { readonly account: string; readonly day: Temporal.PlainDate },
): Promise<number> {
  const plans = await onboardingsOfPerson(sql, account)
  const begun = plans.find(({ startsOn }) => Temporal.PlainDate.compare(startsOn, day) <= 0)
  return begun ? shareOn(begun, day) : 1
}

/** What onboarding takes from the capacity of a span, for people of one weekly working time together. */
export interface Missing {
  readonly weeklyHours: number
  /** Full posts that are missing on average of all days of the span. */
  readonly posts: number
  /** Full posts of those who are being taught at some day of the span. */
  readonly taught: number
}

/** For the capacity of a plan: by weekly working time, without names. Who left counts no more. `to` is excluded. */
export async function missingPosts(
  sql: Db | Tx,
  {
    site,
    from,
    to,
  }: { readonly site: number; readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<Missing[]> {
  const plans = await onboardingsOf(sql, site)
  const people = await peopleAt(sql, site)
  const here = new Set(people.map(({ id }) => id))
  const rows = plans
    .filter(({ account }) => here.has(account))
    .map((plan) => ({ ...plan, missing: plan.posts * missingBetween(plan, from, to) }))
    .filter(({ missing }) => missing > 0)
  return [...Map.groupBy(rows, ({ weeklyHours }) => weeklyHours)].map(([weeklyHours, of]) => ({
    weeklyHours,
    posts: of.reduce((sum, { missing }) => sum + missing, 0),
    taught: of.reduce((sum, { posts }) => sum + posts, 0),
  }))
}
