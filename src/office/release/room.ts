import type { Ground } from '#ground/act/act.ts'
import { systemClock, type Clock } from '#ground/clock/clock.ts'
import type { Room as AppointmentsRoom } from '#office/appointments/index.ts'
import { createEnterWriter, type EnterWriter } from './enter-writer.ts'
import { openGuards, type Guards } from './guards.ts'
import { KnownReleases } from './known.ts'
import type { Feed } from '#ground/events/feed.ts'

/** What the acts of this module share inside one process. */
export interface ReleaseRoom {
  readonly ground: Ground
  readonly appointments: AppointmentsRoom
  readonly enterWriter: EnterWriter
  readonly guards: Guards
  readonly known: KnownReleases
  /** Proofs ripen on the wall's clock: a played office day must not let them ripen faster. */
  readonly wall: Clock
  close(): void
}

export async function openRelease(given: {
  readonly ground: Ground
  readonly appointments: AppointmentsRoom
  readonly feed: Feed
  readonly wall?: Clock
}): Promise<ReleaseRoom> {
  const { ground, appointments, feed, wall = systemClock } = given
  const guards = await openGuards(ground, feed)
  const known = new KnownReleases(ground)
  const stop = feed.subscribe(({ topic, data }) => {
    if (topic.startsWith('release.') && topic !== 'release.entered') known.forget(Number(data['release']))
  })
  return {
    ...{ ground, appointments, guards, known, wall },
    enterWriter: createEnterWriter(ground),
    close() {
      stop()
      guards.close()
    },
  }
}
