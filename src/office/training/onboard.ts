import { perform } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { deedOf, isId, type AtSite } from './deed.ts'
import { lockPerson } from './level-store.ts'
import {
  onboardingFault,
  USUAL_MILESTONES,
  type OnboardingFault,
  type OnboardingMonths,
  type ShareStep,
} from './onboarding.ts'
import {
  insertOnboarding,
  lockOnboarding,
  onboardingsOfPerson,
  removeOnboarding,
  writeEnd,
  writeMilestone,
} from './onboarding-store.ts'
import { peopleAt } from './people.ts'
import type { TrainingRoom } from './room.ts'

export type OnboardRefusal =
  | CommonRefusal
  | OnboardingFault
  | 'unknown-person'
  | 'unknown-mentor'
  | 'is-being-taught'
  | 'day-out-of-range'

/** Years around today within which somebody may begin. */
const YEARS = 3

/** Somebody is new: from which day, for how long, with which shares of the work. */
export function beginOnboarding(
  room: TrainingRoom,
  actor: Actor,
  command: AtSite & {
    readonly account: string
    /** ISO. */
    readonly startsOn: string
    readonly months: OnboardingMonths
    readonly steps: readonly ShareStep[]
    readonly posts: number
    readonly weeklyHours: number
    readonly mentor: string | null
  },
): Promise<Outcome<{ plan: string }, OnboardRefusal>> {
  const { site, key: _, startsOn: typed, ...plan } = command
  const { account, months, mentor } = plan
  return perform<{ plan: string }, OnboardRefusal>(
    room.ground,
    actor,
    deedOf('training.begin-onboarding', command),
    async ({ tx, now, about, tell }) => {
      const fault = onboardingFault(plan)
      if (fault) return refuse(fault, { field: FIELDS[fault] })
      const startsOn = Temporal.PlainDate.from(typed)
      const today = officeDay(now)
      const isNear = Math.abs(today.until(startsOn, { largestUnit: 'days' }).days) <= YEARS * 366
      if (!isNear) return refuse('day-out-of-range', { field: 'startsOn', detail: { years: YEARS } })
      const people = await peopleAt(tx, site)
      const isHere = (id: string) => people.some((it) => it.id === id)
      if (!isHere(account)) return refuse('unknown-person', { field: 'account' })
      if (mentor !== null && (mentor === account || !isHere(mentor)))
        return refuse('unknown-mentor', { field: 'mentor' })
      const endsOn = startsOn.add({ months })
      await lockPerson(tx, account)
      const isTaught = (await onboardingsOfPerson(tx, account)).some(
        (it) =>
          Temporal.PlainDate.compare(it.startsOn, endsOn) < 0 &&
          Temporal.PlainDate.compare(startsOn, it.endsOn) < 0,
      )
      if (isTaught) return refuse('is-being-taught', { field: 'account' })
      const id = room.ground.ids.uuid()
      await insertOnboarding(tx, site, { ...plan, id, startsOn, endsOn, version: 1 }, now)
      for (const [no, [month, title]] of USUAL_MILESTONES[months].entries())
        await writeMilestone(tx, {
          plan: id,
          no,
          title,
          dueOn: startsOn.add({ months: month }),
          doneOn: null,
        })
      about(`onboarding:${id}`, { account, startsOn: typed, months })
      tell('training.onboarding-changed', { plan: id })
      return { ok: true, plan: id }
    },
  )
}

const FIELDS: Readonly<Record<OnboardingFault, string>> = {
  'months-unknown': 'months',
  'steps-wrong': 'steps',
  'posts-out-of-range': 'posts',
  'hours-out-of-range': 'weeklyHours',
}

/** It ends earlier than agreed: from that day on the whole post counts. Before its first day it is as if it had never been made. */
export function endOnboarding(
  room: TrainingRoom,
  actor: Actor,
  command: AtSite & {
    readonly plan: string
    readonly version: number
    /** ISO; the first day that counts whole. */
    readonly endsOn: string
  },
): Promise<
  Outcome<object, CommonRefusal | 'unknown-onboarding' | 'changed-meanwhile' | 'ends-out-of-range'>
> {
  const { site, plan: id } = command
  return perform<object, CommonRefusal | 'unknown-onboarding' | 'changed-meanwhile' | 'ends-out-of-range'>(
    room.ground,
    actor,
    deedOf('training.end-onboarding', command),
    async ({ tx, now, about, tell }) => {
      const plan = isId(id) ? await lockOnboarding(tx, site, id) : null
      if (!plan) return refuse('unknown-onboarding')
      if (plan.version !== command.version) return refuse('changed-meanwhile')
      const endsOn = Temporal.PlainDate.from(command.endsOn)
      const last = plan.startsOn.add({ months: plan.months })
      if (Temporal.PlainDate.compare(endsOn, last) > 0)
        return refuse('ends-out-of-range', { field: 'endsOn', detail: { last: last.toString() } })
      const neverBegan = Temporal.PlainDate.compare(endsOn, plan.startsOn) <= 0
      await (neverBegan ? removeOnboarding(tx, id) : writeEnd(tx, id, endsOn, now))
      about(`onboarding:${id}`, { endsOn: command.endsOn, neverBegan })
      tell('training.onboarding-changed', { plan: id })
      return { ok: true }
    },
  )
}
