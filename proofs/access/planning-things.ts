import type { Actor } from '#ground/permission/permission.ts'
import { sure, type OpenHouse } from './house.ts'

const HEAD: Actor = { kind: 'staff', id: 'proof', roles: ['head'], sites: [1] }

/** A draft of site 1 with one task, by the names of the parameters and fields that ask for it. */
export type PlanThings = Readonly<Record<'plan' | 'task', string>>

export const isAboutPlans = (route: string): boolean => route.startsWith('/planning/staffing/[plan]')

export async function freshPlan({ office }: OpenHouse): Promise<PlanThings> {
  const { staffing } = office
  const made = await sure(staffing.createPlan(HEAD, { site: 1, name: 'Probe', year: 2026 }))
  const figure = { from: 'typed', source: 'Probe' } as const
  const task = {
    ...{ area: 'temporary', name: 'Probe', concern: 'study_extend', note: '', setupMinutes: 0 },
    ...{ cases: { ...figure, value: 100 }, minutes: { ...figure, value: 10 }, includesVerteilzeit: false },
  }
  const saved = await sure(staffing.saveTask(HEAD, { site: 1, plan: made.plan, version: 1, task }))
  return { plan: made.plan, task: saved.task }
}

/** What the forms of a plan need to be done by whoever may. */
export const planFields = {
  version: '2',
  sure: 'yes',
  convention: 'orghandbuch',
  revision: '1',
  name: 'Probe 2',
  year: '2027',
}
