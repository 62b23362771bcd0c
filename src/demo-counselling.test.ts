import { afterAll, beforeAll, expect, test } from 'vitest'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { systemClock } from '#ground/clock/clock.ts'
import { DEMO_PASSWORD } from '#office/demo/index.ts'
import { openClosedRooms } from '#office/open-counselling.ts'
import { freshDatabase, type FreshDatabase } from '../testing/database.ts'
import { lockDemoMembers, tellDemoCounselling, type DemoCounsellingOptions } from './demo-counselling.ts'

let database: FreshDatabase
let options: DemoCounsellingOptions

beforeAll(async () => {
  database = await freshDatabase()
  const secret = 'the secret of a counselling in a demonstration'
  options = { closedUrl: database.closedUrl, secret, office: kysely<DB>(database.appPool) }
})
afterAll(() => database.drop())

test('six talks and three members, told once; their codes open them, and locked the known password opens nothing', async () => {
  const now = systemClock.now()
  const told = await tellDemoCounselling(options, now)
  expect(await tellDemoCounselling(options, now)).toEqual(told)
  const { rows } = await database.adminPool.query<{ n: number }>(
    'select count(*)::int as n from counselling.case',
  )
  expect(rows[0]!.n).toBe(told.talks.length)
  const rooms = await openClosedRooms({
    ...{ pool: database.closedPool, secret: options.secret, attempts: options.office },
  })
  expect((await rooms.courses.findOffers()).offers.length).toBeGreaterThan(10)
  const head = { kind: 'staff', id: 'head', roles: ['head'], sites: [1] } as const
  const read = await rooms.reports.readReleasedReports(head)
  expect(read).toMatchObject({ ok: true, reports: [{ content: { carried: ['erased'] } }] })
  const signIn = (login: string) =>
    rooms.signIn({ login, password: DEMO_PASSWORD, address: '192.0.2.3' }).then(({ ok }) => ok)
  expect(await signIn('bestin-leitung')).toBe(true)
  const entered = await rooms.enterCase({ code: told.talks[0]!.code, address: '192.0.2.3' })
  expect(entered).toMatchObject({ ok: true })
  await lockDemoMembers(options)
  expect(await signIn('bestin-leitung')).toBe(false)
  await tellDemoCounselling(options, now)
  expect(await signIn('bestin-leitung')).toBe(true)
})
