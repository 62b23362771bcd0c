import type { Ground } from '#ground/act/act.ts'
import { systemClock, type Clock } from '#ground/clock/clock.ts'
import type { Pages } from '#ground/pages/index.ts'
import type { Store } from '#ground/store/index.ts'
import type { CasefilesRoom } from '#office/casefiles/index.ts'
import type { HandInRoom } from '#office/handin/index.ts'
import type { Tools } from './tools.ts'

/** What the acts of this module share inside one process. */
export interface IntakeRoom {
  readonly ground: Ground
  readonly store: Store
  readonly pages: Pages
  readonly casefiles: CasefilesRoom
  readonly handin: HandInRoom
  readonly tools: Tools
  /** Name and address of the office, for transfer notes. */
  readonly office: { readonly authority: string; readonly name: string }
  /** Claims and pauses run on the wall's clock, even while a played office day runs faster. */
  readonly wallClock: Clock
}

export function openIntake(it: Omit<IntakeRoom, 'wallClock'> & { readonly wallClock?: Clock }): IntakeRoom {
  return { wallClock: systemClock, ...it }
}
