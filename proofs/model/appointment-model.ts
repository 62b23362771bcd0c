/**
 * What an appointment may do, told a second time and in another way: minutes as numbers, one table of answers. It is
 * short so that a person can read it whole and say: yes, that is what the office promises.
 */
export type Act =
  | { readonly do: 'book' | 'extend' | 'cancel' }
  | { readonly do: 'move'; readonly to: number }
  | { readonly do: 'wait'; readonly minutes: number }

export interface Modelled {
  now: number
  is: 'held' | 'booked' | 'cancelled'
  start: number
  heldAt: number
  heldUntil: number
}

export const HELD_FOR = 20
export const HELD_AT_MOST = 120

export function newHold(now: number, start: number): Modelled {
  return { now, is: 'held', start, heldAt: now, heldUntil: now + HELD_FOR }
}

/** Does one act and answers 'done' or the name of the refusal. */
export function modelled(it: Modelled, act: Act): string {
  switch (act.do) {
    case 'wait':
      it.now += act.minutes
      return 'done'
    case 'book':
      return whileHeld(it) ?? become(it, 'booked')
    case 'extend':
      return whileHeld(it) ?? longer(it)
    case 'move':
      if (isGone(it)) return 'already-cancelled'
      if (it.is === 'held') return 'not-yet-booked'
      if (it.start <= it.now) return 'in-the-past'
      it.start = act.to
      return 'done'
    case 'cancel':
      if (isGone(it)) return 'already-cancelled'
      return it.start <= it.now ? 'in-the-past' : become(it, 'cancelled')
  }
}

/** A hold counts up to, not including, the minute it ends. */
function whileHeld(it: Modelled): string | undefined {
  if (it.is === 'booked') return 'already-booked'
  if (it.is === 'cancelled') return 'already-cancelled'
  return it.now < it.heldUntil ? undefined : 'hold-expired'
}

function isGone(it: Modelled): boolean {
  return it.is === 'cancelled' || (it.is === 'held' && it.now >= it.heldUntil)
}

function longer(it: Modelled): string {
  const wished = it.now + HELD_FOR
  if (wished - it.heldAt > HELD_AT_MOST) return 'hold-too-long'
  it.heldUntil = wished
  return 'done'
}

function become(it: Modelled, state: Modelled['is']): 'done' {
  it.is = state
  return 'done'
}
