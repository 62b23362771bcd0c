import { poolOrSplit } from './pool.ts'
import { reckon } from './reckon.ts'
import { suggest } from './suggest.ts'
import { whatIf } from './what-if.ts'

/** What takes long enough in a large hall to keep others waiting. Pure functions of plain data, so a thread can answer. */
export const REASONINGS = { reckon, whatIf, poolOrSplit, suggest } as const

export type Reasonings = typeof REASONINGS

export interface Question {
  readonly id: number
  readonly name: keyof Reasonings
  readonly given: readonly unknown[]
}

export type Answered =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly mistake: string }
