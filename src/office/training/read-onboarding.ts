import { consult } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { shareOn, type Onboarding } from './onboarding.ts'
import { milestonesOf, onboardingsOf, type Milestone } from './onboarding-store.ts'
import { peopleAt } from './people.ts'
import type { Named } from './read-matrix.ts'
import type { TrainingRoom } from './room.ts'
import { missingPosts, type Missing } from './share.ts'

export interface OnboardingView extends Onboarding {
  /** Agreed for today. */
  readonly share: number
  readonly milestones: readonly Milestone[]
}

/** Who is new and what is agreed, for the head; those whose time is over are left out, those who left as well. */
export async function readOnboardings(
  room: TrainingRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<
  Outcome<
    {
      plans: readonly OnboardingView[]
      people: readonly Named[]
      /** What it takes from this calendar year and from the next. */
      missing: readonly { readonly year: number; readonly groups: readonly Missing[] }[]
    },
    'not-permitted'
  >
> {
  const deed = { act: 'training.read-people', site, subject: 'training:onboarding' }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const today = officeDay(now)
    const people = await peopleAt(tx, site)
    const running = (await onboardingsOf(tx, site)).filter(
      ({ account, endsOn }) =>
        people.some(({ id }) => id === account) && Temporal.PlainDate.compare(today, endsOn) < 0,
    )
    const milestones = await milestonesOf(
      tx,
      running.map(({ id }) => id),
    )
    const missing: { year: number; groups: Missing[] }[] = []
    for (const year of [today.year, today.year + 1])
      missing.push({ year, groups: await missingPosts(tx, { site, ...yearSpan(year) }) })
    return { plans: running.map((plan) => viewOf(plan, milestones, today)), people, missing }
  })
  return seen.ok ? { ok: true, ...seen.found } : seen
}

export const viewOf = (
  plan: Onboarding,
  milestones: readonly Milestone[],
  today: Temporal.PlainDate,
): OnboardingView => ({
  ...plan,
  share: shareOn(plan, today),
  milestones: milestones.filter((it) => it.plan === plan.id),
})

const yearSpan = (year: number) => ({
  from: new Temporal.PlainDate(year, 1, 1),
  to: new Temporal.PlainDate(year + 1, 1, 1),
})
