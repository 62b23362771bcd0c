import { consult } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { byCode } from './checklist-store.ts'
import { hashOf, type Checklist } from './checklist.ts'
import type { ChecklistsRoom } from './room.ts'

/** A list by its code. It names nobody, and still says much about somebody: the look leaves a trail row. */
export async function readChecklist(
  { ground }: ChecklistsRoom,
  actor: Actor,
  code: string,
): Promise<Outcome<{ list: Checklist }, 'unknown-code' | 'not-permitted'>> {
  const seen = await byCode(ground.db, hashOf(code), ground.clock.now())
  if (!seen) return refuse('unknown-code', { field: 'code' })
  const deed = { act: 'checklists.read', site: null, subject: `checklist:${seen.id}` }
  const looked = await consult(ground, actor, deed, (tx, now) => byCode(tx, hashOf(code), now))
  if (!looked.ok) return looked
  return looked.found ? { ok: true, list: looked.found } : refuse('unknown-code', { field: 'code' })
}
