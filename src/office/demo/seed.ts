import type pg from 'pg'
import type { Ground, Tx } from '#ground/act/act.ts'
import { officeDay, OFFICE_ZONE, type Clock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { createBell } from '#ground/events/bell.ts'
import { seededChance, systemChance, type Chance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { appendTrail, type NewEntry } from '#ground/trail/trail-store.ts'
import { readPlan, type Plan } from '#office/appointments/index.ts'
import { insertPersons } from '#office/people/index.ts'
import {
  openStaff,
  readDesks,
  readSite,
  readSites,
  readTeams,
  saveDesk,
  saveSite,
  saveTeam,
  staffPermissions,
  type StaffRoom,
} from '#office/staff/index.ts'
import { hasDemoAccounts, openDemoAccounts } from './accounts.ts'
import { diceOf } from './dice.ts'
import { DESKS, SITE, TEAMS } from './house.ts'
import { MUSTERSTADT } from './musterstadt.ts'
import { seedDay, type SeedBooking, type SeedHands } from './seed-bookings.ts'
import { pastVisits, visitAhead, type SeedVisit } from './seed-history.ts'
import { claimSeeding, insertBookings, insertPastAndComing, seedCapacity } from './seed-store.ts'

const DAYS_AHEAD = 56
const DAYS_BACK = 14
/** Rows in one statement: the trail is chained row by row, and small batches keep that quick. */
const BATCH = 400

/** Fills an empty database with the demo office; leaves any other alone. `foreign`: it was never a demonstration. */
export async function seedDemo(
  { pool, clock, chance = systemChance }: { pool: pg.Pool; clock: Clock; chance?: Chance },
  say: (line: string) => void = () => undefined,
): Promise<{ seeded: boolean; foreign: boolean }> {
  const ids = createIds(clock, chance)
  const ground: Ground = {
    db: kysely<DB>(pool),
    clock,
    chance,
    ids,
    permissions: staffPermissions,
    wake: createBell(pool),
  }
  const sites = await readSites(ground.db)
  if (sites.some((it) => it.name !== MUSTERSTADT.officeName))
    return { seeded: false, foreign: !(await hasDemoAccounts(ground.db)) }
  const room = openStaff(ground)
  await seedHouse(room)
  await openDemoAccounts(room)
  const bookings = await ground.db.transaction().execute(async (tx) => {
    if (!(await claimSeeding(tx))) return null
    say('Demo office: filling eight weeks of bookings …')
    return seedBookings(tx, ground)
  })
  if (bookings !== null) say(`Demo office: ${bookings} bookings.`)
  return { seeded: bookings !== null, foreign: false }
}

/** Site, teams and desks that are missing; what an administrator changed stays. */
async function seedHouse(room: StaffRoom): Promise<void> {
  const { officeName: name, address } = MUSTERSTADT
  const site = {
    id: SITE,
    name,
    street: address.street,
    city: `${address.postalCode} ${address.city}`,
    timeZone: OFFICE_ZONE,
  }
  if (!(await readSite(room.ground.db, SITE))) await saveSite(room, SYSTEM, site)
  const teams = await readTeams(room.ground.db, SITE)
  for (const team of TEAMS) {
    if (!teams.some(({ key }) => key === team.key)) await saveTeam(room, SYSTEM, { ...team, site: SITE })
  }
  const desks = await readDesks(room.ground.db, SITE)
  for (const desk of DESKS) {
    if (!desks.some(({ id }) => id === desk.id))
      await saveDesk(room, SYSTEM, { ...desk, site: SITE, active: true })
  }
}

async function seedBookings(tx: Tx, ground: Ground): Promise<number> {
  const now = ground.clock.now()
  const today = officeDay(now)
  const chance = seededChance(today.year * 1000 + today.dayOfYear)
  // Codes and names of rows come from the office's own chance: they must not be guessable, not even here.
  const hands: SeedHands = { ids: ground.ids, dice: diceOf(chance), now }
  await seedCapacity(tx, hands.ids, today)
  const plan = (await readPlan(tx, SITE))!
  const world = invent(hands, plan, today)
  await write(tx, ground, world.bookings, world.visits, now)
  return world.bookings.length
}

interface World {
  readonly bookings: SeedBooking[]
  readonly visits: SeedVisit[]
}

function invent(hands: SeedHands, plan: Plan, today: Temporal.PlainDate): World {
  const world: World = { bookings: [], visits: [] }
  for (let ahead = -DAYS_BACK; ahead <= DAYS_AHEAD; ahead++) {
    const day = today.add({ days: ahead })
    const bookings = seedDay(hands, plan, day, ahead)
    world.bookings.push(...bookings)
    world.visits.push(...(ahead < 0 ? pastVisits(hands, plan, day, bookings) : bookings.map(visitAhead)))
  }
  return world
}

async function write(
  tx: Tx,
  ground: Ground,
  bookings: readonly SeedBooking[],
  visits: readonly SeedVisit[],
  now: Temporal.Instant,
): Promise<void> {
  for (const batch of batches(bookings)) {
    await insertPersons(
      tx,
      batch.map((it) => it.person),
      now,
    )
    await insertBookings(tx, batch)
  }
  for (const batch of batches(visits)) await insertPastAndComing(tx, batch)
  const entries = bookings.flatMap((it) => [
    entry('appointments.book', it, it.bookedAt),
    ...(it.cancelledAt ? [entry('appointments.cancel', it, it.cancelledAt)] : []),
  ])
  for (const batch of batches(entries)) await appendTrail(tx, batch)
  ground.wake()
}

function entry(act: string, it: SeedBooking, at: Temporal.Instant): NewEntry {
  return {
    at,
    actorKind: 'system',
    actor: 'demo',
    act,
    subject: `visit:${it.visit}`,
    site: SITE,
    why: 'demo office',
  }
}

function* batches<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += BATCH) yield list.slice(from, from + BATCH)
}
