import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { wrongGuardField, type Guard } from './guard.ts'
import { upsertGuard } from './guard-store.ts'
import type { ReleaseRoom } from './room.ts'

/** Says what a site asks of visitors and how often one person may ask. */
export async function setGuard(
  room: ReleaseRoom,
  actor: Actor,
  guard: Guard,
): Promise<Outcome<object, CommonRefusal | 'invalid'>> {
  const deed = { act: 'release.set-guard', site: guard.site }
  const outcome = await perform(room.ground, actor, deed, async ({ tx, about, tell }) => {
    const wrong = wrongGuardField(guard)
    if (wrong) return refuse('invalid', { field: wrong })
    await upsertGuard(tx, guard)
    about(`site:${guard.site}`, { ...guard })
    tell('release.guard-changed', {})
    return { ok: true as const }
  })
  if (outcome.ok) await room.guards.reload()
  return outcome
}
