import { demand, demandWhole, UnusableInput } from './unusable-input.ts'

/** The hall as the rule in use sees it; called people are not counted but stand in the list. */
export interface HallInUse {
  readonly serviceMinutes: number
  readonly counters: number
  readonly called?: number
  /** Walk-ins waiting before the newcomer. */
  readonly walkIns?: number
  /** Appointments not called yet, in minutes from now; negative: due already. */
  readonly appointments?: readonly number[]
}

export interface AnnouncedInUse {
  /** What the newcomer is told, whole minutes. */
  readonly estimate: number
  readonly optimistic: number
  /** Entries before hers in the list, with those called. */
  readonly amountBefore: number
  /** Estimates in the order in which the rule serves: walk-ins, appointments and the newcomer. */
  readonly estimates: readonly number[]
}

/** The rule lets an appointment go first from this many minutes before its time. */
const EARLIER = 2
const OPTIMISM = 0.8

/**
 * The announcement of the system Berlin and Munich run (zmsentities, QueueList), described from its source: a slot is the
 * configured mean over the counters signed in, everybody is charged a slot from the first on, so that an empty hall with free
 * counters announces one slot; appointments go in front when the slots so far reach their time. Kept to compare, never to
 * announce.
 */
export function delayInUse(hall: HallInUse): AnnouncedInUse {
  const { serviceMinutes, counters, called = 0, walkIns = 0, appointments = [] } = hall
  demand({ serviceMinutes }, 'serviceMinutes')
  demandWhole('counters', counters, 0, 10_000)
  demandWhole('walkIns', walkIns, 0, 100_000)
  for (const at of appointments)
    if (!Number.isFinite(at)) throw new UnusableInput({ field: 'appointments', why: 'not-a-number' })
  const slot = serviceMinutes / Math.max(1, counters)
  const booked = appointments.toSorted((a, b) => a - b)
  let [clock, optimistic, pessimistic] = [EARLIER, 0, slot]
  let [left, skip, told] = [walkIns + 1, counters, { estimate: 0, optimistic: 0, amountBefore: 0 }]
  const estimates: number[] = []
  while (left > 0 || booked.length > 0) {
    const due = booked[0]
    if (due !== undefined && clock >= due) {
      booked.shift()
      estimates.push(optimistic >= due ? whole(pessimistic) : waiting(clock) + 1)
    } else if (left > 0) {
      left -= 1
      estimates.push(whole(pessimistic))
      if (left === 0)
        told = {
          estimate: whole(pessimistic),
          optimistic: whole(optimistic),
          amountBefore: called + estimates.length - 1,
        }
    }
    // With only later appointments left, slots pass until the first of them is near.
    const idle = left === 0 && booked[0] !== undefined ? Math.ceil((booked[0] - clock) / slot) - 1 : 0
    const slots = 1 + Math.max(0, idle)
    skip -= slots
    if (skip <= 0) optimistic += Math.min(slots, 1 - skip) * slot * OPTIMISM
    pessimistic += slots * slot
    clock += slots * slot
  }
  return { ...told, estimates }
}

const whole = (minutes: number): number => Math.floor(minutes + 1e-9)
const waiting = (clock: number): number => (clock === EARLIER ? 0 : Math.ceil(clock - 1e-9))
