import { annualMinutesFor, type ConventionKey } from '#law/staffing/index.ts'
import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { bodyOf, type StaffingAct } from './change-plan.ts'
import type { AnnualMinutes, Group, PlanBody, Task } from './plan.ts'
import { insertPlan, planById } from './plan-store.ts'
import { resultOf } from './result.ts'
import { bodyAt, insertRevision } from './revision-store.ts'
import type { StaffingRoom } from './room.ts'
import { groupsRefusal, planRefusal, taskRefusal, tasksRefusal, type TypedRefusal } from './typed.ts'

export type CreateRefusal = CommonRefusal | TypedRefusal

/** The two groups a Bavarian municipality employs, with the published annual minutes where the year has them. */
export function usualGroups(year: number): Group[] {
  const rows = [
    { key: 'employees', name: 'Beschäftigte (TVöD)', weeklyHours: 39 },
    { key: 'officials', name: 'Beamtinnen und Beamte', weeklyHours: 40 },
  ]
  return rows.flatMap((row) => {
    const found = annualMinutesFor({ publisher: 'KGSt', weeklyHours: row.weeklyHours, year })
    if (!found.ok) return []
    return [{ ...row, share: 0, annualMinutes: found.row.minutes, source: found.row.edition }]
  })
}

/** A new draft, empty unless groups and tasks are handed along. */
export function createPlan(
  room: StaffingRoom,
  actor: Actor,
  command: {
    readonly site: number
    readonly name: string
    readonly year: number
    readonly convention?: ConventionKey
    readonly annual?: AnnualMinutes
    readonly groups?: readonly Group[]
    readonly tasks?: readonly Omit<Task, 'id'>[]
    readonly key?: string | undefined
  },
): Promise<Outcome<{ plan: string; version: number }, CreateRefusal>> {
  const { site, key, name, year, convention = 'kgst-2022', tasks = [], ...given } = command
  const groups = given.groups ?? usualGroups(year)
  const annual = given.annual ?? { from: 'published', source: 'KGSt-Bericht 11/2022', absences: null }
  const deed = deedOf('staffing.create', site, key, { name, year, convention, groups, tasks, annual })
  return perform<{ plan: string; version: number }, CreateRefusal>(room.ground, actor, deed, (hand) => {
    const withIds = tasks.map((task) => ({ ...task, id: room.ground.ids.uuid() }))
    const body = { name: name.trim(), year, convention, annual, groups, tasks: withIds }
    return begin(room, hand, { act: 'staffing.create', site, body, basedOn: null })
  })
}

/**
 * A copy as a new draft: next year's plan with the same formulas and new case numbers to come, or a scenario of the same
 * year. Tasks keep their ids, so that both can be compared.
 */
export function copyPlan(
  room: StaffingRoom,
  actor: Actor,
  command: {
    readonly site: number
    readonly plan: string
    /** An earlier version of it; the newest unless told. */
    readonly version?: number
    readonly year: number
    readonly name: string
    readonly key?: string | undefined
  },
): Promise<Outcome<{ plan: string; version: number }, CreateRefusal | 'unknown-plan'>> {
  const { site, key, plan: source, year, name, version } = command
  const deed = deedOf('staffing.copy', site, key, { source, year, name, version: version ?? null })
  return perform<{ plan: string; version: number }, CreateRefusal | 'unknown-plan'>(
    room.ground,
    actor,
    deed,
    async (hand) => {
      const stored = await planById(hand.tx, site, source)
      const body = stored && (version === undefined ? stored.plan : await bodyAt(hand.tx, source, version))
      if (!body) return refuse('unknown-plan')
      const copy = { ...bodyOf(body), year, name: name.trim() }
      return begin(room, hand, { act: 'staffing.copy', site, body: copy, basedOn: source })
    },
  )
}

async function begin(
  { ground }: StaffingRoom,
  { tx, now, about, tell }: Hand,
  it: { act: StaffingAct; site: number; body: PlanBody; basedOn: string | null },
): Promise<Outcome<{ plan: string; version: number }, TypedRefusal>> {
  const { act, site, body, basedOn } = it
  const refused =
    planRefusal(body) ??
    groupsRefusal(body.groups) ??
    tasksRefusal(body.tasks) ??
    body.tasks.map(taskRefusal).find((found) => found !== null)
  if (refused) return refused
  const id = ground.ids.uuid()
  await insertPlan(tx, { id, site, body, basedOn }, now)
  await insertRevision(tx, { plan: id, version: 1, act, body, result: resultOf(body) }, now)
  about(`plan:${id}`, { year: body.year, basedOn })
  tell(act, { year: body.year })
  return { ok: true, plan: id, version: 1 }
}

const deedOf = (act: StaffingAct, site: number, key: string | undefined, request: object) => ({
  ...{ act, site },
  key: key === undefined ? undefined : { value: key, request },
})
