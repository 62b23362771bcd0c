import { createBatcher, type BatchHand, type Done, type Job } from '#ground/act/batch.ts'
import type { Ground } from '#ground/act/act.ts'
import { refuse, type Refusal } from '#ground/act/refusal.ts'
import { placeOf, type Place } from './appointment.ts'
import { expireInTheWay, insertHolds, type NewHold } from './appointment-store.ts'
import { lockPlansShared } from './capacity-store.ts'
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

/** The order of the steps is the order of the locks: plan, places in the order of lane and time. */
async function writeHolds(hand: BatchHand<HoldJob>, jobs: readonly HoldJob[], changed: Place[]): Promise<HoldAnswer[]> {
  const sites = [...new Set(jobs.map(({ hold }) => hold.site))].sort((a, b) => a - b)
  const versions = await lockPlansShared(hand.tx, sites)
  const isCurrent = (job: HoldJob) => versions.get(job.hold.site) === job.planVersion
  const holds = jobs.filter(isCurrent).map(({ hold }) => hold)
  const gone = await expireInTheWay(hand.tx, holds, hand.now)
  await noteExpired(hand.ground, hand.tx, gone)
  changed.push(...gone.map(placeOf))
  const placed = await insertHolds(hand.tx, holds)
  return jobs.map((job) => {
    if (!isCurrent(job)) return refuse('plan-changed')
    if (!placed.has(job.hold.id)) return refuse('taken')
    const place = placeOfHold(job.hold)
    changed.push(place)
    const { site, code, visit, start, end, heldUntil, team } = job.hold
    hand.note(job, { site, subject: `visit:${visit}`, topic: 'appointments.held', data: { place } })
    return { ok: true, code, visit, start, end, heldUntil, team }
  })
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
