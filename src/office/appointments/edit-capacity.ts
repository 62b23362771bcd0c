import { createHash } from 'node:crypto'
import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Appointment } from './appointment.ts'
import { bookedBetween } from './appointment-store.ts'
import {
  openDay,
  type Closure,
  type DayException,
  type Lane,
  type OpenDay,
  type Plan,
  type Series,
} from './capacity.ts'
import {
  insertPlan,
  lockPlan,
  raisePlan,
  readPlan,
  removeRule,
  saveClosure,
  saveDuration,
  saveException,
  saveLane,
  saveSeries,
} from './capacity-store.ts'
import { allFree, cellAt, cellEnd, dayAt } from './cells.ts'
import type { Policy } from './policy.ts'
import { savePolicy, saveQuota } from './policy-store.ts'
import { sharesTooMuch, type Quota } from './quota.ts'
import type { Room } from './room.ts'
import type { Tx } from '#ground/act/act.ts'

export type CapacityChange =
  | { readonly kind: 'lane'; readonly lane: Omit<Lane, 'id'> & { readonly id?: number } }
  | { readonly kind: 'series'; readonly series: Series }
  | { readonly kind: 'exception'; readonly exception: DayException }
  | { readonly kind: 'closure'; readonly closure: Closure }
  | { readonly kind: 'duration'; readonly concern: string; readonly minutes: number | null }
  | { readonly kind: 'quota'; readonly quota: Quota }
  | { readonly kind: 'policy'; readonly policy: Policy }
  | {
      readonly kind: 'remove'
      readonly rule: 'series' | 'exception' | 'closure' | 'quota'
      readonly id: string
    }

export interface Touched {
  readonly visit: string
  readonly lane: number
  readonly start: string
  readonly team: string
}

export type EditRefusal = CommonRefusal | 'unknown-rule' | 'touches-bookings' | 'nothing-left-open'

/**
 * Changes the rules of capacity; live at once. If bookings would lie outside the new hours, the first answer is their
 * list with a digest `seen`; repeating the edit with that digest goes through, unless the list changed meanwhile. The
 * bookings stay as they are: people, not the program, decide what becomes of them.
 */
export async function editCapacity(
  room: Room,
  actor: Actor,
  command: { site: number; change: CapacityChange; seen?: string; why?: string; key?: string | undefined },
): Promise<Outcome<{ version: number; touched: readonly Touched[] }, EditRefusal>> {
  const deed = {
    act: 'appointments.edit-capacity',
    site: command.site,
    ...(command.why && { why: command.why }),
    key: command.key === undefined ? undefined : { value: command.key, request: command.change },
  }
  const outcome = await perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    // The first edit of a new site begins its plan; that the site exists stands behind the right to edit it.
    await insertPlan(tx, command.site)
    await lockPlan(tx, command.site)
    const before = (await readPlan(tx, command.site))!
    if (!(await save(tx, command.site, command.change))) return refuse('unknown-rule', { field: 'id' })
    const after = (await readPlan(tx, command.site))!
    if (sharesTooMuch(after.quotas)) return refuse('nothing-left-open', { field: 'share' })
    const ahead = await bookedBetween(tx, command.site, now, now.add({ hours: 24 * 800 }))
    const touched = touchedBy(before, after, ahead)
    const seen = digest(touched)
    if (touched.length > 0 && command.seen !== seen)
      return refuse('touches-bookings', { detail: { touched, seen } })
    const version = await raisePlan(tx, command.site)
    about(`site:${command.site}`, {
      change: JSON.parse(JSON.stringify(command.change)) as Record<string, unknown>,
    })
    tell('appointments.plan-changed', { version, touched: touched.length, opens: mayOpen(command.change) })
    return { ok: true as const, version, touched }
  })
  if (outcome.ok) await room.reloadPlan(command.site)
  return outcome
}

/** Whether more may be free than before. What only closes hours is no reason to ask whoever waits. */
function mayOpen(change: CapacityChange): boolean {
  if (change.kind === 'exception') return change.exception.opens !== null
  return change.kind === 'remove' ? change.rule !== 'series' : change.kind !== 'closure'
}

/** Bookings that the old hours covered and the new ones do not. Pure. */
export function touchedBy(before: Plan, after: Plan, bookings: readonly Appointment[]): Touched[] {
  const wasCovered = coverage(before)
  const isCovered = coverage(after)
  return bookings
    .filter((it) => wasCovered(it) && !isCovered(it))
    .map((it) => ({ visit: it.visit, lane: it.lane, start: it.start.toString(), team: it.team }))
}

/** Whether a booking lies within the hours of its lane. Each lane and day is computed once: an edit holds up bookings. */
function coverage(plan: Plan): (it: Appointment) => boolean {
  const lanes = new Map(plan.lanes.map((lane) => [lane.id, lane]))
  const days = new Map<string, OpenDay | null>()
  return (it) => {
    const lane = lanes.get(it.lane)
    if (!lane) return false
    const day = dayAt(it.start.epochMilliseconds)
    const label = `${lane.id}/${day}`
    let open = days.get(label)
    if (open === undefined) days.set(label, (open = openDay(plan, lane, day)))
    if (!open) return false
    return allFree(open.open, cellAt(day, it.start.epochMilliseconds), cellEnd(day, it.end.epochMilliseconds))
  }
}

function digest(touched: readonly Touched[]): string {
  const list = touched.map((one) => `${one.visit}@${one.start}`).sort()
  return createHash('sha256').update(list.join('\n')).digest('hex').slice(0, 16)
}

async function save(tx: Tx, site: number, change: CapacityChange): Promise<boolean> {
  switch (change.kind) {
    case 'lane':
      await saveLane(tx, { ...change.lane, site })
      return true
    case 'series':
      await saveSeries(tx, { ...change.series, site })
      return true
    case 'exception':
      await saveException(tx, { ...change.exception, site })
      return true
    case 'closure':
      await saveClosure(tx, { ...change.closure, site })
      return true
    case 'duration':
      await saveDuration(tx, site, change.concern, change.minutes)
      return true
    case 'quota':
      await saveQuota(tx, { ...change.quota, site })
      return true
    case 'policy':
      await savePolicy(tx, site, change.policy)
      return true
    case 'remove':
      return removeRule(tx, change.rule, site, change.id)
  }
}
