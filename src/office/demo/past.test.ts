import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreeAll } from '../../../testing/agree-all.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { tellDemoPast } from '../../demo-past.ts'
import { manualClock } from '#ground/clock/clock.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { verifyTrail } from '#ground/trail/verify.ts'
import { openOffice, type Office } from '#office/office.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { actorsOf } from './accounts-store.ts'
import { SITE } from './house.ts'
import { seedDemo } from './seed.ts'

const NOW = Temporal.Instant.from('2026-11-23T09:00:00Z')
const clock = manualClock(NOW.toString())
let database: FreshDatabase
let office: Office
let reception: Actor
let told: readonly string[]

const tell = (now = NOW) =>
  tellDemoPast({ pool: database.appPool, listenUrl: database.appUrl }, undefined, now)

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ pool: database.appPool, clock, chance: seededChance(7) })
  // Two processes that open the demonstration at once.
  told = (await Promise.all([tell(), tell()])).flat()
  office = await openOffice({ pool: database.appPool, listenUrl: database.appUrl, clock })
  reception = (await actorsOf(office.ground.db, ['rezeption1'])).get('rezeption1')!
})
afterAll(async () => {
  await office.close()
  await database.drop()
})

async function count(from: string): Promise<number> {
  const { rows } = await database.adminPool.query<{ n: number }>(`select count(*)::int as n from ${from}`)
  return rows[0]!.n
}

describe('the weeks before the demonstration', () => {
  it('are told once, however many processes open it and however often it starts', async () => {
    expect([...told].sort()).toEqual(['cards', 'counter', 'draws', 'figures', 'mails', 'waiting list'])
    const entries = await count('trail.entry')
    expect(await tell(NOW.add({ hours: 1 }))).toEqual([])
    expect(await count('trail.entry')).toBe(entries)
    expect((await verifyTrail(office.ground.db)).faults).toEqual([])
  })

  it('lie before the moment at which it opens', async () => {
    expect(await count(`trail.entry e where e.at > '${NOW.toString()}'`)).toBe(0)
    expect(await count(`waitlist.entry w where w.joined_at > '${NOW.toString()}'`)).toBe(0)
  })

  it('leave a waiting list in all its bands, with hardship marked and places that found somebody', async () => {
    const seen = await office.waitlist.readList(reception, { site: SITE })
    const list = seen.ok ? seen.list : []
    expect(list.length).toBeGreaterThanOrEqual(20)
    expect(new Set(list.map(({ band }) => band))).toEqual(
      new Set(['hardship', 'within-14', 'within-42', 'within-90', 'later']),
    )
    expect(list.some(({ betterThan }) => betterThan !== null)).toBe(true)
    expect(await count(`waitlist.offer o where o.state = 'accepted'`)).toBeGreaterThan(0)
  })

  it('leave a shelf with cards of every age, one row to be put right, and nobody told by guess', async () => {
    const inStock = await count(`pickup.card c where c.state = 'in_stock' and c.place is not null`)
    const open = await count('pickup.open_row r where r.settled_at is null')
    expect(inStock + open).toBe(51)
    expect(open).toBeGreaterThan(0)
    expect(await count(`pickup.card c where c.deadline < '${NOW.toString()}'`)).toBe(6)
  })

  it('leave one draw that was held, gave places, and can be repeated, and one everybody can enter', async () => {
    const all = await office.release.listReleases()
    expect(all.map(({ stage }) => stage).sort()).toEqual(['drawn', 'open'])
    const drawn = all.find(({ stage }) => stage === 'drawn')!.release
    const outcome = await office.release.publicDraw(drawn.id)
    if (!outcome.ok) throw new Error(outcome.refusal)
    expect(office.release.faultsOf(outcome.draw)).toEqual([])
    const won = outcome.draw.entries.filter((entry) => entry.outcome === 'won').length
    expect(won).toBeGreaterThan(5)
    expect(won).toBeLessThan(outcome.draw.entries.length)
    const next = all.find(({ stage }) => stage === 'open')!.release
    expect(next.entries).toBe(9)
    expect(next.entriesTo.since(NOW).total('hours')).toBeGreaterThan(36)
    const wish = office.appointments.wishFor({ site: SITE, concerns: [next.concerns[0]!] })
    if (!wish.ok) throw new Error(wish.refusal)
    const inDraw = { ...wish.wish, pools: ['draw'] as const }
    expect(office.appointments.calendar(inDraw, next.firstDay, 14).some(({ free }) => free > 0)).toBe(true)
  })

  it('leave barriers, codes, lists, and mails of which ever fewer ask for an appointment', async () => {
    const seen = await office.feedback.readReports(reception, SITE)
    const reports = seen.ok ? seen.reports : []
    expect(reports.filter(({ settledAt }) => settledAt !== null)).toHaveLength(2)
    expect(reports.filter(({ settledAt }) => settledAt === null)).toHaveLength(3)
    expect(await office.appointments.officeCodeBatches(SITE)).toHaveLength(2)
    expect(await count('checklists.checklist')).toBe(7)
    const mails = await office.mailbox.listMailbox(reception, 'open')
    expect(mails.ok && mails.list.length).toBeGreaterThanOrEqual(4)
    await agreeAll(database.adminPool)
    const figures = await office.mailbox.figures(reception)
    const weeks = figures.ok ? figures.weeks.map(({ wishes }) => wishes) : []
    expect(Math.max(...weeks)).toBeGreaterThan(weeks.at(-1)!)
  })
})

describe('the demonstration opened again weeks later', () => {
  it('announces a new draw and tells nothing twice', async () => {
    expect(await tell(NOW.add({ hours: 24 * 9 }))).toEqual(['draws'])
    const all = await office.release.listReleases()
    expect(all).toHaveLength(3)
  })
})
