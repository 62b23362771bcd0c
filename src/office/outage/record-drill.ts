import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { DRILL_EVERY_DAYS, DRILL_STEPS, dueFrom, WENT_WRONG_MAX, type Drill } from './drill.ts'
import { drillsOf, saveDrill } from './drill-store.ts'
import type { OutageRoom } from './room.ts'

export interface RecordDrillCommand {
  readonly site: number
  readonly heldOn: Temporal.PlainDate
  readonly participants: number
  readonly steps: readonly string[]
  readonly wentWrong: string
  readonly key?: string | undefined
}

export type DrillRefusal =
  | CommonRefusal
  | 'day-in-future'
  | 'participants-missing'
  | 'steps-missing'
  | 'text-too-long'

/** The house has rehearsed the failure of the network. Counts, no names. */
export async function recordDrill(
  room: OutageRoom,
  actor: Actor,
  { site, heldOn, participants, steps, wentWrong, key }: RecordDrillCommand,
): Promise<Outcome<{ nextDue: string }, DrillRefusal>> {
  const { ground } = room
  if (!isPermitted(ground.permissions, actor, 'outage.record-drill', site)) return refuse('not-permitted')
  if (Temporal.PlainDate.compare(heldOn, officeDay(ground.clock.now())) > 0)
    return refuse('day-in-future', { field: 'heldOn' })
  if (!Number.isInteger(participants) || participants < 1 || participants > 500)
    return refuse('participants-missing', { field: 'participants' })
  const walked = DRILL_STEPS.filter((step) => steps.includes(step))
  if (walked.length === 0) return refuse('steps-missing', { field: 'steps' })
  if (wentWrong.length > WENT_WRONG_MAX) return refuse('text-too-long', { field: 'wentWrong' })
  const request = { heldOn: String(heldOn), participants, walked, wentWrong }
  const deed = {
    act: 'outage.record-drill',
    site,
    key: key === undefined ? undefined : { value: key, request },
  }
  return perform<{ nextDue: string }, never>(ground, actor, deed, async (hand) => {
    const nextDue = heldOn.add({ days: DRILL_EVERY_DAYS })
    const drill: Drill = { id: ground.ids.uuid(), heldOn, participants, steps: walked, wentWrong, nextDue }
    await saveDrill(hand.tx, site, drill, hand.now)
    hand.about(`drill:${drill.id}`)
    hand.tell('outage.drill-recorded', { site, heldOn: String(heldOn) })
    return { ok: true, nextDue: String(nextDue) }
  })
}

const SHOWN = 12

export async function drills(
  { ground }: OutageRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<
  Outcome<{ drills: readonly Drill[]; due: Temporal.PlainDate; overdue: boolean }, 'not-permitted'>
> {
  if (!isPermitted(ground.permissions, actor, 'outage.drills', site)) return refuse('not-permitted')
  const held = await drillsOf(ground.db, site, SHOWN)
  return { ok: true, drills: held, ...dueFrom(held[0], officeDay(ground.clock.now())) }
}
