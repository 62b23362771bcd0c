import { request as ask, type IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { openCalling } from '#office/calling/index.ts'
import { aClerk, aSiteWithDesks, type TestHall } from '#office/calling/testing/a-hall.ts'
import { MUSTERSTADT } from '#office/demo/index.ts'
import { openOffice, type Office } from '#office/office.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { createHost } from '../host.ts'
import { identifyFor } from '../identify.ts'
import { officeLines, streamsOf } from './index.ts'

let database: FreshDatabase
let office: Office
let app: FastifyInstance
let hall: TestHall
let port: number
const open: IncomingMessage[] = []
const PASSWORD = 'Sieben Kamele im Englischen Garten'

beforeAll(async () => {
  database = await freshDatabase()
  const clock = manualClock('2026-11-23T07:00:00Z')
  office = await openOffice({ pool: database.appPool, listenUrl: database.appUrl, clock })
  const { ground } = office
  hall = { ground, clock, room: openCalling({ ground }) }
  await aSiteWithDesks(ground.db, 2)
  const identify = identifyFor(office, false)
  const report = () => undefined
  const registerStreams = streamsOf({ ...officeLines(office, { identify, openDisplays: true }), report })
  app = await createHost({ office, site: () => MUSTERSTADT, pages: false, identify, registerStreams, report })
  await app.listen({ host: '127.0.0.1', port: 0 })
  port = (app.server.address() as { port: number }).port
})
afterAll(async () => {
  for (const one of open) one.destroy()
  await app.close()
  await office.close()
  await database.drop()
})

async function listen(path: string, cookie = '') {
  const answer = await new Promise<IncomingMessage>((done, failed) => {
    ask({ host: '127.0.0.1', port, path, headers: { cookie }, agent: false }, done).on('error', failed).end()
  })
  open.push(answer)
  let text = ''
  let wake = (): void => undefined
  answer.setEncoding('utf8').on('data', (part: string) => {
    text += part
    wake()
  })
  answer.on('error', () => undefined)
  const until = async (words: string): Promise<void> => {
    while (!text.includes(words)) await new Promise<void>((done) => (wake = done))
  }
  return { until, heard: () => text }
}

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
  const colleague = await listen('/events/desk?site=1', `session=${signed.token}`)
  const display = await listen('/events/display?site=1')
  const phone = await listen(`/events/ticket/${ticket.code}`)
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
