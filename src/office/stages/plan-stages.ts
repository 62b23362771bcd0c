import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { StagesRoom } from './room.ts'
import { faultIn, type DescribedStage, type StageFault, type StagePlan } from './stage.ts'
import { deleteStage, insertStage, lockStages, orderStages, updateStage } from './stage-store.ts'
import { readStanding, wasInForce } from './standing-store.ts'

export type PlanRefusal =
  | CommonRefusal
  | StageFault
  | 'unknown-stage'
  | 'changed-meanwhile'
  | 'in-force'
  | 'was-in-force'
export type Planned = Outcome<{ stage: string }, PlanRefusal>

const DAY = /^(19|20|21)\d\d-\d\d-\d\d$/

/** As it is kept: what no text column takes is replaced. */
export const kept = (typed: string): string => typed.toWellFormed().replaceAll('\u0000', ' ').trim()

function wrongIn({ catalogue }: StagesRoom, it: DescribedStage) {
  const found = faultIn(it, [...catalogue.catalogue.groups.keys()])
  if (found)
    return refuse(found.fault, { field: found.field, ...(found.names && { detail: { names: found.names } }) })
  return it.day !== null && !DAY.test(it.day) ? refuse('day-wrong', { field: 'day' }) : null
}

const tidy = (it: DescribedStage): DescribedStage => ({
  ...{
    name: kept(it.name),
    functions: [...new Set(it.functions)],
    groups: it.groups && [...new Set(it.groups)],
  },
  day: it.day,
})

/** A new stage behind the last. */
export async function createStage(
  room: StagesRoom,
  actor: Actor,
  { key, ...typed }: DescribedStage & { readonly key?: string | undefined },
): Promise<Planned> {
  const it = tidy(typed)
  const wrong = wrongIn(room, it)
  if (wrong) return wrong
  return changing(
    room,
    actor,
    { act: 'stages.create', key, request: it },
    async ({ tx, now, about }, all) => {
      const id = room.ground.ids.uuid()
      await insertStage(tx, { ...it, id, place: (all.at(-1)?.place ?? 0) + 1 }, now)
      about(`stage:${id}`, { name: it.name })
      return { ok: true, stage: id }
    },
  )
}

/** Other words, functions, groups or day. What is on at the moment is not changed behind anybody's back: that is a switch. */
export async function changeStage(
  room: StagesRoom,
  actor: Actor,
  command: DescribedStage & {
    readonly stage: string
    readonly version: number
    readonly key?: string | undefined
  },
): Promise<Planned> {
  const { key, stage, version, ...typed } = command
  const it = tidy(typed)
  const wrong = wrongIn(room, it)
  if (wrong) return wrong
  const deed = { act: 'stages.change', key, request: { stage, version, ...it } }
  return changing(room, actor, deed, async ({ tx, now, about }, all) => {
    const known = found(all, stage)
    if (!known) return refuse('unknown-stage')
    if (known.version !== version) return refuse('changed-meanwhile')
    if ((await readStanding(tx)).stage === stage && !isSame(known, it))
      return refuse('in-force', { field: 'functions' })
    await updateStage(tx, { ...it, id: stage }, now)
    about(`stage:${stage}`, { name: it.name, version: version + 1 })
    return { ok: true, stage }
  })
}

/** One place earlier or later. */
export async function moveStage(
  room: StagesRoom,
  actor: Actor,
  { stage, by, key }: { readonly stage: string; readonly by: -1 | 1; readonly key?: string | undefined },
): Promise<Planned> {
  return changing(
    room,
    actor,
    { act: 'stages.move', key, request: { stage, by } },
    async ({ tx, about }, all) => {
      const known = found(all, stage)
      if (!known) return refuse('unknown-stage')
      const order = all.map(({ id }) => id)
      const at = order.indexOf(stage)
      const to = Math.min(Math.max(at + by, 0), order.length - 1)
      order.splice(to, 0, ...order.splice(at, 1))
      await orderStages(tx, order)
      about(`stage:${stage}`, { name: known.name, place: to + 1 })
      return { ok: true, stage }
    },
  )
}

/** Out of the plan; only what never was in force, for the history names the others. */
export async function removeStage(
  room: StagesRoom,
  actor: Actor,
  { stage, key }: { readonly stage: string; readonly key?: string | undefined },
): Promise<Planned> {
  return changing(
    room,
    actor,
    { act: 'stages.remove', key, request: { stage } },
    async ({ tx, about }, all) => {
      const known = found(all, stage)
      if (!known) return refuse('unknown-stage')
      if (await wasInForce(tx, stage)) return refuse('was-in-force')
      await deleteStage(tx, stage)
      about(`stage:${stage}`, { name: known.name })
      return { ok: true, stage }
    },
  )
}

const found = (all: readonly StagePlan[], stage: string) =>
  leadingUuid(stage) === stage ? all.find(({ id }) => id === stage) : undefined

function isSame(known: StagePlan, it: DescribedStage): boolean {
  const sorted = (keys: readonly string[] | null) => JSON.stringify(keys?.toSorted() ?? null)
  return sorted(known.functions) === sorted(it.functions) && sorted(known.groups) === sorted(it.groups)
}

/** One change of the plan at a time; this process and the others learn of it. */
async function changing(
  room: StagesRoom,
  actor: Actor,
  {
    act,
    key,
    request,
  }: { readonly act: string; readonly key: string | undefined; readonly request: unknown },
  work: (hand: Hand, all: readonly StagePlan[]) => Promise<Planned>,
): Promise<Planned> {
  const deed = { act, site: null, key: key === undefined ? undefined : { value: key, request } }
  const done = await perform<{ stage: string }, PlanRefusal>(room.ground, actor, deed, async (hand) => {
    const outcome = await work(hand, await lockStages(hand.tx))
    if (outcome.ok) hand.tell('stages.changed', { stage: outcome.stage })
    return outcome
  })
  if (done.ok) await room.reload()
  return done
}
