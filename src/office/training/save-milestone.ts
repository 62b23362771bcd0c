import { perform } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { deedOf, isId, type AtSite } from './deed.ts'
import { lockOnboarding, milestonesOf, removeMilestone, writeMilestone } from './onboarding-store.ts'
import type { TrainingRoom } from './room.ts'
import { isText } from './task.ts'

export const MILESTONES = { title: 160, most: 30 } as const

export type MilestoneRefusal =
  | CommonRefusal
  | 'unknown-onboarding'
  | 'unknown-milestone'
  | 'title-missing'
  | 'text-too-long'
  | 'too-many-milestones'

/** What happens to a step of an onboarding plan: it is added, done, not done after all, or taken away. */
export type MilestoneChange =
  | { readonly do: 'add'; readonly title: string; /** ISO. */ readonly dueOn: string }
  | { readonly do: 'done' | 'undone' | 'remove'; readonly no: number }

/** One step of an onboarding plan. */
export function saveMilestone(
  room: TrainingRoom,
  actor: Actor,
  command: AtSite & { readonly plan: string; readonly change: MilestoneChange },
): Promise<Outcome<object, MilestoneRefusal>> {
  const { site, plan: id, change } = command
  return perform<object, MilestoneRefusal>(
    room.ground,
    actor,
    deedOf('training.save-milestone', command),
    async ({ tx, now, about, tell }) => {
      const plan = isId(id) ? await lockOnboarding(tx, site, id) : null
      if (!plan) return refuse('unknown-onboarding')
      const all = await milestonesOf(tx, [id])
      if (change.do === 'add') {
        const title = change.title.trim()
        if (title === '') return refuse('title-missing', { field: 'title' })
        if (!isText(title, MILESTONES.title))
          return refuse('text-too-long', { field: 'title', detail: { most: MILESTONES.title } })
        if (all.length >= MILESTONES.most)
          return refuse('too-many-milestones', { field: 'title', detail: { most: MILESTONES.most } })
        const no = Math.max(-1, ...all.map((it) => it.no)) + 1
        const dueOn = Temporal.PlainDate.from(change.dueOn)
        await writeMilestone(tx, { plan: id, no, title, dueOn, doneOn: null })
      } else {
        const known = all.find(({ no }) => no === change.no)
        if (!known) return refuse('unknown-milestone')
        const doneOn = change.do === 'done' ? officeDay(now) : null
        await (change.do === 'remove'
          ? removeMilestone(tx, id, change.no)
          : writeMilestone(tx, { ...known, doneOn }))
      }
      about(`onboarding:${id}`, { change: change.do })
      tell('training.onboarding-changed', { plan: id })
      return { ok: true }
    },
  )
}
