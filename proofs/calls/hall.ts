import type { PlannedDesk, PlannedVisitor } from './plan.ts'

/** Somebody who waits, as the proof sees it. Epoch ms. */
export interface Seen {
  readonly id: string
  readonly version: number
  readonly team: string
  readonly concern: string
  readonly priority: number
  readonly due: number | null
  readonly arrived: number
  readonly language: string
  readonly notBefore: number | null
}

/** Back from the cashier, for whom. */
export interface Back {
  readonly visit: string
  readonly desk: number
  readonly backAt: number
}

export type Deed =
  | { readonly act: 'next' | 'serve' | 'recall' | 'no-show' | 'withdraw' | 'finish' | 'prepare' }
  | { readonly act: 'take-break' | 'end-break' | 'release' | 'sit-down' }
  | { readonly act: 'park'; readonly comesBack: boolean }
  | { readonly act: 'pick'; readonly visit: string }
  | { readonly act: 'forward'; readonly team: string; readonly comesBack: boolean }

export interface Told {
  readonly ok: boolean
  readonly refusal?: string
  readonly visit?: string
  readonly backTo?: number | null
}

/** Thrown when the process that did the act has gone before it could answer. */
export class Crashed extends Error {}

/** A hall in which a day can be played: one of plain memory with the product's pure rules, one of the real acts. */
export interface Hall {
  /** Whether an act that dies may have held a visitor meanwhile. */
  readonly isShared: boolean
  /** Minutes after opening. */
  setMinute(minute: number): void
  arrive(visitor: PlannedVisitor): Promise<string>
  /** `crash`: the process dies somewhere in the middle. */
  act(at: PlannedDesk, deed: Deed, key: string, crash: boolean): Promise<Told>
  unpark(visit: string): Promise<boolean>
  leave(visit: string): Promise<boolean>
  admit(visit: string): Promise<boolean>
  defer(visit: string, minutes: number): Promise<boolean>
  waiting(): Promise<Seen[]>
  backs(): Promise<Back[]>
  /** Visits sent aside by choice to come back to this desk. */
  knownAt(desk: number): Promise<ReadonlySet<string>>
  /** Desks somebody sits at. */
  seated(): Promise<ReadonlySet<number>>
  guestAt(desk: number): Promise<{ id: string; state: 'called' | 'serving' } | null>
  /** What must never be: a visit at two desks, two at one, a call without its visit. Empty: all is well. */
  broken(): Promise<string[]>
  unended(): Promise<number>
}
