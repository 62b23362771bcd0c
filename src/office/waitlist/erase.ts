import { perform } from '#ground/act/act.ts'
import { refuse } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { erasePersons } from '#office/people/index.ts'
import { erasePersonal } from './entry-store.ts'
import type { WaitlistRoom } from './room.ts'

/** Run at night: takes out what speaks of a person half a year after the end. Why whom remains, without anybody's name. */
export async function eraseEnded(room: WaitlistRoom): Promise<number> {
  const deed = { act: 'waitlist.erase', site: null }
  const outcome = await perform(room.ground, SYSTEM, deed, async ({ tx, now, about, tell }) => {
    const erased = await erasePersonal(tx, officeDay(now))
    if (erased.length === 0) return refuse('nothing-due')
    await erasePersons(
      tx,
      erased.map(({ person }) => person),
    )
    about(`waitlist:${erased.length} entries`)
    tell('waitlist.erased', { entries: erased.map(({ entry }) => entry) })
    return { ok: true as const, count: erased.length }
  })
  return outcome.ok ? outcome.count : 0
}
