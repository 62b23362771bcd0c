import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { byCodeForUpdate, removeChecklist } from './checklist-store.ts'
import { hashOf } from './checklist.ts'
import type { ChecklistsRoom } from './room.ts'

/** Whoever holds the code may make the list vanish, at once and for good. */
export function deleteChecklist(
  { ground }: ChecklistsRoom,
  actor: Actor,
  code: string,
): Promise<Outcome<object, 'unknown-code' | CommonRefusal>> {
  const deed = { act: 'checklists.delete', site: null }
  return perform(ground, actor, deed, async ({ tx, now, about, tell }) => {
    const list = await byCodeForUpdate(tx, hashOf(code), now)
    if (!list) return refuse('unknown-code', { field: 'code' })
    await removeChecklist(tx, list.id)
    about(`checklist:${list.id}`)
    tell('checklists.deleted', {})
    return { ok: true as const }
  })
}
