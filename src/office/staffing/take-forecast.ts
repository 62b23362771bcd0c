import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { changePlan, type ChangeRefusal, type PlanCommand } from './change-plan.ts'
import { expectedOf, forecastFigure, type Expected } from './forecasts.ts'
import { readPlan, type ReadRefusal } from './read-plans.ts'
import type { StaffingRoom } from './room.ts'

/** What may be expected of each task in the year of the plan; nothing is taken over by looking. */
export async function readForecast(
  room: StaffingRoom,
  actor: Actor,
  { site, plan }: { readonly site: number; readonly plan: string },
): Promise<Outcome<{ expected: readonly Expected[] }, ReadRefusal | 'evaluation-off'>> {
  const found = await readPlan(room, actor, { site, plan })
  if (!found.ok) return found
  const { db, clock } = room.ground
  const expected = await expectedOf(db, { site, at: clock.now() }, found.plan)
  return 'refusal' in expected ? expected : { ok: true, expected }
}

/** Case numbers of next year as the past lets expect them, each with its interval, into the tasks that were chosen. */
export function takeForecast(
  room: StaffingRoom,
  actor: Actor,
  command: PlanCommand & { readonly tasks: readonly string[] },
): Promise<
  Outcome<
    { version: number; taken: readonly string[] },
    ChangeRefusal | 'nothing-expected' | 'evaluation-off'
  >
> {
  return changePlan<'nothing-expected' | 'evaluation-off', { taken: readonly string[] }>(
    room,
    actor,
    'staffing.take-forecast',
    command,
    async (plan, { tx, now }) => {
      const expected = await expectedOf(tx, { site: command.site, at: now }, plan)
      if ('refusal' in expected) return expected
      const known = new Map(expected.map((it) => [it.task, it.forecast]))
      const taken: string[] = []
      const tasks = plan.tasks.map((task) => {
        const forecast = command.tasks.includes(task.id) ? known.get(task.id) : undefined
        const cases = forecast && forecastFigure(forecast)
        if (!cases) return task
        taken.push(task.id)
        return { ...task, cases }
      })
      if (taken.length === 0) return refuse('nothing-expected', { field: 'tasks' })
      return { ok: true, body: { ...plan, tasks }, also: { taken } }
    },
  )
}
