import type { Reach } from '#office/calling/index.ts'
import type { Guest } from './guest.ts'
import type { SimDesk } from './setting.ts'

/** A desk on the day that is played. Epoch ms. */
export interface Desk {
  readonly id: number
  readonly reach: Reach
  /** Whoever sits here today; nobody in particular. */
  readonly account: string
  readonly luck: number
  readonly shifts: readonly { readonly from: number; readonly to: number }[]
  /** Still to be made, the next first. */
  readonly breaks: { readonly from: number; readonly minutes: number }[]
  readonly takesMoney: boolean
  /** Visits that are to come back here. */
  readonly known: Set<string>
  seated: boolean
  seatedSince: number
  /** When whoever sat here stood up last. */
  leftAt: number
  onBreak: boolean
  breakUntil: number | null
  guest: Guest | null
  busySince: number
  /** Has nobody to call. */
  idle: boolean
  lookAt: number
  /** An earlier look that was noted meanwhile is void. */
  turn: number
  /** End of the present shift. */
  endsAt: number
  /** Sent aside or to the cashier and expected back. */
  expected: number
}

export function deskOf(
  it: SimDesk,
  more: Pick<Desk, 'reach' | 'luck' | 'shifts' | 'breaks' | 'takesMoney'>,
): Desk {
  return {
    ...{
      id: it.id,
      account: `desk ${it.id}`,
      ...more,
      known: new Set<string>(),
      seated: false,
      seatedSince: 0,
      leftAt: 0,
    },
    ...{
      onBreak: false,
      breakUntil: null,
      guest: null,
      busySince: 0,
      idle: false,
      lookAt: Infinity,
      turn: 0,
    },
    ...{ endsAt: 0, expected: 0 },
  }
}
