import type pg from 'pg'
import { manualClock, systemClock } from '#ground/clock/clock.ts'
import { tellPast } from '#office/demo/index.ts'
import { openOffice } from '#office/office.ts'
import { pastActsOf } from './past-acts-of.ts'

/**
 * Tells the weeks before the demonstration by an office of its own, whose clock goes with the story; it is closed before
 * the office that people see opens, so nobody ever meets a clock that stands in the past.
 */
export async function tellDemoPast(
  { pool, listenUrl }: { readonly pool: pg.Pool; readonly listenUrl: string },
  say: (line: string) => void = () => undefined,
  now: Temporal.Instant = systemClock.now(),
): Promise<readonly string[]> {
  const clock = manualClock(now.toString())
  const office = await openOffice({ pool, listenUrl, clock })
  try {
    const told = await tellPast(office.ground, pastActsOf(office, clock), now)
    if (told.length > 0) say(`Demo office: told the weeks before (${told.join(', ')}).`)
    return told
  } finally {
    await office.close()
  }
}
