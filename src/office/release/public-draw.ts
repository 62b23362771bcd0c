import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { hex, type PublicDraw } from './draw.ts'
import { listEntries } from './entry-store.ts'
import { stageOf, type Release, type Stage } from './release.ts'
import { readReleases, seedOf } from './release-store.ts'
import type { ReleaseRoom } from './room.ts'

/** How long a draw stays on the public page after its day. Days. */
const SHOWN_DAYS = 60

/** Releases of the office that are to come, open, or were drawn not long ago. */
export async function listReleases(room: ReleaseRoom): Promise<{ release: Release; stage: Stage }[]> {
  const now = room.ground.clock.now()
  const all = await readReleases(room.ground.db, now.subtract({ hours: 24 * SHOWN_DAYS }))
  return all.map((release) => ({ release, stage: stageOf(release, now) }))
}

/** What somebody who looks for this concern can enter now or soon. */
export async function drawsFor(room: ReleaseRoom, concern: string): Promise<{ id: number; name: string }[]> {
  const all = await listReleases(room)
  return all
    .filter(
      ({ release, stage }) => ['announced', 'open'].includes(stage) && release.concerns.includes(concern),
    )
    .map(({ release: { id, name } }) => ({ id, name }))
}

export async function findRelease(
  room: ReleaseRoom,
  id: number,
): Promise<{ release: Release; stage: Stage } | null> {
  const release = Number.isInteger(id) && id > 0 && id < 2 ** 31 ? await room.known.get(id) : null
  return release && { release, stage: stageOf(release, room.ground.clock.now()) }
}

/** Everything by which anybody can repeat the draw, and nothing by which anybody could be recognised. */
export async function publicDraw(
  room: ReleaseRoom,
  id: number,
): Promise<Outcome<{ draw: PublicDraw }, 'unknown-release'>> {
  const found = await findRelease(room, id)
  if (!found) return refuse('unknown-release', { field: 'release' })
  const { release: it } = found
  const { db, clock } = room.ground
  const isClosed = it.state === 'closed' || it.state === 'drawn'
  const isDrawn = it.state === 'drawn'
  const seed = await seedOf(db, id, clock.now())
  const entries = isClosed ? await listEntries(db, id) : []
  const draw: PublicDraw = {
    ...{ release: it.id, site: it.site, name: it.name, state: it.state, concerns: it.concerns },
    ...{ firstDay: String(it.firstDay), lastDay: String(it.lastDay), drawAt: String(it.drawAt) },
    ...{ entriesFrom: String(it.entriesFrom), entriesTo: String(it.entriesTo) },
    commitment: hex(it.commitment),
    seed: seed && hex(seed),
    head: isClosed && it.head ? hex(it.head) : null,
    entries: entries.map(({ number, receipt, state, minutes, anyTime }) => ({
      ...{ number, receipt: hex(receipt) },
      ...{ outcome: isDrawn ? state : null, minutes: isDrawn ? minutes : null },
      anyTime: isDrawn ? anyTime : null,
    })),
  }
  return { ok: true, draw }
}
