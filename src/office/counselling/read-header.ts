import { consult } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Case } from './case.ts'
import { findCase } from './case-store.ts'
import type { CounsellingRoom } from './room.ts'

/**
 * What stands above every page of a case: no more than its line in the list says, and looked at as such. What the page
 * below shows is looked at by an act of its own, which stands in the person's log.
 */
export async function readHeader(
  room: CounsellingRoom,
  actor: Actor,
  command: { readonly case: string },
): Promise<Outcome<{ case: Case }, CommonRefusal | 'unknown-case'>> {
  const deed = { act: 'counselling.list', site: null }
  const seen = await consult(room.ground, actor, deed, (tx) => findCase(tx, command.case))
  if (!seen.ok) return refuse(seen.refusal)
  return seen.found ? { ok: true, case: seen.found } : refuse('unknown-case')
}
