import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { deedOf, type AtSite } from './deed.ts'
import type { TrainingRoom } from './room.ts'
import { taskFault, type Task, type TaskRefusal } from './task.ts'
import { lockTasks, readTasks, retiredTasks, writeRetired, writeTask } from './task-store.ts'

export type SaveTaskRefusal = CommonRefusal | TaskRefusal | 'unknown-task'

/** A task as typed; without a key it is a new one. */
export function saveTask(
  room: TrainingRoom,
  actor: Actor,
  command: AtSite & { readonly task: Omit<Task, 'key'> & { readonly key?: string | undefined } },
): Promise<Outcome<{ task: string }, SaveTaskRefusal>> {
  const { site } = command
  return perform<{ task: string }, SaveTaskRefusal>(
    room.ground,
    actor,
    deedOf('training.save-task', command),
    async ({ tx, now, about, tell }) => {
      await lockTasks(tx, site)
      const tasks = await readTasks(tx, site)
      const { key = room.ground.ids.uuid() } = command.task
      const task: Task = { ...command.task, key, name: command.task.name.trim() }
      const before = tasks.find((it) => it.key === key)
      if (command.task.key !== undefined && !before) return refuse('unknown-task', { field: 'task' })
      const wrong = faultOf(room, task, tasks)
      if (wrong) return wrong
      await writeTask(tx, site, task, now)
      about(`training-task:${key}`, { name: task.name, concerns: task.concerns, least: task.least })
      tell('training.tasks-changed', { task: key })
      return { ok: true, task: key }
    },
  )
}

/** Out of the matrix, or back into it; levels stay as they were decided. */
export function retireTask(
  room: TrainingRoom,
  actor: Actor,
  command: AtSite & { readonly task: string; readonly retired: boolean },
): Promise<Outcome<object, SaveTaskRefusal>> {
  const { site, task: key, retired } = command
  return perform<object, SaveTaskRefusal>(
    room.ground,
    actor,
    deedOf('training.retire-task', command),
    async ({ tx, now, about, tell }) => {
      await lockTasks(tx, site)
      const tasks = await readTasks(tx, site)
      const from = retired ? tasks : await retiredTasks(tx, site)
      const task = from.find((it) => it.key === key)
      if (!task) return refuse('unknown-task', { field: 'task' })
      // what it gathered may belong to another task by now
      const wrong = retired ? null : faultOf(room, task, tasks)
      if (wrong) return wrong
      await writeRetired(tx, { site, key, retired }, now)
      about(`training-task:${key}`, { name: task.name, retired })
      tell('training.tasks-changed', { task: key })
      return { ok: true }
    },
  )
}

function faultOf(room: TrainingRoom, task: Task, tasks: readonly Task[]) {
  const { concerns } = room.catalogue.catalogue
  const fault = taskFault(
    task,
    tasks.filter(({ key }) => key !== task.key),
    (concern) => concerns.has(concern),
  )
  return fault
    ? refuse(fault.refusal, { field: fault.field, ...(fault.detail && { detail: fault.detail }) })
    : null
}
