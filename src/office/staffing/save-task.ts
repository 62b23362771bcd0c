import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { changePlan, type ChangeRefusal, type PlanCommand } from './change-plan.ts'
import type { Task } from './plan.ts'
import type { StaffingRoom } from './room.ts'
import { taskRefusal, tasksRefusal, type TypedRefusal } from './typed.ts'

/** A task as typed; without an id it is a new one. */
export type TypedTask = Omit<Task, 'id'> & { readonly id?: string | undefined }

/** Adds a task or changes one; answers with its id. */
export function saveTask(
  room: StaffingRoom,
  actor: Actor,
  command: PlanCommand & { readonly task: TypedTask },
): Promise<Outcome<{ version: number; task: string }, ChangeRefusal | TypedRefusal | 'unknown-task'>> {
  return changePlan<TypedRefusal | 'unknown-task', { task: string }>(
    room,
    actor,
    'staffing.save-task',
    command,
    (plan) => {
      const { id, ...typed } = command.task
      const known = plan.tasks.some((it) => it.id === id)
      if (id !== undefined && !known) return refuse('unknown-task', { field: 'task' })
      const task: Task = trimmed({ ...typed, id: id ?? room.ground.ids.uuid() })
      const tasks = known ? plan.tasks.map((it) => (it.id === id ? task : it)) : [...plan.tasks, task]
      const refused = taskRefusal(task) ?? tasksRefusal(tasks)
      return refused ?? { ok: true, body: { ...plan, tasks }, also: { task: task.id } }
    },
  )
}

/** Takes a task out of a draft. */
export function removeTask(
  room: StaffingRoom,
  actor: Actor,
  command: PlanCommand & { readonly task: string },
): Promise<Outcome<{ version: number }, ChangeRefusal | 'unknown-task'>> {
  return changePlan<'unknown-task'>(room, actor, 'staffing.remove-task', command, (plan) => {
    if (!plan.tasks.some(({ id }) => id === command.task)) return refuse('unknown-task', { field: 'task' })
    return {
      ok: true,
      body: { ...plan, tasks: plan.tasks.filter(({ id }) => id !== command.task) },
      also: {},
    }
  })
}

const trimmed = (task: Task): Task => ({
  ...task,
  ...{ area: task.area.trim(), name: task.name.trim(), note: task.note.trim() },
})
