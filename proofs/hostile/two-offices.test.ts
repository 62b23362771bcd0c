import { afterAll, beforeAll, expect, test } from 'vitest'
import { VISITOR } from '#ground/permission/permission.ts'
import { freshDatabase, type FreshDatabase } from '../../testing/database.ts'
import { aDay, furnish, type Day } from './a-day.ts'
import { PATIENCE } from '../../testing/patience.ts'

/** Two app processes of one office: what one knows the other knows within a second. */

let database: FreshDatabase
let one: Day
let two: Day
let people: Awaited<ReturnType<typeof furnish>>

beforeAll(async () => {
  database = await freshDatabase()
  one = await aDay(database.appUrl)
  people = await furnish(one)
  two = await aDay(database.appUrl)
})
afterAll(async () => {
  expect([...one.mistakes, ...two.mistakes]).toEqual([])
  await Promise.all([one.close(), two.close()])
  await database.drop()
})

const WITHIN = { timeout: PATIENCE, interval: 20 }
const chef = { kind: 'staff', id: 'chef', roles: ['admin'], sites: [1] } as const
const tuesday = Temporal.PlainDate.from('2026-11-24')
function offered({ office }: Day): number {
  const asked = office.appointments.wishFor({ site: 1, concerns: ['study_extend'], persons: 1, needs: [] })
  return asked.ok ? office.appointments.placesOn(asked.wish, tuesday).length : -1
}

test('hours edited in one are used by the other, for showing and for booking', async () => {
  expect(offered(two)).toBe(offered(one))
  const exception = {
    id: '01900000-0000-7000-8000-0000000000e1',
    site: 1,
    team: null,
    day: tuesday.toString(),
    opens: '10:00',
    closes: '11:00',
    reason: 'Versammlung',
  }
  const start = Temporal.Instant.from('2026-11-24T08:00:00Z')
  expect(
    await one.office.appointments.editCapacity(chef, {
      site: 1,
      change: { kind: 'exception', exception: exception as never },
    }),
  ).toMatchObject({ ok: true })
  // at once, before any news has come: the rules it was offered by are asked for again
  expect(
    await two.office.appointments.hold(VISITOR, {
      site: 1,
      concerns: ['study_extend'],
      language: 'de',
      start,
    }),
  ).toMatchObject({ ok: false, refusal: 'place-taken' })
  const removed = await one.office.appointments.editCapacity(chef, {
    site: 1,
    change: { kind: 'remove', rule: 'exception', id: exception.id },
  })
  expect(removed).toMatchObject({ ok: true })
  await expect.poll(() => offered(two), WITHIN).toBe(offered(one))
  expect(offered(two)).toBeGreaterThan(10)
})

test('a catalogue published in one holds in the other, for showing and for booking; another office sees nothing of it', async () => {
  const stranger = await freshDatabase()
  const elsewhere = await aDay(stranger.appUrl)
  const { catalogueEditor } = one.office
  const shown = await catalogueEditor.showEntry({ kind: 'concern', key: 'blue_card' })
  if (!shown) throw new Error('no blue card')
  const read = catalogueEditor.readEntryForm('concern', {
    ...shown.typed,
    nameDe: ['Karte, blau'],
    durationMinutes: ['55'],
  })
  if (!read.ok) throw new Error(JSON.stringify(read.wrong))
  const edit = {
    kind: 'concern',
    key: 'blue_card',
    entry: read.entry,
    validFrom: null,
    validTo: null,
  } as const
  expect(await catalogueEditor.editEntry(chef, { edits: [{ ...edit, seen: shown.mark }] })).toMatchObject({
    ok: true,
  })
  const { set } = await two.office.catalogueEditor.showChangeSet()
  expect(await two.office.catalogueEditor.publish(chef, { why: 'Weisung', set })).toMatchObject({ ok: true })
  const nameIn = ({ office }: Day) => office.catalogue.catalogue.concerns.get('blue_card')?.name.de
  const wished = ({ office }: Day) => {
    const asked = office.appointments.wishFor({ site: 1, concerns: ['blue_card'] })
    return asked.ok ? asked.wish.minutes : asked.refusal
  }
  await expect.poll(() => nameIn(one), WITHIN).toBe('Karte, blau')
  expect([wished(one), wished(two)]).toEqual([55, 55])
  expect((await one.ask('/de/termin/blue_card')).body).toContain('Karte, blau')
  expect(nameIn(elsewhere)).not.toBe('Karte, blau')
  await elsewhere.close()
  await stranger.drop()
})

test('a place taken in one is gone in the other', async () => {
  const before = offered(two)
  const start = Temporal.Instant.from('2026-11-24T09:00:00Z')
  for (let lane = 0; lane < 2; lane++)
    expect(
      await one.office.appointments.hold(VISITOR, {
        site: 1,
        concerns: ['study_extend'],
        language: 'de',
        start,
      }),
    ).toMatchObject({ ok: true })
  await expect.poll(() => offered(two), WITHIN).toBeLessThan(before)
  expect(offered(two)).toBe(offered(one))
})

test('a call in one rings on the display of the other', async () => {
  const screen = await two.listen('/events/display?site=1', people.display)
  expect(screen.status).toBe(200)
  await expect.poll(screen.text, WITHIN).toContain('snapshot')
  const held = await one.office.appointments.hold(VISITOR, {
    site: 1,
    concerns: ['study_extend'],
    language: 'de',
    start: Temporal.Instant.from('2026-11-23T10:00:00Z'),
  })
  if (!held.ok) throw new Error(held.refusal)
  await one.office.appointments.book(VISITOR, {
    code: held.code,
    familyName: 'O',
    givenNames: '',
    birth: { year: 1990, month: null, day: null },
    mail: null,
    phone: null,
  })
  for (const { clock } of [one, two]) clock.set('2026-11-23T09:50:00Z')
  const arrived = await two.office.reception.checkIn(VISITOR, { code: held.code, site: 1 })
  if (!arrived.ok) throw new Error(arrived.refusal)
  const anna = (await one.office.staff.identifySession(people.anna.split('=')[1] ?? ''))!.actor
  await one.office.calling.sitDown(anna, { site: 1, desk: 1 })
  expect(await one.office.calling.callNext(anna, { site: 1, desk: 1 })).toMatchObject({ ok: true })
  await expect.poll(screen.text, WITHIN).toContain(`"number":"${arrived.number}"`)
  screen.end()
})
