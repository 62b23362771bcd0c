import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { lockReleases, readRelease, withdrawRow } from './release-store.ts'
import type { ReleaseRoom } from './room.ts'

export type WithdrawRefusal =
  | CommonRefusal
  | 'unknown-release'
  | 'entries-exist'
  | 'already-over'
  | 'why-missing'

/** Takes a release back while nobody has entered; afterwards the people who did are owed the draw. */
export async function withdrawRelease(
  room: ReleaseRoom,
  actor: Actor,
  { release, why }: { readonly release: number; readonly why: string },
): Promise<Outcome<object, WithdrawRefusal>> {
  const seen = await readRelease(room.ground.db, release)
  if (!seen) return refuse('unknown-release', { field: 'release' })
  const deed = { act: 'release.withdraw', site: seen.site, why }
  return perform(room.ground, actor, deed, async ({ tx, about, tell }) => {
    if (why.trim() === '') return refuse('why-missing', { field: 'why' })
    const it = (await lockReleases(tx, [release])).get(release)!
    if (it.state !== 'announced') return refuse('already-over')
    if (it.entries > 0) return refuse('entries-exist')
    await withdrawRow(tx, release, why.trim())
    about(`release:${release}`)
    tell('release.withdrawn', { release })
    return { ok: true as const }
  })
}
