import { createBatcher, type BatchHand, type Done, type Job } from '#ground/act/batch.ts'
import type { Ground } from '#ground/act/act.ts'
import { refuse, type Refusal } from '#ground/act/refusal.ts'
import { placeOf, type Place } from './appointment.ts'
import { expireInTheWay, insertHolds, type NewHold } from './appointment-store.ts'
import { lockingPlans, lockPlansShared } from './capacity-store.ts'
import { noteExpired } from './expire.ts'

export interface HoldJob extends Job {
  readonly hold: NewHold
  /** The rules the place was proposed by; if they changed meanwhile, the proposal is void. */
  readonly planVersion: number
}

export interface HeldPlace {
  readonly code: string
  readonly visit: string
  readonly start: string
  readonly end: string
  readonly heldUntil: string
  readonly team: string
}

type HoldAnswer = ({ readonly ok: true } & HeldPlace) | Refusal<'taken' | 'plan-changed'>
export type HoldWriter = (job: HoldJob) => Promise<Done<HeldPlace, 'taken' | 'plan-changed'>>

/** Writes the holds of this process together. @param learn is told every place a commit changed. */
export function createHoldWriter(ground: Ground, learn: (place: Place) => void): HoldWriter {
  return createBatcher(ground, () => {
    const changed: Place[] = []
    return {
      write: (hand, jobs) => writeHolds(hand, jobs, changed),
      committed: () => changed.forEach(learn),
    }
  })
}

/** The order of the steps is the order of the locks: plan, then places in the order of lane and time. */
async function writeHolds(
  hand: BatchHand<HoldJob>,
  jobs: readonly HoldJob[],
  changed: Place[],
): Promise<HoldAnswer[]> {
  const placed = await insert(hand, jobs)
  const left = jobs.filter(({ hold }) => !placed.has(hold.id))
  const versions = left.length > 0 ? await secondTry(hand, left, placed, changed) : null
  return jobs.map((job) => {
    const { id, site, code, visit, start, end, heldUntil, team } = job.hold
    if (!placed.has(id)) return refuse(versions?.get(site) === job.planVersion ? 'taken' : 'plan-changed')
    const place = placeOfHold(job.hold)
    changed.push(place)
    hand.note(job, { site, subject: `visit:${visit}`, topic: 'appointments.held', data: { place } })
    return { ok: true, code, visit, start, end, heldUntil, team }
  })
}

function insert(hand: BatchHand<HoldJob>, jobs: readonly HoldJob[]): Promise<Set<string>> {
  const holds = jobs.map(({ hold, planVersion }) => ({ ...hold, planVersion }))
  return insertHolds(hand.tx, holds, lockingPlans)
}

/** What did not find its place may stand before a hold that ran out: that one ends, and the place is asked for again. */
async function secondTry(
  hand: BatchHand<HoldJob>,
  left: readonly HoldJob[],
  placed: Set<string>,
  changed: Place[],
): Promise<Map<number, number>> {
  const gone = await expireInTheWay(
    hand.tx,
    left.map(({ hold }) => hold),
    hand.now,
  )
  await noteExpired(hand.ground, hand.tx, gone)
  changed.push(...gone.map(placeOf))
  if (gone.length > 0) for (const id of await insert(hand, left)) placed.add(id)
  return lockPlansShared(hand.tx, [...new Set(left.map(({ hold }) => hold.site))])
}

function placeOfHold(hold: NewHold): Place {
  const ms = (at: string) => Temporal.Instant.from(at).epochMilliseconds
  return {
    id: hold.id,
    lane: hold.lane,
    from: ms(hold.start),
    to: ms(hold.end),
    state: 'held',
    until: ms(hold.heldUntil),
    version: 1,
  }
}
