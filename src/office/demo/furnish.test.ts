import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { furnishActsOf, machineActsOf } from '../../furnish-acts-of.ts'
import { manualClock } from '#ground/clock/clock.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { startVirtualPrinter, type VirtualPrinter } from '#ground/print/index.ts'
import { openOffice, type Office } from '#office/office.ts'
import { lockDemoAccounts } from './accounts.ts'
import { furnish } from './furnish.ts'
import { giveMachineKey, MACHINE } from './machine.ts'
import { SITE } from './house.ts'
import { seedDemo } from './seed.ts'

const DESK = { kind: 'staff' as const, id: 'r', roles: ['reception'], sites: [SITE] }
const clock = manualClock('2026-11-23T09:00:00Z')
let database: FreshDatabase
let printer: VirtualPrinter
let office: Office

const open = () =>
  openOffice({
    ...{ pool: database.appPool, listenUrl: database.appUrl, clock },
    printing: { ownMachine: printer.port },
  })

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ pool: database.appPool, clock, chance: seededChance(7) })
  printer = await startVirtualPrinter()
  office = await open()
})
afterAll(async () => {
  await office.close()
  await printer.stop()
  await database.drop()
})

test('the demonstration gets its machines once, however often it starts, and prints on its own printer', async () => {
  const first = await furnish(furnishActsOf(office), printer.port)
  const again = await furnish(furnishActsOf(office), printer.port)
  expect(again).toMatchObject({ terminal: first.terminal, display: first.display })
  const admin = (await furnishActsOf(office).administrator())!
  const walls = await office.displays.overview(admin, SITE)
  expect(walls.ok && walls.displays.map(({ name, client }) => [name, client !== null])).toEqual([
    ['Eingangshalle', true],
    ['Wartebereich 2. Stock', false],
  ])
  const known = await office.printing.readPrinters(admin, { site: SITE })
  expect(known.ok && known.printers.map(({ name, port }) => [name, port])).toEqual([
    ['Eingang', printer.port],
  ])
  expect(known.ok && known.terminals).toHaveLength(1)
  const asked = { site: SITE, concerns: ['short_info'], language: 'ar', persons: 3 }
  const drawn = await office.reception.drawTicket(DESK, { ...asked, why: 'Vorführung' })
  if (!drawn.ok) throw new Error(drawn.refusal)
  const terminal = { kind: 'device' as const, id: first.terminal!, roles: ['terminal'], sites: [SITE] }
  const origin = 'http://127.0.0.1:8080'
  expect(await office.printing.printTicket(terminal, { site: SITE, code: drawn.code, origin })).toMatchObject(
    { ok: true, printer: 'Eingang' },
  )
  expect([printer.slips().length, printer.count()]).toEqual([1, 1])
})

test('no other port of this machine may be printed to', async () => {
  const admin = (await furnishActsOf(office).administrator())!
  const other = { site: SITE, name: 'Fremd', place: '', host: '127.0.0.1', port: 5432, dots: 576 as const }
  expect(
    await office.printing.savePrinter(admin, { ...other, stands: 'terminal', device: null, active: true }),
  ).toMatchObject({ ok: false, refusal: 'host-outside-house' })
})

test('the key of the sample program goes on over a restart, and ends with the demonstration', async () => {
  const { programKey: before } = await furnish(furnishActsOf(office), printer.port)
  const { programKey } = await furnish(furnishActsOf(office), printer.port)
  for (const key of [before!, programKey!])
    expect(await office.staff.identifyKey(key)).toMatchObject({ kind: 'client', sites: [SITE] })
  await lockDemoAccounts(office.ground.db)
  const real = await open()
  for (const key of [before!, programKey!]) expect(await real.staff.identifyKey(key)).toBe(null)
  await real.close()
})

test('the sample machine gets a key that opens its own till; a new one ends the old, and all end with the demonstration', async () => {
  await seedDemo({ pool: database.appPool, clock, chance: seededChance(7) })
  const acts = machineActsOf(office)
  const [before, key] = [(await giveMachineKey(acts))!, (await giveMachineKey(acts))!]
  expect(await office.staff.identifyKey(before)).toBe(null)
  const machine = (await office.staff.identifyKey(key))!
  expect(await office.kiosk.offlineList(machine)).toMatchObject({ ok: true })
  const tills = await office.claims.readTills((await acts.administrator())!, { site: SITE })
  expect(tills.ok && tills.tills.map(({ name, device }) => [name, device])).toEqual([[MACHINE, machine.id]])
  await lockDemoAccounts(office.ground.db)
  expect(await giveMachineKey(acts)).toBe(null)
  const real = await open()
  expect(await real.staff.identifyKey(key)).toBe(null)
  await real.close()
})
