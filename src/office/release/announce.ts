import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { wishFor } from '#office/appointments/index.ts'
import { commitmentOf, hex } from './draw.ts'
import {
  refusesPlaces,
  refusesRelease,
  type AnnounceRefusal,
  type NewRelease,
  type PlacesRefusal,
} from './release.ts'
import { insertRelease } from './release-store.ts'
import type { ReleaseRoom } from './room.ts'

const SEED_BYTES = 32

export type AnnounceReleaseRefusal =
  | AnnounceRefusal
  | PlacesRefusal
  | CommonRefusal
  | 'no-concern'
  | 'unknown-concern'
  | 'concern-of-another-team'

/** Announces a release and fixes its seed: from now on only the commitment is shown, and nobody can change either. */
export async function announce(
  room: ReleaseRoom,
  actor: Actor,
  command: NewRelease & { readonly key?: string | undefined },
): Promise<Outcome<{ release: number; commitment: string }, AnnounceReleaseRefusal>> {
  const { key, ...it } = command
  const deed = {
    ...{ act: 'release.announce', site: it.site },
    key: key === undefined ? undefined : { value: key, request: it },
  }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const wrong =
      refusesRelease(it, now, officeDay(now), officeDay(it.drawAt)) ??
      wrongConcern(room, it) ??
      wrongPlaces(room, it)
    if (wrong) return refuse(wrong.refusal, { field: wrong.field })
    const seed = room.ground.chance.bytes(SEED_BYTES)
    const commitment = commitmentOf(seed)
    const release = await insertRelease(tx, { ...it, name: it.name.trim(), seed, commitment }, now)
    about(`release:${release}`, { commitment: hex(commitment), drawAt: String(it.drawAt) })
    tell('release.announced', { release })
    return { ok: true as const, release, commitment: hex(commitment) }
  })
}

/** Everybody in a draw chooses from the same places: one team serves all its concerns. */
function wrongConcern(room: ReleaseRoom, { site, team, concerns }: NewRelease) {
  if (concerns.length === 0) return { refusal: 'no-concern', field: 'concerns' } as const
  for (const concern of concerns) {
    const asked = wishFor(room.appointments, { site, concerns: [concern] })
    if (!asked.ok) return { refusal: 'unknown-concern', field: 'concerns' } as const
    if (asked.wish.team !== team) return { refusal: 'concern-of-another-team', field: 'concerns' } as const
  }
  return null
}

function wrongPlaces(room: ReleaseRoom, it: NewRelease) {
  const plan = room.appointments.projection.plan(it.site)
  if (!plan) return null
  const quotas = plan.quotas.filter(({ team }) => team === null || team === it.team)
  return refusesPlaces(it, officeDay(it.drawAt), quotas, plan.policy.windowDays)
}
