import { consult, type Ground } from '#ground/act/act.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { latestEntries, type ReadEntry } from '#ground/trail/trail-store.ts'

const MOST = 200

/** Reading the trail is itself an act: whoever looks leaves an entry. Without personal detail. */
export function trailReader(ground: Ground) {
  return {
    read: async (
      actor: Actor,
      { subject }: { subject: string | null },
    ): Promise<Outcome<{ entries: readonly ReadEntry[] }, 'not-permitted'>> => {
      const deed = { act: 'trail.read', site: null, ...(subject && { subject }) }
      const seen = await consult(ground, actor, deed, (tx) => latestEntries(tx, subject, MOST))
      return seen.ok ? { ok: true, entries: seen.found } : seen
    },
  }
}
