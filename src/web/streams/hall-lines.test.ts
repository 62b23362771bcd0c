import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
import { aClerk, aVisitor, type TestHall } from '#office/calling/testing/a-hall.ts'
import type { Office } from '#office/office.ts'
import { hallLines, type HallLines } from '../testing/a-hall-lines.ts'

let lines: HallLines
let office: Office
let hall: TestHall

beforeAll(async () => {
  lines = await hallLines({ openDisplays: false })
  ;({ office, hall } = lines)
})
afterAll(() => lines.close())

test('a press at the desk is heard by the screen in the hall, a recall rings again, an end takes it down', async () => {
  const wanted = { kind: 'device' as const, name: 'Anzeige Halle', roles: ['display'], sites: [1] }
  const issued = await office.staff.issueKey(SYSTEM, wanted)
  if (!issued.ok) throw new Error(issued.refusal)
  const clerk = await aClerk(hall)
  await office.calling.sitDown(clerk, { site: 1, desk: 1 })
  await aVisitor(hall, { number: 'B047' })
  const cookie = `device=${issued.secret}`
  const screen = await lines.listen('/events/display?site=1&teams=temporary', cookie)
  expect(await screen.until('snapshot')).toContain('"calls":[]')

  await office.calling.callNext(clerk, { site: 1, desk: 1 })
  expect(await screen.until('"ring":1')).toContain('"number":"B047","room":"Raum 101"')
  hall.clock.advance({ seconds: 10 })
  await office.calling.recall(clerk, { site: 1, desk: 1 })
  await screen.until('"ring":2')
  const late = await lines.listen('/events/display?site=1', cookie)
  expect(await late.until('snapshot')).toMatch(/"number":"B047".*"ring":2,"open":true/)
  await office.calling.serve(clerk, { site: 1, desk: 1 })
  await screen.until('"topic":"served"')
  expect((await lines.listen('/events/display?site=1', 'device=wk_device_invented')).status).toBe(401)
})
