import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { tellDemoPast } from '../../demo-past.ts'
import { hallActsOf } from '../../hall-acts-of.ts'
import { manualClock, pacedClock } from '#ground/clock/clock.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { openOffice, type Office } from '#office/office.ts'
import { SITE } from './house.ts'
import { atOnce } from './pace.ts'
import { Player } from './player.ts'
import { seedDemo } from './seed.ts'

// A Tuesday, five in the morning: the demo day is a short one.
const wall = manualClock('2026-11-24T04:00:00Z')
const clock = pacedClock(wall)
const errors: unknown[] = []
const hearing: Promise<void>[] = []
let database: FreshDatabase
let office: Office
let player: Player

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ pool: database.appPool, clock: wall, chance: seededChance(3) })
  await tellDemoPast({ pool: database.appPool, listenUrl: database.appUrl }, undefined, wall.now())
  office = await openOffice({ pool: database.appPool, listenUrl: database.appUrl, clock })
  // What the relay of a running office does; here the day does not wait for anything.
  office.feed.subscribe((event) => {
    if (event.topic === 'appointments.returned') hearing.push(office.waitlist.hear(event))
  })
})
afterAll(async () => {
  await office.close()
  await database.drop()
})

function aPlayer(): Player {
  const plan = () => office.appointments.plan(SITE)
  const report = (error: unknown): void => void errors.push(error)
  return new Player({
    db: office.ground.db,
    clock,
    plan,
    acts: hallActsOf(office),
    report,
    pace: atOnce(clock),
    seed: 11,
  })
}

async function count(sql: string): Promise<number> {
  const { rows } = await database.adminPool.query<{ n: number }>(`select count(*)::int as n from ${sql}`)
  return rows[0]!.n
}

describe('the day that plays itself', () => {
  it('goes from the first arrival to the last visitor without a mistake of ours', async () => {
    player = aPlayer()
    const entries = await count('trail.entry')
    expect(await player.start(60)).toBe(true)
    expect(await player.start(60)).toBe(false)
    await player.done
    const { state, day, figures } = player.status()
    expect(errors).toEqual([])
    expect({ state, day }).toEqual({ state: 'over', day: '2026-11-24' })
    expect(figures!.finished).toBeGreaterThan(50)
    expect(figures!.arrived - figures!.walkIns).toBeGreaterThan(30)
    expect(figures!.arrived).toBe(figures!.finished + figures!.missed + figures!.left)

    const today = `visits.visit v where v.day = '2026-11-24' and v.state`
    expect(await count(`${today} in ('booked', 'waiting', 'called', 'serving', 'parked')`)).toBe(0)
    expect(await count(`${today} = 'finished'`)).toBe(figures!.finished)
    expect(await count(`calling.sitting s`)).toBe(0)

    // Each act its row: arrivals, calls, begun and ended service.
    const acts = (act: string) => count(`trail.entry e where e.act = '${act}'`)
    expect((await acts('reception.check-in')) + (await acts('reception.draw-ticket'))).toBe(figures!.arrived)
    expect(await acts('calling.call-next')).toBe(figures!.called)
    expect(await acts('calling.finish')).toBe(figures!.finished)
    expect(await count('trail.entry')).toBeGreaterThan(entries + 4 * figures!.finished)
  })

  it('keeps people waiting minutes, not hours, and notes what each concern took', async () => {
    const { rows } = await database.adminPool.query<{ wait: number; long: number }>(`
      select avg(extract(epoch from v.called_at - v.arrived_at) / 60)::float8 as wait,
             max(extract(epoch from v.called_at - v.arrived_at) / 60)::float8 as long
      from visits.visit v where v.day = '2026-11-24' and v.state = 'finished'`)
    expect(rows[0]!.wait).toBeGreaterThan(0)
    expect(rows[0]!.wait).toBeLessThan(25)
    expect(rows[0]!.long).toBeLessThan(120)
    expect(
      await count(`visits.service s join visits.visit v on v.id = s.visit where v.day = '2026-11-24'`),
    ).toBeGreaterThan(50)
  })

  it('has places come back, asks who waits, and finds somebody now and then', async () => {
    await Promise.all(hearing)
    const { figures } = player.status()
    expect(figures!.givenBack).toBeGreaterThanOrEqual(4)
    expect(await count(`waitlist.offer o where o.offered_at > '2026-11-24T06:00:00Z'`)).toBeGreaterThan(0)
    expect(figures!.placed).toBeGreaterThan(0)
    expect(await count(`waitlist.offer o where o.state = 'accepted'`)).toBeGreaterThanOrEqual(figures!.placed)
    // Who stays away is noticed while the day runs, not at its end.
    expect(
      await count(`trail.entry e where e.act = 'reception.mark-missed' and e.at < '2026-11-24T10:30:00Z'`),
    ).toBeGreaterThan(0)
  })

  it('then shows the real time again and plays the next open day', async () => {
    expect(clock.now().toString()).toBe(wall.now().toString())
    const player = aPlayer()
    expect(await player.start(120)).toBe(true)
    expect(player.status().day).toBe('2026-11-26')
    await player.stop()
    expect(player.status().state).toBe('stopped')
    expect(await player.start(120)).toBe(true)
    await player.done
    expect(player.status()).toMatchObject({ state: 'over', day: '2026-11-26' })
    expect(
      await count(
        `visits.visit v where v.day = '2026-11-26' and v.state in ('waiting', 'called', 'serving', 'booked')`,
      ),
    ).toBe(0)
    expect(errors).toEqual([])
  })
})
