import type { Ground } from '#ground/act/act.ts'
import { systemClock, type Clock } from '#ground/clock/clock.ts'

export interface DisplaysRoom {
  readonly ground: Ground
  /** Whether anybody can be called at the site at a moment: a screen that is dark at night is no trouble. */
  readonly isOpen: (site: number, at: Temporal.Instant) => boolean
  /** The clock on the wall, by which a machine's own clock is judged, even while a played day runs faster. */
  readonly wallClock: Clock
}

export function openDisplays(options: {
  readonly ground: Ground
  readonly isOpen: DisplaysRoom['isOpen']
  readonly wallClock?: Clock
}): DisplaysRoom {
  const { ground, isOpen, wallClock = systemClock } = options
  return {
    ground,
    wallClock,
    // by the clock of a played day that runs faster every machine would fall silent between two signs of life
    isOpen: (site, at) => (ground.clock.speed ?? 1) === 1 && isOpen(site, at),
  }
}
