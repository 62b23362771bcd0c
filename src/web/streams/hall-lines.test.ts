import { request as ask, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
import { openCalling } from '#office/calling/index.ts'
import { aClerk, aSiteWithDesks, aVisitor, type TestHall } from '#office/calling/testing/a-hall.ts'
import { openOffice, type Office } from '#office/office.ts'
import { manualClock } from '#ground/clock/clock.ts'
import { MUSTERSTADT } from '#office/demo/index.ts'
import type { FastifyInstance } from 'fastify'
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

beforeAll(async () => {
  database = await freshDatabase()
  const clock = manualClock('2026-11-23T07:00:00Z')
  office = await openOffice({ pool: database.appPool, listenUrl: database.appUrl, clock })
  const { ground } = office
  hall = { ground, clock, room: openCalling({ ground }) }
  await aSiteWithDesks(ground.db, 2)
  const identify = identifyFor(office, false)
  const report = () => undefined
  const registerStreams = streamsOf({ ...officeLines(office, { identify, openDisplays: false }), report })
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

async function listen(path: string, cookie: string) {
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
  const until = async (words: string): Promise<string> => {
    while (!text.includes(words)) await new Promise<void>((done) => (wake = done))
    return text
  }
  return { status: answer.statusCode, until }
}

test('a press at the desk is heard by the screen in the hall, a recall rings again, an end takes it down', async () => {
  const wanted = { kind: 'device' as const, name: 'Anzeige Halle', roles: ['display'], sites: [1] }
  const issued = await office.staff.issueKey(SYSTEM, wanted)
  if (!issued.ok) throw new Error(issued.refusal)
  const clerk = await aClerk(hall)
  await office.calling.sitDown(clerk, { site: 1, desk: 1 })
  await aVisitor(hall, { number: 'B047' })
  const cookie = `device=${issued.secret}`
  const screen = await listen('/events/display?site=1&teams=temporary', cookie)
  expect(await screen.until('snapshot')).toContain('"calls":[]')

  await office.calling.callNext(clerk, { site: 1, desk: 1 })
  expect(await screen.until('"ring":1')).toContain('"number":"B047","room":"Raum 101"')
  hall.clock.advance({ seconds: 10 })
  await office.calling.recall(clerk, { site: 1, desk: 1 })
  await screen.until('"ring":2')
  const late = await listen('/events/display?site=1', cookie)
  expect(await late.until('snapshot')).toMatch(/"number":"B047".*"ring":2,"open":true/)
  await office.calling.serve(clerk, { site: 1, desk: 1 })
  await screen.until('"topic":"served"')
  expect((await listen('/events/display?site=1', 'device=wk_device_invented')).status).toBe(401)
})
