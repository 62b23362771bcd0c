import { createPool } from '#ground/database/connect.ts'
import { manualClock } from '#ground/clock/clock.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { openOffice } from '#office/office.ts'
import { ownDatabase } from '../support/database.ts'
import type { Figures, Run } from '../support/run.ts'
import { openMarket, resultOf, type Result, type Size } from './market.ts'
import { MEASURES, SCENARIOS } from './measures.ts'
import { play } from './play.ts'

/** Full: 1,000 addresses and 200 identities against 5,000 honest people for about 500 places; quick: a tenth. */
const SIZES: Readonly<Record<'full' | 'quick', Size>> = {
  full: { honest: 5000, addresses: 1000, identities: 200, lanes: 12 },
  quick: { honest: 500, addresses: 100, identities: 20, lanes: 2 },
}
/** With everything on, the trade gets at most this share of the places; with nothing, at least that. Percent. */
const MOST_WITH_ALL = 15
const LEAST_WITH_NONE = 80
/** Honest people turned away by a measure, with everything on. Percent. */
const LOST_LESS_THAN = 1
/** A measure that changes less than this, alone and among the others, did not help. Percent of the places. */
const HELPS = 4
const PLACES_PER_NETWORK = 30

/** How many of the places the trade gets, with each measure on and off. The real acts, on a clock that is moved on. */
export async function bots(run: Run): Promise<Figures> {
  const size = SIZES[run.full ? 'full' : 'quick']
  const database = await ownDatabase(run)
  const pool = createPool(database.appUrl, { max: 8, name: 'bots' })
  run.afterwards(() => pool.end())
  const clock = manualClock('2026-11-23T06:00:00Z')
  const office = await openOffice({
    ...{ pool, listenUrl: database.appUrl, clock, chance: seededChance(run.seed) },
    placesPerNetwork: PLACES_PER_NETWORK,
  })
  run.afterwards(() => office.close())
  const results: Record<string, Result> = {}
  for (const [n, { name, on, lies = false }] of SCENARIOS.entries()) {
    // The planted fault: an office that believes its measures are in force, and they are not.
    const inForce = !(run.plant && name === 'all')
    const market = await openMarket(
      database,
      { office, clock },
      { site: n + 1, on, size, seed: run.seed + 1, inForce, lies },
    )
    await play(market)
    results[name] = await resultOf(database, market)
    run.say(`${name}: ${JSON.stringify(results[name])}`)
  }
  const all = results['all']!
  const none = results['none']!
  return {
    ok:
      all.bots_percent <= MOST_WITH_ALL &&
      none.bots_percent >= LEAST_WITH_NONE &&
      all.lost_percent < LOST_LESS_THAN,
    ...{ honest: size.honest, addresses: size.addresses, identities: size.identities },
    ...{ none_percent: none.bots_percent, all_percent: all.bots_percent, lost_percent: all.lost_percent },
    did_not_help: MEASURES.filter(
      (name) =>
        results[`only ${name}`]!.bots_percent > none.bots_percent - HELPS &&
        results[`all but ${name}`]!.bots_percent < all.bots_percent + HELPS,
    ),
    bots_percent: Object.fromEntries(Object.entries(results).map(([name, it]) => [name, it.bots_percent])),
    lost: Object.fromEntries(Object.entries(results).map(([name, it]) => [name, it.lost_percent])),
    places: Object.fromEntries(Object.entries(results).map(([name, it]) => [name, it.places])),
  }
}
