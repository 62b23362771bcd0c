/** One run of the simulator: an office of figures, so many days, and what came of it. Pure. */
export type RunState = 'queued' | 'running' | 'done' | 'cancelled' | 'failed'

/** Why a run came to nothing. `broken-off`: the house went down under it again and again. */
export type RunWhy = 'broken-off' | 'mistake' | 'too-large'

export interface Run {
  readonly id: string
  readonly site: number
  readonly name: string
  /** The same figures have the same mark. */
  readonly baseMark: string
  /** Which dials differ from the base. */
  readonly changed: readonly string[]
  readonly firstDay: Temporal.PlainDate
  /** Calendar days from the first one on; on closed ones nothing is played. */
  readonly days: number
  /** How often the period is played anew, each time with another seed that follows from `seed`. */
  readonly repeats: number
  readonly seed: number
  readonly state: RunState
  readonly why: RunWhy | null
  /** Of `days * repeats`. */
  readonly played: number
  readonly begunAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
}

/** Most calendar days times repeats of one run: a minute or two on one core. */
export const DAYS_MOST = 1000
export const PERIOD_MOST = 366
export const REPEATS_MOST = 200
export const SEED_MOST = 999_999_999
/** A day played fewer times says nothing about differences. */
export const REPEATS_OF_A_DAY = 30
/** Waiting and playing at one site together. */
export const OPEN_MOST = 6
/** Kept at one site; then the head of office has to delete some. */
export const KEPT_MOST = 200
export const NAME_MOST = 120

export const isOpen = ({ state }: Pick<Run, 'state'>): boolean => state === 'queued' || state === 'running'

/** Played again from the beginning so often when the process under it dies; then it is said to be broken off. */
export const ATTEMPTS_MOST = 3

/** The seed of the n-th repeat: the same in every run, so that two runs with one seed are played in pairs. */
export const seedOf = (seed: number, repeat: number): number => ((seed - 1 + repeat * 7919) % SEED_MOST) + 1

/** Two runs are played in pairs when chance and days are the same. */
export function arePaired(a: PairOf, b: PairOf): boolean {
  const [days, repeats, seed] = [a.days === b.days, a.repeats === b.repeats, a.seed === b.seed]
  return days && repeats && seed && a.firstDay.equals(b.firstDay) && a.site === b.site
}

type PairOf = Pick<Run, 'site' | 'firstDay' | 'days' | 'repeats' | 'seed'>

export const RUN_LIMITS = {
  ...{ days: DAYS_MOST, period: PERIOD_MOST, repeats: REPEATS_MOST, seed: SEED_MOST, name: NAME_MOST },
  ...{ repeatsOfADay: REPEATS_OF_A_DAY, open: OPEN_MOST, kept: KEPT_MOST },
} as const
