import { perform } from '#ground/act/act.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { KEPT_DAYS } from './item.ts'
import { deleteOldItems, deleteOldUploads, objectsOfParted } from './forget-store.ts'
import type { IntakeRoom } from './room.ts'

/**
 * Ends what its time is over for: uploads nobody goes on with, stacks whose documents are all filed, what was sent back,
 * rows of what stands in an Akte since long. Open items stay, however old.
 */
export async function forgetIntake(room: IntakeRoom): Promise<number> {
  const done = await perform(room.ground, SYSTEM, { act: 'intake.forget', site: null }, async (hand) => {
    const { tx, now } = hand
    const before = (days: number): Temporal.Instant => now.subtract({ hours: 24 * days })
    const gone: string[] = []
    gone.push(...(await deleteOldUploads(tx, before(KEPT_DAYS.upload))))
    gone.push(...(await objectsOfParted(tx, before(KEPT_DAYS.parted))))
    const items = await deleteOldItems(tx, {
      parted: before(KEPT_DAYS.parted),
      returned: before(KEPT_DAYS.returned),
      filed: before(KEPT_DAYS.filed),
    })
    gone.push(...items.objects)
    for (const object of gone) await room.store.drop(tx, object)
    for (const scope of items.scopes) await room.store.eraseKey(tx, scope)
    hand.about('intake', { items: items.scopes.length, objects: gone.length })
    return { ok: true as const, count: items.scopes.length }
  })
  return done.ok ? done.count : 0
}
