import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { readCode } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { entryByCode, settleEntries } from './entry-store.ts'
import { lockReleases, readRelease } from './release-store.ts'
import type { ReleaseRoom } from './room.ts'

export type LeaveRefusal = CommonRefusal | 'unknown-entry' | 'already-over'

/** Takes an entry back before the draw. Its number and receipt stay in the chain; it is not drawn. */
export async function leaveDraw(
  room: ReleaseRoom,
  actor: Actor,
  { code: typed }: { readonly code: string },
): Promise<Outcome<{ release: number }, LeaveRefusal>> {
  const code = readCode(typed)
  const entry = code && (await entryByCode(room.ground.db, code))
  const release = entry && (await readRelease(room.ground.db, entry.release))
  if (!entry || !release) return refuse('unknown-entry', { field: 'code' })
  const deed = { act: 'release.leave', site: release.site }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    // The draw holds the same lock when it begins: what it has begun to give nobody leaves.
    const it = (await lockReleases(tx, [release.id])).get(release.id)!
    if (it.state === 'drawn' || Temporal.Instant.compare(now, it.drawAt) >= 0) return refuse('already-over')
    const left = { id: entry.id, state: 'withdrawn' as const, appointment: null }
    if ((await settleEntries(tx, [left], now)).size === 0) return refuse('already-over')
    about(`entry:${entry.id}`)
    tell('release.left', { release: release.id, entry: entry.id, number: entry.number })
    return { ok: true as const, release: release.id }
  })
}
