import type { Db, Ground, Tx } from '#ground/act/act.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'
import { measuredMinutes, type Visit } from '#office/visits/index.ts'

/** Minutes a concern takes: measured where enough was measured, else what the catalogue plans. */
export type ExpectedMinutes = (db: Db | Tx) => Promise<MinutesOf>
export type MinutesOf = (concern: string) => number

const WINDOW_DAYS = 56
/** Fewer visits say little; a mean over 20 is within about a fifth of the truth. */
const ENOUGH_VISITS = 20
const REFRESH_MINUTES = 10
const UNKNOWN_CONCERN_MINUTES = 10

/** Looks the measured minutes up at most every ten minutes. */
export function createExpectedMinutes(ground: Ground, catalogue: CatalogueBook): ExpectedMinutes {
  let known: { at: Temporal.Instant; measured: Map<string, number> } | null = null
  return async (db) => {
    const now = ground.clock.now()
    if (!known || Math.abs(now.since(known.at).total('minutes')) >= REFRESH_MINUTES) {
      const rows = await measuredMinutes(db, now.subtract({ hours: 24 * WINDOW_DAYS }))
      const enough = rows.filter(({ count }) => count >= ENOUGH_VISITS)
      known = { at: now, measured: new Map(enough.map(({ concern, minutes }) => [concern, minutes])) }
    }
    const { measured } = known
    return (concern) => measured.get(concern) ?? catalogue.minutes(concern) ?? UNKNOWN_CONCERN_MINUTES
  }
}

export function workOf(visit: Pick<Visit, 'concerns'>, minutesOf: MinutesOf): number {
  return visit.concerns.reduce((sum, concern) => sum + minutesOf(concern), 0)
}
