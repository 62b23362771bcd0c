import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { kept } from './plan-stages.ts'
import type { StagesRoom } from './room.ts'
import { KINDS } from './stage.ts'
import { deleteTask, insertTask, readStages, settleTask, type DescribedTask } from './stage-store.ts'

export type ReadinessRefusal =
  | CommonRefusal
  | 'unknown-stage'
  | 'unknown-task'
  | 'unknown-kind'
  | 'what-missing'
  | 'what-too-long'
  | 'owner-too-long'

type Answer = Outcome<{ task: string }, ReadinessRefusal>

/** Something that has to be done before a stage begins. */
export async function addTask(
  room: StagesRoom,
  actor: Actor,
  { key, stage, ...typed }: DescribedTask & { readonly stage: string; readonly key?: string | undefined },
): Promise<Answer> {
  const it = { ...typed, what: kept(typed.what), owner: kept(typed.owner) }
  if (!KINDS.includes(it.kind)) return refuse('unknown-kind', { field: 'kind' })
  if (it.what === '') return refuse('what-missing', { field: 'what' })
  if (it.what.length > 200) return refuse('what-too-long', { field: 'what' })
  if (it.owner.length > 80) return refuse('owner-too-long', { field: 'owner' })
  const deed = {
    act: 'stages.add-task',
    site: null,
    key: key === undefined ? undefined : { value: key, request: { stage, ...it } },
  }
  return perform<{ task: string }, ReadinessRefusal>(
    room.ground,
    actor,
    deed,
    async ({ tx, now, about, tell }) => {
      const isKnown = (await readStages(tx)).some(({ id }) => id === stage)
      if (!isKnown) return refuse('unknown-stage')
      const id = room.ground.ids.uuid()
      await insertTask(tx, { ...it, id, stage }, now)
      about(`stage:${stage}`, { task: id, what: it.what })
      tell('stages.readied', { stage, task: id })
      return { ok: true, task: id }
    },
  )
}

/** Done, or not done after all. */
export function settle(
  room: StagesRoom,
  actor: Actor,
  { task, done, key }: { readonly task: string; readonly done: boolean; readonly key?: string | undefined },
): Promise<Answer> {
  return onTask(room, actor, { act: 'stages.settle-task', task, key, more: { done } }, (tx, now) =>
    settleTask(tx, task, done ? now : null),
  )
}

/** Off the list. */
export function removeTask(
  room: StagesRoom,
  actor: Actor,
  { task, key }: { readonly task: string; readonly key?: string | undefined },
): Promise<Answer> {
  return onTask(room, actor, { act: 'stages.remove-task', task, key, more: {} }, (tx) => deleteTask(tx, task))
}

async function onTask(
  room: StagesRoom,
  actor: Actor,
  it: {
    readonly act: string
    readonly task: string
    readonly key: string | undefined
    readonly more: Record<string, unknown>
  },
  work: (tx: Parameters<typeof deleteTask>[0], now: Temporal.Instant) => Promise<boolean>,
): Promise<Answer> {
  const { act, task, key, more } = it
  const deed = {
    act,
    site: null,
    key: key === undefined ? undefined : { value: key, request: { task, ...more } },
  }
  return perform<{ task: string }, ReadinessRefusal>(
    room.ground,
    actor,
    deed,
    async ({ tx, now, about, tell }) => {
      if (leadingUuid(task) !== task || !(await work(tx, now))) return refuse('unknown-task')
      about(`stage-task:${task}`, more)
      tell('stages.readied', { task })
      return { ok: true, task }
    },
  )
}
