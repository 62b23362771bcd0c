import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PERSON } from '#office/counselling/index.ts'
import type { Counselling } from '#office/open-counselling.ts'
import { manualClock } from '#ground/clock/clock.ts'
import { openOffice, type Office } from '#office/office.ts'
import { closedRooms } from '../../../testing/closed-rooms.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { createHost } from '../host.ts'
import { uploadsOf } from './index.ts'

let database: FreshDatabase
let office: Office
let counselling: Counselling
let host: Awaited<ReturnType<typeof createHost>>
let origin: string
beforeAll(async () => {
  database = await freshDatabase()
  const clock = manualClock('2026-11-23T09:00:00Z')
  office = await openOffice({ pool: database.appPool, listenUrl: database.appUrl, clock })
  counselling = await closedRooms(database, office)
  const site = () => Promise.reject(new Error('no page is asked'))
  const registerUploads = uploadsOf({ office, identify: async () => undefined, counselling })
  host = await createHost({ office, site, pages: false, registerUploads })
  await host.listen({ host: '127.0.0.1', port: 0 })
  origin = `http://127.0.0.1:${(host.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await host.close()
  await office.close()
  await database.drop()
})

const PDF = '%PDF-1.7\n1\n%%EOF\n'
async function send(to: string, headers: Record<string, string> = {}, bytes = PDF) {
  const body = new FormData()
  body.set('file', new File([bytes], 'Vertrag.pdf'))
  const answer = await fetch(`${origin}/uploads/${to}`, { method: 'POST', body, headers, redirect: 'manual' })
  return [answer.status, answer.headers.get('location')]
}

async function enter(): Promise<{ readonly caseId: string; readonly token: string }> {
  const { limitsVersion, ground } = counselling
  const opened = await counselling.openFirstTalk({
    ...{ limitsVersion, language: 'ar', topics: [], question: 'سؤال', key: ground.ids.uuid() },
    address: '192.0.2.5',
  })
  if (!opened.ok) throw new Error(opened.refusal)
  const entered = await counselling.enterCase({ code: opened.code, address: '192.0.2.5' })
  if (!entered.ok) throw new Error(entered.refusal)
  return entered
}

test('a photograph that comes after the session ended leads to the door, and is kept nowhere', async () => {
  const { caseId, token } = await enter()
  const cookie = `open=${token}`
  expect(await send('bestin/ar', { cookie })).toEqual([303, '/ar/bestin/mein/unterlagen?told=added'])
  await counselling.leaveCase(token)
  expect(await send('bestin/ar', { cookie })).toEqual([303, '/ar/bestin/eintreten?ende'])
  const large = PDF + 'x'.repeat(3_000_000)
  expect(await send('bestin/xx', {}, large)).toEqual([303, '/de/bestin/eintreten?ende'])
  expect(await send(`counselling/${caseId}`)).toEqual([303, '/counselling/sign-in'])
  const kept = await counselling.guidance.readDocuments(PERSON, { case: caseId })
  expect(kept.ok && kept.documents).toHaveLength(1)
})

test('another page makes no browser bring a paper', async () => {
  const { token } = await enter()
  const cookie = `open=${token}`
  expect(await send('bestin/ar', { cookie, origin: 'https://elsewhere.example' })).toEqual([403, null])
  expect(await send('bestin/ar', { cookie, 'sec-fetch-site': 'cross-site' })).toEqual([403, null])
})
