import type { Ground } from '#ground/act/act.ts'
import type { Room as AppointmentsRoom } from '#office/appointments/index.ts'
import { createEnterWriter, type EnterWriter } from './enter-writer.ts'
import { openGuards, type Guards } from './guards.ts'
import type { Feed } from '#ground/events/feed.ts'

/** What the acts of this module share inside one process. */
export interface ReleaseRoom {
  readonly ground: Ground
  readonly appointments: AppointmentsRoom
  readonly enterWriter: EnterWriter
  readonly guards: Guards
  close(): void
}

export async function openRelease(given: {
  readonly ground: Ground
  readonly appointments: AppointmentsRoom
  readonly feed: Feed
}): Promise<ReleaseRoom> {
  const { ground, appointments, feed } = given
  const guards = await openGuards(ground, feed)
  return {
    ...{ ground, appointments, guards },
    enterWriter: createEnterWriter(ground),
    close: () => guards.close(),
  }
}
