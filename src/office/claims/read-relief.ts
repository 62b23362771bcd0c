import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { openRelief, type OpenRelief } from './relief-store.ts'
import type { ClaimsRoom } from './room.ts'

/** What waits for a second person or to be paid out. */
export async function readRelief(
  room: ClaimsRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<{ relief: readonly OpenRelief[] }, CommonRefusal>> {
  if (!isPermitted(room.ground.permissions, actor, 'claims.read-relief', site)) return refuse('not-permitted')
  return { ok: true, relief: await openRelief(room.ground.db, site) }
}
