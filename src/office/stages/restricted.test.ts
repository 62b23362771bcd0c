import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import type { OfficeEvent } from '#ground/events/event-store.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { memoryStore } from '#ground/store/testing/memory.ts'
import { PERSON, RITA, sure } from '#office/handin/testing/a-counter.ts'
import { jpeg } from '#office/handin/testing/papers.ts'
import { openOffice, type Office } from '#office/office.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'

const HEAD: Actor = { kind: 'staff', id: 'lea', roles: ['head'], sites: [1] }
const clock = manualClock('2026-11-23T09:00:00Z')
let database: FreshDatabase
let office: Office
beforeAll(async () => {
  database = await freshDatabase()
  const { appPool: pool, appUrl: listenUrl } = database
  office = await openOffice({ pool, listenUrl, clock, store: memoryStore(), intake: { virus: 'elsewhere' } })
  const site = { id: 1, name: 'Amt', street: 'S', city: 'M', timeZone: 'Europe/Berlin' }
  await sure(office.staff.saveSite(SYSTEM, site))
})
afterAll(async () => {
  await office.close()
  await database.drop()
})

/** As the relay hands an event to the inbox. */
const hears = (topic: string, data: Record<string, unknown>) =>
  office.intake.doIntakeJob({ event: { topic, data } as unknown as OfficeEvent })

async function go(without: readonly string[]): Promise<void> {
  const functions = office.stages.FUNCTIONS.map(({ key }) => key).filter((key) => !without.includes(key))
  const made = await sure(
    office.stages.createStage(HEAD, { name: 'Stufe', functions, groups: null, day: null }),
  )
  const { version } = office.stages.now()
  await sure(office.stages.switchStage(HEAD, { to: made.stage, version, why: '' }))
}

test('papers handed in before there is a file wait however long, and go into the inbox once it is on, each once', async () => {
  await go(['files'])
  const whose = { by: 'typed', person: PERSON } as const
  const { handIn } = await sure(office.handin.openHandIn(RITA, { site: 1, whose, language: 'de' }))
  const paper = { handIn, type: 'passport', title: '', form: 'copy', pages: 2 } as const
  const { document } = await sure(office.handin.addDocument(RITA, paper))
  await sure(office.handin.addFile(RITA, { document, name: 'pass.jpg', bytes: jpeg() }))
  await sure(office.handin.receive(RITA, { handIn }))
  await hears('handin.received', { handIn })
  expect(await office.stages.begun()).toMatchObject({ 'hand-in': 1, files: 0 })
  clock.advance({ seconds: 400 * 24 * 3600 })
  await office.handin.forgetHandIns({ keepUnfiled: !office.stages.isOn('files') })
  expect(await office.handin.lookAtHandIn(RITA, handIn)).toMatchObject({ ok: true })
  await go([])
  await hears('stages.switched', { on: ['files'], off: [] })
  await hears('stages.switched', { on: ['files'], off: [] })
  expect(await office.stages.begun()).toMatchObject({ 'hand-in': 1, files: 1 })
  // with a file to lie in, what nobody put there goes when its time is over
  await office.handin.forgetHandIns({ keepUnfiled: !office.stages.isOn('files') })
  expect(await office.handin.lookAtHandIn(RITA, handIn)).toMatchObject({ refusal: 'unknown-hand-in' })
})
