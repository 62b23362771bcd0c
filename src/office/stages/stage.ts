import { FUNCTIONS } from './functions.ts'
import { lacking } from './standing.ts'

/** Building, training and preparing the work: what the office has to finish before it may begin. */
export const KINDS = ['building', 'training', 'work'] as const
export type Kind = (typeof KINDS)[number]

export interface ReadinessTask {
  readonly id: string
  readonly stage: string
  readonly kind: Kind
  readonly what: string
  /** Who sees to it; a name or an office. */
  readonly owner: string
  readonly due: string | null
  readonly doneAt: Temporal.Instant | null
}

/** A step of going live, as it is planned. */
export interface StagePlan {
  readonly id: string
  readonly place: number
  readonly name: string
  /** What is on. */
  readonly functions: readonly string[]
  /** Groups of concerns that are served; null: everybody. */
  readonly groups: readonly string[] | null
  /** Day on which it is switched on by itself, at its first minute. */
  readonly day: string | null
  readonly dayUsed: boolean
  /** Since when its day has come without everything being ready. */
  readonly heldSince: Temporal.Instant | null
  readonly version: number
}

/** Every switch as it was. */
export interface Switching {
  readonly id: string
  readonly at: Temporal.Instant
  readonly stage: string | null
  readonly name: string | null
  readonly functions: readonly string[] | null
  readonly groups: readonly string[] | null
  readonly how: 'by-hand' | 'on-day' | 'back'
  readonly why: string
  readonly openTasks: number
}

/** What somebody types of a stage. */
export interface DescribedStage {
  readonly name: string
  readonly functions: readonly string[]
  readonly groups: readonly string[] | null
  readonly day: string | null
}

export type StageFault =
  | 'name-missing'
  | 'name-too-long'
  | 'unknown-function'
  | 'function-lacks'
  | 'unknown-group'
  | 'no-group'
  | 'day-wrong'

export interface Fault {
  readonly fault: StageFault
  readonly field: string
  /** What is meant, for the words: a function and what it needs. */
  readonly names?: Readonly<Record<string, string>>
}

const nameOf = (key: string): string => FUNCTIONS.find((one) => one.key === key)?.name ?? key

/** What cannot be, field by field; the first is told. @param known keys of the groups of concerns. */
export function faultIn(it: DescribedStage, known: readonly string[]): Fault | null {
  if (it.name === '') return { fault: 'name-missing', field: 'name' }
  if (it.name.length > 120) return { fault: 'name-too-long', field: 'name' }
  const strange = it.functions.find((key) => !FUNCTIONS.some((one) => one.key === key))
  if (strange !== undefined) return { fault: 'unknown-function', field: 'functions' }
  const [first] = lacking(it.functions)
  if (first)
    return {
      ...{ fault: 'function-lacks', field: 'functions' },
      names: { name: nameOf(first.key), needs: nameOf(first.needs) },
    }
  if (it.groups?.length === 0) return { fault: 'no-group', field: 'groups' }
  if (it.groups?.some((key) => !known.includes(key))) return { fault: 'unknown-group', field: 'groups' }
  return null
}

/** Which stage is switched on by its day now, and which one waits for what is not ready. Stages in their order. */
export function dueOn(
  today: string,
  stages: readonly (StagePlan & { readonly openTasks: number })[],
  current: string | null,
): { readonly go: StagePlan | null; readonly held: StagePlan | null } {
  const at = stages.find(({ id }) => id === current)?.place ?? 0
  let go: StagePlan | null = null
  for (const stage of stages) {
    if (stage.place <= at || stage.day === null || stage.dayUsed || stage.day > today) continue
    // a later step is not taken over one that is not ready
    if (stage.openTasks > 0) return { go, held: stage }
    go = stage
  }
  return { go, held: null }
}

/** What a switch would change, from one state to another. */
export function changeBetween(before: readonly string[], after: readonly string[]) {
  return {
    /** Functions that become on. */
    on: before.filter((key) => !after.includes(key)),
    off: after.filter((key) => !before.includes(key)),
  }
}
