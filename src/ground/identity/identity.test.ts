import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import type { DB } from '#ground/database/types.ts'
import { kysely } from '#ground/database/connect.ts'
import type { Db } from '#ground/act/act.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import {
  accountBucket,
  addressBucket,
  clearAttempts,
  countAttempt,
  mayAttempt,
  networkOf,
} from './attempt.ts'
import { systemChance } from './chance.ts'
import { readDeviceCookie, readSessionCookie } from './cookie.ts'
import { cookieMarks, deviceCookieName, sessionCookieName } from './cookie-name.ts'
import { hashPassword, isOutdated, PASSWORD_COST, verifyPassword } from './password.ts'
import { closeSession, closeSessionsOf, openSession, readSession } from './session.ts'
import { removeEndedSessions } from './session-store.ts'

let database: FreshDatabase
let db: Db
const clock = manualClock('2026-11-30T07:00:00Z')
const account = '0190d5e0-0000-7000-8000-000000000001'
beforeAll(async () => {
  database = await freshDatabase()
  db = kysely<DB>(database.appPool)
})
afterAll(() => database.drop())

const open = () => db.transaction().execute((tx) => openSession(tx, systemChance, account, clock.now()))

test('a password is recognised by its PHC string, another is not, and no account accepts nothing', async () => {
  const stored = await hashPassword('korrektes Pferd', systemChance)
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$=]{22}\$[^$=]{43}$/)
  expect(await verifyPassword('korrektes Pferd', stored)).toBe(true)
  expect(await verifyPassword('Korrektes Pferd', stored)).toBe(false)
  expect(await verifyPassword('', null)).toBe(false)
  expect(await verifyPassword('x', 'not a PHC string')).toBe(false)
})

test('a digest made at a lower cost still opens and is known to be outdated', async () => {
  const cheap = await hashPassword('password', systemChance, { memory: 4096, passes: 3, lanes: 1 })
  expect(await verifyPassword('password', cheap)).toBe(true)
  expect(isOutdated(cheap)).toBe(true)
  expect(isOutdated(await hashPassword('password', systemChance, PASSWORD_COST))).toBe(false)
})

test('an unknown account takes as long as a wrong password', async () => {
  const stored = await hashPassword('korrektes Pferd', systemChance)
  const timed = async (against: string | null) => {
    const times: number[] = []
    for (let n = 0; n < 7; n++) {
      const start = performance.now()
      await verifyPassword('falsch', against)
      times.push(performance.now() - start)
    }
    return times.toSorted((a, b) => a - b)[3]!
  }
  const [known, unknown] = [await timed(stored), await timed(null)]
  expect(unknown / known).toBeGreaterThan(0.3)
})

test('only the digest of a session is kept', async () => {
  const { token } = await open()
  expect(token).toMatch(/^[\w-]{43}$/)
  const { rows } = await database.adminPool.query('select s::text as row from identity.session s')
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(JSON.stringify(rows)).not.toContain(Buffer.from(token).toString('hex'))
  expect(await readSession(db, token, clock.now())).toMatchObject({ account })
  expect(await readSession(db, `${token.slice(0, -1)}_`, clock.now())).toBeNull()
})

test('a session slides while someone works and ends after half an hour of silence', async () => {
  const { token } = await open()
  for (let n = 0; n < 4; n++) {
    clock.advance({ minutes: 29 })
    expect(await readSession(db, token, clock.now())).not.toBeNull()
  }
  clock.advance({ minutes: 30 })
  expect(await readSession(db, token, clock.now())).toBeNull()
})

test('a session ends after ten hours, however busy', async () => {
  const { token } = await open()
  for (let n = 0; n < 29; n++) {
    clock.advance({ minutes: 20 })
    expect(await readSession(db, token, clock.now()), `${(n + 1) * 20} min`).not.toBeNull()
  }
  clock.advance({ minutes: 20 })
  expect(await readSession(db, token, clock.now())).toBeNull()
  expect(await removeEndedSessions(db, clock.now())).toBeGreaterThan(0)
})

test('being seen is written at most once a minute', async () => {
  const { token } = await open()
  const written = async () =>
    (await database.adminPool.query('select max(xmin::text::bigint) as x from identity.session')).rows[0].x
  const before = await written()
  clock.advance({ seconds: 59 })
  await readSession(db, token, clock.now())
  expect(await written()).toBe(before)
  clock.advance({ seconds: 1 })
  await readSession(db, token, clock.now())
  expect(await written()).not.toBe(before)
})

test('signing out ends one session, an account’s end all of them', async () => {
  const [one, two, three] = [await open(), await open(), await open()]
  expect(await db.transaction().execute((tx) => closeSession(tx, one.token))).toBe(account)
  expect(await readSession(db, one.token, clock.now())).toBeNull()
  await db.transaction().execute((tx) => closeSessionsOf(tx, account, two.token))
  expect(await readSession(db, two.token, clock.now())).not.toBeNull()
  expect(await readSession(db, three.token, clock.now())).toBeNull()
})

test('attempts are counted across connections, exactly', async () => {
  const bucket = accountBucket('M.Huber')
  const counted = await Promise.all(
    Array.from({ length: 40 }, () => countAttempt(db, bucket, 900, 10, clock.now())),
  )
  expect(counted.filter((one) => one.allowed)).toHaveLength(10)
  expect((await mayAttempt(db, bucket, 900, 10, clock.now())).allowed).toBe(false)
  expect(counted[0]!.retryAfterSeconds).toBeGreaterThan(0)
  expect(counted[0]!.retryAfterSeconds).toBeLessThanOrEqual(900)
  await clearAttempts(db, accountBucket('m.huber'))
  expect((await mayAttempt(db, bucket, 900, 10, clock.now())).allowed).toBe(true)
})

test('a new window begins at zero, and no address stands in the table', async () => {
  const bucket = addressBucket('203.0.113.77')
  expect((await countAttempt(db, bucket, 60, 1, clock.now())).allowed).toBe(true)
  expect((await countAttempt(db, bucket, 60, 1, clock.now())).allowed).toBe(false)
  clock.advance({ seconds: 60 })
  expect((await countAttempt(db, bucket, 60, 1, clock.now())).allowed).toBe(true)
  const { rows } = await database.adminPool.query('select bucket from identity.attempt')
  expect(JSON.stringify(rows)).not.toContain('203.0.113')
})

test.each([
  ['203.0.113.77', '203.0.113.77'],
  ['::ffff:203.0.113.77', '203.0.113.77'],
  ['2001:db8:0:7::1', '2001:db8:0:7::/64'],
  ['2001:0DB8::7:1:2:3:4', '2001:db8:0:7::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('the cookie is bound to the host over https and has another name on plain http', () => {
  expect([sessionCookieName(true), deviceCookieName(true)]).toEqual(['__Host-session', '__Host-device'])
  expect([sessionCookieName(false), deviceCookieName(false)]).toEqual(['session', 'device'])
  expect(cookieMarks(true)).toEqual({ path: '/', httpOnly: true, sameSite: 'lax', secure: true })
  expect(cookieMarks(false).secure).toBe(false)
  expect(readDeviceCookie('session=tok; device=wk_device_x', false)).toBe('wk_device_x')
  expect(readDeviceCookie('device=wk_device_x', true)).toBeNull()
  expect(readSessionCookie('a=b; __Host-session=tok; session=other', true)).toBe('tok')
  expect(readSessionCookie('a=b; __Host-session=tok; session=other', false)).toBe('other')
  expect(readSessionCookie('session=other', true)).toBeNull()
  expect(readSessionCookie(null, true)).toBeNull()
})
