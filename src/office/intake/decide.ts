import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { oneLine } from './names.ts'
import { isOpen, performAtItem } from './at-item.ts'
import { changeFile, changeItem, deleteFiles, filesOf, reopenSteps } from './item-store.ts'
import { deleteRenditions, forgetPages, renditionsOf } from './page-store.ts'
import type { IntakeRoom } from './room.ts'

type Common = 'unknown-item' | 'not-open' | 'reason-missing' | CommonRefusal

/** Sent back or refused, with a reason. It can be looked at for 30 days, then it is gone. */
export function returnItem(
  room: IntakeRoom,
  actor: Actor,
  { item, reason }: { item: string; reason: string },
): Promise<Outcome<object, Common>> {
  const why = oneLine(reason, 300)
  return performAtItem(room, actor, { act: 'intake.return', item, why }, async ({ tx, now, tell }, it) => {
    if (!isOpen(it)) return refuse('not-open')
    if (why === '') return refuse('reason-missing', { field: 'reason' })
    await changeItem(tx, item, { state: 'returned', detail: why }, now)
    tell('intake.returned', { item })
    return { ok: true as const }
  })
}

/** Out of quarantine, because it was found to be harmless: goes on as if it were clean. */
export function releaseItem(
  room: IntakeRoom,
  actor: Actor,
  { item, reason }: { item: string; reason: string },
): Promise<Outcome<object, Common | 'not-quarantined'>> {
  const why = oneLine(reason, 300)
  return performAtItem(room, actor, { act: 'intake.release', item, why }, async ({ tx, now, tell }, it) => {
    if (it.state !== 'quarantined') return refuse('not-quarantined')
    if (why === '') return refuse('reason-missing', { field: 'reason' })
    for (const file of (await filesOf(tx, [item])).get(item) ?? [])
      await changeFile(tx, file.id, { verdict: 'clean', finding: `freigegeben: ${file.finding}` })
    await reopenSteps(tx, item, 'cut', now)
    await changeItem(tx, item, { state: 'working', problem: null, detail: '' }, now)
    tell('intake.again', { item })
    return { ok: true as const }
  })
}

/** For good, key and all: nothing of it can be read any more. The row stays and says so. */
export function destroyItem(
  room: IntakeRoom,
  actor: Actor,
  { item, reason }: { item: string; reason: string },
): Promise<Outcome<object, Common | 'not-quarantined'>> {
  const why = oneLine(reason, 300)
  return performAtItem(room, actor, { act: 'intake.destroy', item, why }, async ({ tx, now, tell }, it) => {
    if (it.state !== 'quarantined') return refuse('not-quarantined')
    if (why === '') return refuse('reason-missing', { field: 'reason' })
    const files = (await filesOf(tx, [item])).get(item) ?? []
    for (const { object } of [...files, ...(await renditionsOf(tx, item))]) await room.store.drop(tx, object)
    await room.store.eraseKey(tx, item)
    await deleteFiles(tx, item)
    await deleteRenditions(tx, item)
    await forgetPages(tx, item)
    await changeItem(tx, item, { state: 'destroyed', detail: why }, now)
    tell('intake.destroyed', { item })
    return { ok: true as const }
  })
}
