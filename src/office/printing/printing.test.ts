import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { pngOf, startVirtualPrinter, type VirtualPrinter } from '#ground/print/index.ts'
import { openOffice, type Office } from '#office/office.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'

const pictures = process.env['WILLKOMMEN_PICTURES']
const clock = manualClock('2026-11-23T08:00:00Z')
const terminal: Actor = { kind: 'device', id: 'entrance', roles: ['terminal'], sites: [1] }
const front: Actor = { kind: 'staff', id: '0', roles: ['reception'], sites: [1] }
const admin: Actor = { kind: 'staff', id: '1', roles: ['admin'], sites: [1] }
const origin = 'https://amt.example'

let database: FreshDatabase
let office: Office
let printer: VirtualPrinter
let id = ''

beforeAll(async () => {
  database = await freshDatabase()
  printer = await startVirtualPrinter()
  office = await openOffice({
    ...{ pool: database.appPool, listenUrl: database.appUrl, clock },
    printing: { ownMachine: true, patience: { connect: 300, answer: 200, print: 400 } },
  })
  const { staff } = office
  const street = { street: 'Am Markt 1', city: 'Musterstadt', timeZone: 'Europe/Berlin' }
  await staff.saveSite(SYSTEM, { id: 1, name: 'Ausländerbehörde Musterstadt', ...street })
  await staff.saveTeam(SYSTEM, { site: 1, key: 'reception', name: 'Willkommenstheke', letter: 'A' })
  id = sure(await office.printing.savePrinter(admin, aPrinter())).printer
  await office.printing.saveWay(admin, { site: 1, letter: 'A', arrow: 'left', floor: 1 })
})
afterAll(async () => {
  await office.close()
  await printer.stop()
  await database.drop()
})

const aPrinter = () => ({
  ...{ site: 1, name: 'Eingang', place: 'links neben der Tür', host: '127.0.0.1', port: printer.port },
  ...{ dots: 576 as const, stands: 'terminal' as const, device: null, active: true },
})
function sure<T extends { ok: boolean }>(outcome: T): Extract<T, { ok: true }> {
  expect(outcome).toMatchObject({ ok: true })
  return outcome as Extract<T, { ok: true }>
}
const draw = async (language: string) =>
  sure(await office.reception.drawTicket(terminal, { site: 1, concerns: ['short_info'], language }))
const print = (code: string, key?: string) =>
  office.printing.printTicket(terminal, { site: 1, code, origin, key })
const rows = async (act: string) =>
  Number(
    (
      await sql<{ n: string }>`select count(*) as n from trail.entry where act = ${act}`.execute(
        office.ground.db,
      )
    ).rows[0]!.n,
  )

describe('a number on paper', () => {
  test.each(['de', 'ar', 'fa', 'zh', 'uk'])(
    'in %s, once per request, with nothing kept of it',
    async (language) => {
      const before = printer.slips().length
      const { code } = await draw(language)
      expect(await print(code, `paper-${language}`)).toEqual({
        ...{ ok: true, printer: 'Eingang', place: 'links neben der Tür', again: false },
      })
      expect(await print(code, `paper-${language}`)).toMatchObject({ ok: true, again: true })
      expect(printer.slips().length).toBe(before + 1)
      if (pictures) {
        mkdirSync(pictures, { recursive: true })
        writeFileSync(join(pictures, `ticket-${language}.png`), pngOf(printer.slips().at(-1)!))
      }
      const kept = await sql`select * from printing.slip`.execute(office.ground.db)
      expect(JSON.stringify(kept.rows)).not.toContain(code)
    },
  )

  test('of nobody’s code, of another site, at a machine that has no printer: said, nothing printed', async () => {
    const { code } = await draw('de')
    const before = printer.slips().length
    expect(await print('0000-0000-0000')).toMatchObject({ ok: false, refusal: 'unknown-ticket' })
    const elsewhere = { ...terminal, sites: [1, 2] }
    expect(await office.printing.printTicket(elsewhere, { site: 2, code, origin })).toMatchObject({
      ok: false,
    })
    expect(await office.printing.printTicket(front, { site: 1, code, origin })).toEqual({
      ...{ ok: false, refusal: 'no-printer' },
    })
    const stranger: Actor = { ...terminal, roles: ['display'] }
    expect(await office.printing.printTicket(stranger, { site: 1, code, origin })).toMatchObject({
      refusal: 'not-permitted',
    })
    expect(printer.slips().length).toBe(before)
  })
})

describe('a printer that cannot', () => {
  test('out of paper: the number stays, the reception sees it, with new paper the same request prints', async () => {
    const { code } = await draw('de')
    printer.setMood('paper-out')
    const noted = await rows('printing.note-state')
    for (let n = 0; n < 2; n++)
      expect(await print(code, 'dry')).toEqual({
        ok: false,
        refusal: 'not-printed',
        detail: { printer: 'Eingang', place: 'links neben der Tür', state: 'paper-out' },
      })
    expect(await office.printing.printerTroubles(1)).toMatchObject([{ name: 'Eingang', state: 'paper-out' }])
    expect(await rows('printing.note-state')).toBe(noted + 1)
    expect((await office.reception.ticketState({ code })).ok).toBe(true)
    printer.setMood('paper-low')
    const before = printer.slips().length
    expect(await print(code, 'dry')).toMatchObject({ ok: true, again: false })
    expect(printer.slips().length).toBe(before + 1)
    expect(await office.printing.printerTroubles(1)).toMatchObject([
      { state: 'paper-low', stillPrints: true },
    ])
    printer.setMood('ready')
    await office.printing.lookAfterPrinters()
    expect(await office.printing.printerTroubles(1)).toEqual([])
  })

  test('unplugged or hanging: an answer in time, noticed within a minute also when nobody prints', async () => {
    await printer.unplug()
    await office.printing.lookAfterPrinters()
    expect(await office.printing.printerTroubles(1)).toMatchObject([{ state: 'unreachable' }])
    await printer.plugIn()
    printer.setMood('hanging')
    const { code } = await draw('de')
    const all = await Promise.all(Array.from({ length: 8 }, (_, n) => print(code, `hang-${n}`)))
    const refusals = all.map((one) => (one.ok ? 'ok' : one.refusal))
    expect(new Set(refusals)).toEqual(new Set(['not-printed', 'printer-busy']))
    printer.setMood('ready')
    await office.printing.lookAfterPrinters()
  })
})

describe('the administrator', () => {
  test('says where the office prints; nobody else, and to nowhere outside the house', async () => {
    expect(await office.printing.savePrinter(front, aPrinter())).toMatchObject({ refusal: 'not-permitted' })
    const wrong = async (change: object) =>
      office.printing.savePrinter(admin, { ...aPrinter(), name: 'Neu', ...change })
    expect(await wrong({ host: '203.0.113.7' })).toMatchObject({
      refusal: 'host-outside-house',
      field: 'host',
    })
    expect(await wrong({ host: 'drucker' })).toMatchObject({ refusal: 'host-is-a-name', field: 'host' })
    expect(await wrong({ host: '10.0.0.7', port: 22 })).toMatchObject({ field: 'port' })
    expect(await wrong({ name: ' ' })).toMatchObject({ refusal: 'name-missing', field: 'name' })
    expect(await wrong({ name: 'Eingang' })).toMatchObject({ refusal: 'name-taken', field: 'name' })
    expect(await wrong({ dots: 100 })).toMatchObject({ refusal: 'dots-unknown', field: 'dots' })
  })

  test('prints a test that names the printer, as wide as its roll', async () => {
    const before = printer.slips().length
    expect(await office.printing.printTest(admin, { site: 1, printer: id })).toMatchObject({ ok: true })
    expect(printer.slips().at(-1)).toMatchObject({ width: 576 })
    expect(printer.slips().length).toBe(before + 1)
    expect(await office.printing.printTest(admin, { site: 1, printer: 'x' })).toMatchObject({
      refusal: 'no-printer',
    })
  })

  test('after a day nothing tells what was printed', async () => {
    clock.advance({ hours: 25 })
    expect(await office.printing.forgetSlips()).toBeGreaterThan(5)
    expect((await sql`select 1 from printing.slip`.execute(office.ground.db)).rows).toEqual([])
    clock.set('2026-11-23T08:00:00Z')
  })
})

describe('somebody at a terminal calls', () => {
  test('the reception sees which one and in which language; a second press does not ring again; it ends', async () => {
    const { callHelp, helpCalls, answerHelp } = office.reception
    expect(await callHelp(terminal, { site: 1, language: 'ar' })).toEqual({ ok: true, again: false })
    expect(await callHelp(terminal, { site: 1, language: 'ar' })).toEqual({ ok: true, again: true })
    const [call, ...more] = await helpCalls(1)
    expect(more).toEqual([])
    expect(call).toMatchObject({ terminal: 'entrance', language: 'ar' })
    expect(await answerHelp(front, { site: 1, call: 'x' })).toMatchObject({ refusal: 'unknown-call' })
    expect(await answerHelp(front, { site: 1, call: call!.id })).toMatchObject({ ok: true })
    expect(await helpCalls(1)).toEqual([])
    expect(await callHelp(terminal, { site: 1, language: 'de' })).toMatchObject({ again: false })
  })
})
