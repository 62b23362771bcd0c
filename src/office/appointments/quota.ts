import { CELL_MINUTES, noCells, setCells, type Cells, type DayNumber } from './cells.ts'

/**
 * Hours set aside: a share for telephone and reception (`desk`), for holders of a code from the office's letters
 * (`coded`), for a draw (`draw`). Everything else is `open`. Pure.
 */
export const POOLS = ['open', 'desk', 'coded', 'draw'] as const
export type Pool = (typeof POOLS)[number]
export type ReservedPool = Exclude<Pool, 'open'>

export interface Quota {
  readonly id: string
  readonly site: number
  /** null: every team of the site. */
  readonly team: string | null
  readonly pool: ReservedPool
  /** Percent of the hours, 1 to 90. */
  readonly share: number
  /** So many days before the day, what is left opens to everybody. */
  readonly opensDays: number
}

/** Whole hours are set aside, so that an hour's visit fits where it is meant to fit. */
const BLOCK_CELLS = 60 / CELL_MINUTES
const BLOCKS = 26
/** Steps of a sequence that spreads evenly over lanes, days and hours together (powers of the plastic number). */
const BY_HOUR = 0.8191725133961645
const BY_LANE = 0.6710436067037893
const BY_DAY = 0.5497004779019703

/**
 * The cells of a lane's day that somebody with these pools may use; null: all of them. Which hours are set aside follows
 * from lane and day alone, so every process answers the same, and over a week each share comes out as it was set.
 */
export function cellsOfPools(
  quotas: readonly Quota[],
  lane: { readonly id: number; readonly team: string },
  day: DayNumber,
  today: DayNumber,
  pools: readonly Pool[],
): Cells | null {
  const here = quotas.filter((quota) => quota.team === null || quota.team === lane.team)
  if (here.length === 0) return null
  const allowed = noCells()
  for (let block = 0; block < BLOCKS; block++) {
    const pool = poolOf(here, (block * BY_HOUR + lane.id * BY_LANE + day * BY_DAY) % 1, day - today)
    if (pools.includes(pool)) setCells(allowed, block * BLOCK_CELLS, (block + 1) * BLOCK_CELLS)
  }
  return allowed
}

/** Shares stand side by side between 0 and 1; what lies beyond them is open, and so is a share whose day has come near. */
function poolOf(quotas: readonly Quota[], where: number, daysAhead: number): Pool {
  let upTo = 0
  for (const { pool, share, opensDays } of quotas) {
    upTo += share / 100
    if (where < upTo) return daysAhead > opensDays ? pool : 'open'
  }
  return 'open'
}

/** Shares of one team that together leave nothing open are a mistake: everybody may come by the open door. */
export function sharesTooMuch(quotas: readonly Quota[]): boolean {
  const teams = new Set(quotas.map(({ team }) => team))
  return [...teams].some((team) => {
    const here = quotas.filter((quota) => quota.team === null || quota.team === team)
    return here.reduce((sum, { share }) => sum + share, 0) > 95
  })
}
