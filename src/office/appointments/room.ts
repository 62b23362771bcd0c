import type { Ground } from '#ground/act/act.ts'
import type { Feed } from '#ground/events/feed.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { shipped, type CatalogueBook } from '#office/catalogue/index.ts'
import type { Place } from './appointment.ts'
import { placesFrom, placesIn } from './appointment-store.ts'
import { readPlan, sitesWithPlan } from './capacity-store.ts'
import { dayNumber } from './cells.ts'
import { Projection } from './projection.ts'
import { createBookWriter, type BookWriter } from './book-writer.ts'
import { createHoldWriter, type HoldWriter } from './hold-writer.ts'

/** What the acts of this module share inside one process. */
export interface Room {
  readonly ground: Ground
  /** What one can come for, as it is now in this office. */
  readonly catalogue: CatalogueBook
  readonly projection: Projection
  readonly holdWriter: HoldWriter
  readonly bookWriter: BookWriter
  /** How many places visitors of one network may take, keep or change within the life of a hold; null: any number. */
  readonly placesPerNetwork: number | null
  /** Takes in a place as a commit of this process left it. */
  learn(place: Place): void
  /** Reads a site's rules again; after an edit here or elsewhere. */
  reloadPlan(site: number): Promise<void>
  /** Reads again what blocks some lanes; after the constraint refused what this process believed to be free. */
  refresh(lanes: readonly number[], from: Temporal.Instant, to: Temporal.Instant): Promise<void>
  close(): void
}

const AGAIN_MS = 500

/** Loads rules and bookings and follows the feed. Events heard while loading are safe: versions decide. */
export async function openRoom(
  ground: Ground,
  feed: Feed,
  placesPerNetwork: number | null = null,
  catalogue: CatalogueBook = shipped,
): Promise<Room> {
  const projection = new Projection()
  const reloadPlan = async (site: number): Promise<void> => {
    const plan = await readPlan(ground.db, site)
    if (plan && plan.version >= (projection.plan(site)?.version ?? 0)) projection.setPlan(plan)
  }
  // Told once only: a database that is away at this very moment must not leave old hours standing for ever.
  let closed = false
  const keepTrying = (site: number): Promise<void> =>
    reloadPlan(site).catch(() => {
      if (!closed) setTimeout(() => void keepTrying(site), AGAIN_MS).unref()
    })
  const stop = feed.subscribe((event) => {
    if (!event.topic.startsWith('appointments.')) return
    if (event.topic === 'appointments.plan-changed' && event.site !== null) void keepTrying(event.site)
    if (event.data['place']) projection.apply(event.data['place'] as Place)
  })
  for (const site of await sitesWithPlan(ground.db)) await reloadPlan(site)
  const places = await ground.db.transaction().execute((tx) => placesFrom(tx, ground.clock.now()))
  for (const place of places) projection.apply(place)

  const tidy = setInterval(
    () => projection.dropBefore(dayNumber(officeDay(ground.clock.now())) - 1),
    3_600_000,
  )
  tidy.unref()
  return {
    ground,
    catalogue,
    projection,
    placesPerNetwork,
    holdWriter: createHoldWriter(ground, (place) => projection.apply(place)),
    bookWriter: createBookWriter(
      ground,
      (place) => projection.apply(place),
      (site) => projection.plan(site)?.policy.onePerPerson ?? false,
    ),
    learn: (place) => projection.apply(place),
    reloadPlan,
    async refresh(lanes, from, to) {
      for (const place of await placesIn(ground.db, lanes, from, to)) projection.apply(place)
    },
    close() {
      closed = true
      clearInterval(tidy)
      stop()
    },
  }
}
