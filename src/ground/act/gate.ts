import type { Refusal } from './refusal.ts'
import type { Tx } from './act.ts'
import type { Actor } from '../permission/permission.ts'

/** What somebody is about to do. */
export interface AtGate {
  readonly act: string
  readonly actor: Actor
  /** What somebody comes for, where the act knows it. */
  readonly concerns?: readonly string[] | undefined
}

/** Undefined: it may go on. */
export type GateAnswer = (it: AtGate) => Refusal<'switched-off'> | undefined

/**
 * What a house has not begun to do, or does no longer (docs/decisions/0041). Asked inside the transaction of an act, so that
 * no memory of a process decides; acts it does not watch pay nothing.
 */
export interface Gate {
  watches(act: string): boolean
  /** How things stand as this transaction sees them; one short statement. */
  standing(tx: Tx): Promise<GateAnswer>
}
