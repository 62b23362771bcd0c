import { perform } from '#ground/act/act.ts'
import { refuse } from '#ground/act/refusal.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { eraseEnded } from './card-store.ts'
import type { PickupRoom } from './room.ts'

/** Erases names, birth dates and numbers of cards that are gone for long; run at night. Answers how many. */
export async function eraseCards(room: PickupRoom): Promise<number> {
  const deed = { act: 'pickup.erase', site: null }
  const done = await perform(room.ground, SYSTEM, deed, async ({ tx, now, about }) => {
    const erased = await eraseEnded(tx, now.subtract({ hours: 24 * room.rules.eraseDays }), now)
    if (erased === 0) return refuse('nothing-to-erase')
    about('cards:old', { erased })
    return { ok: true as const, erased }
  })
  return done.ok ? done.erased : 0
}
