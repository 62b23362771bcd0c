import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import type { StagesRoom } from './room.ts'
import type { ReadinessTask, StagePlan, Switching } from './stage.ts'
import { readStages, readTasks } from './stage-store.ts'
import type { Standing } from './standing.ts'
import { readStanding, readSwitchings } from './standing-store.ts'

export interface SeenPlan {
  readonly standing: Standing
  readonly stages: readonly (StagePlan & { readonly tasks: readonly ReadinessTask[] })[]
  /** Newest first. */
  readonly history: readonly Switching[]
}

const HISTORY = 100

/** Null: not for this colleague. Nobody's data: what the office does when. */
export async function planOf({ ground }: StagesRoom, actor: Actor): Promise<SeenPlan | null> {
  if (!isPermitted(ground.permissions, actor, 'stages.read', null)) return null
  return ground.db.transaction().execute(async (tx) => {
    const tasks = await readTasks(tx)
    const stages = (await readStages(tx)).map((one) => ({
      ...one,
      tasks: tasks.filter(({ stage }) => stage === one.id),
    }))
    return { standing: await readStanding(tx), stages, history: await readSwitchings(tx, HISTORY) }
  })
}
