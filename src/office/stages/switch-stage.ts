import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { kept } from './plan-stages.ts'
import type { StagesRoom } from './room.ts'
import { changeBetween, dueOn, type StagePlan, type Switching } from './stage.ts'
import { lockStages, markDayUsed, markHeld, readTasks } from './stage-store.ts'
import { lacking, offIn, type Standing } from './standing.ts'
import { insertSwitching, lockStanding, writeStanding } from './standing-store.ts'

export interface SwitchCommand {
  /** Null: back to before the first stage; everything is on. */
  readonly to: string | null
  /** What was in force when somebody decided this; who comes second is told. */
  readonly version: number
  readonly why: string
  /** Although something is not ready. */
  readonly anyway?: boolean
  readonly key?: string | undefined
}

export type SwitchRefusal =
  | CommonRefusal
  | 'unknown-stage'
  | 'changed-meanwhile'
  | 'in-force-already'
  | 'why-missing'
  | 'why-too-long'
  | 'not-ready'
  | 'function-lacks'

type Switched = Outcome<{ stage: string | null; version: number }, SwitchRefusal>

/**
 * Puts a stage in force now: forwards, or back to one that was. Nothing that was begun is touched by it; what is off is not
 * shown and cannot be begun, and what was begun can be ended.
 */
export async function switchStage(room: StagesRoom, actor: Actor, command: SwitchCommand): Promise<Switched> {
  const { key, to, version, anyway = false } = command
  const why = kept(command.why)
  if (why.length > 500) return refuse('why-too-long', { field: 'why' })
  const request = { to, version, why, anyway }
  const deed = {
    ...{ act: 'stages.switch', site: null, ...(why !== '' && { why }) },
    key: key === undefined ? undefined : { value: key, request },
  }
  const done = await perform<{ stage: string | null; version: number }, SwitchRefusal>(
    room.ground,
    actor,
    deed,
    async (hand) => {
      const [all, before] = [await lockStages(hand.tx), await lockStanding(hand.tx)]
      const stage = to === null ? null : all.find(({ id }) => id === to)
      if (stage === undefined) return refuse('unknown-stage')
      if (before.version !== version) return refuse('changed-meanwhile')
      if (before.stage === to) return refuse('in-force-already')
      const isBack = placeOf(all, to) < placeOf(all, before.stage) || to === null
      const open = isBack || !stage ? 0 : await openTasksOf(hand, stage.id)
      if (open > 0 && !anyway) return refuse('not-ready', { field: 'anyway', detail: { open } })
      if ((isBack || open > 0) && why === '') return refuse('why-missing', { field: 'why' })
      if (stage && lacking(stage.functions).length > 0) return refuse('function-lacks')
      const how = isBack ? 'back' : 'by-hand'
      return { ok: true, stage: to, version: await putInForce(room, hand, { before, stage, how, why, open }) }
    },
  )
  if (done.ok) await room.reload()
  return done
}

/**
 * What its day has come for is switched on; what is not ready waits and says so. By the minute; several processes may ask at
 * once. Answers how many were switched.
 */
export async function switchDue(room: StagesRoom): Promise<number> {
  await room.reload()
  const today = officeDay(room.ground.clock.now()).toString()
  const isOver = (it: StagePlan) => it.day !== null && !it.dayUsed && it.day <= today
  // asked of memory first: nearly every minute there is nothing to do
  if (!room.stages().some(isOver)) return 0
  const deed = { act: 'stages.switch-due', site: null, why: 'its day has come' }
  const done = await perform<{ count: number }, 'nothing-due' | CommonRefusal>(
    room.ground,
    SYSTEM,
    deed,
    async (hand) => {
      const [all, before] = [await lockStages(hand.tx), await lockStanding(hand.tx)]
      const open = await openTasks(hand)
      const { go, held } = dueOn(
        officeDay(hand.now).toString(),
        all.map((one) => ({ ...one, openTasks: open.get(one.id) ?? 0 })),
        before.stage,
      )
      const isNews = held !== null && held.heldSince === null
      if (!go && !isNews) return refuse('nothing-due')
      if (held && isNews) {
        await markHeld(hand.tx, held.id, hand.now)
        hand.about(`stage:${held.id}`, { name: held.name, open: open.get(held.id) ?? 0 })
        hand.tell('stages.held', { stage: held.id })
      }
      if (go) await putInForce(room, hand, { before, stage: go, how: 'on-day', why: '', open: 0 })
      return { ok: true, count: go ? 1 : 0 }
    },
  )
  if (done.ok) await room.reload()
  return done.ok ? done.count : 0
}

interface Putting {
  readonly before: Standing
  readonly stage: StagePlan | null
  readonly how: Switching['how']
  readonly why: string
  readonly open: number
}

/** Answers the version of the new state. */
async function putInForce(room: StagesRoom, hand: Hand, it: Putting): Promise<number> {
  const { before, stage, how, why, open } = it
  await writeStanding(hand.tx, stage, hand.now)
  await insertSwitching(
    hand.tx,
    { id: room.ground.ids.uuid(), to: stage, how, why, openTasks: open },
    hand.now,
  )
  if (stage) await markDayUsed(hand.tx, stage.id)
  const after = stage ? offIn(stage.functions) : []
  const change = changeBetween(before.off, after)
  hand.about(stage ? `stage:${stage.id}` : 'stage:none', {
    name: stage?.name ?? null,
    from: before.name,
    how,
    ...change,
  })
  hand.tell('stages.switched', { stage: stage?.id ?? null, ...change })
  return before.version + 1
}

const placeOf = (all: readonly StagePlan[], id: string | null): number =>
  all.find((one) => one.id === id)?.place ?? 0

async function openTasks({ tx }: Hand): Promise<Map<string, number>> {
  const open = new Map<string, number>()
  for (const { stage, doneAt } of await readTasks(tx))
    if (doneAt === null) open.set(stage, (open.get(stage) ?? 0) + 1)
  return open
}

const openTasksOf = async (hand: Hand, stage: string): Promise<number> =>
  (await openTasks(hand)).get(stage) ?? 0
