import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
import { aClerk, type TestHall } from '#office/calling/testing/a-hall.ts'
import type { Office } from '#office/office.ts'
import { hallLines, type HallLines } from '../testing/a-hall-lines.ts'

const PASSWORD = 'Sieben Kamele im Englischen Garten'

let lines: HallLines
let office: Office
let hall: TestHall

beforeAll(async () => {
  lines = await hallLines({ openDisplays: true })
  ;({ office, hall } = lines)
})
afterAll(() => lines.close())

test('a silent alarm reaches colleagues’ lines without a word about it; displays and phones hear nothing', async () => {
  const account = { login: 'rita', name: 'Rita', password: PASSWORD, roles: ['reception'], sites: [1] }
  await office.staff.createAccount(SYSTEM, account)
  const signed = await office.staff.signIn({ login: 'rita', password: PASSWORD, address: '127.0.0.1' })
  if (!signed.ok) throw new Error(signed.refusal)
  const ticket = await office.reception.drawTicket(
    { kind: 'staff', id: hall.ground.ids.uuid(), roles: ['reception'], sites: [1] },
    { site: 1, concerns: ['short_info'], language: 'de', why: 'Probe' },
  )
  if (!ticket.ok) throw new Error(ticket.refusal)
  const colleague = await lines.listen('/events/desk?site=1', `session=${signed.token}`)
  const display = await lines.listen('/events/display?site=1')
  const phone = await lines.listen(`/events/ticket/${ticket.code}`)
  await Promise.all([colleague.until('changed'), display.until('snapshot'), phone.until('changed')])

  const clerk = await aClerk(hall)
  await office.calling.raiseAlarm(clerk, { site: 1 })
  await colleague.until('event: alarm\ndata: {}')
  // a call everybody hears: whatever came before it has come
  await office.calling.sitDown(clerk, { site: 1, desk: 101 })
  expect(await office.calling.callNext(clerk, { site: 1, desk: 101 })).toMatchObject({ ok: true })
  await Promise.all([display.until('event: call'), phone.until('event: call')])
  for (const line of [display, phone]) expect(line.heard()).not.toContain('alarm')
})
