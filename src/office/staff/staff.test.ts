import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db, Ground } from '#ground/act/act.ts'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { addressBucket, countAttempt } from '#ground/identity/attempt.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { hashPassword } from '#ground/identity/password.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import * as staff from './index.ts'
import { savePassword } from './account-store.ts'

const address = '203.0.113.9'
const password = 'Sieben Kamele im Englischen Garten'
const clock = manualClock('2026-11-30T07:00:00Z')
let database: FreshDatabase
let ground: Ground
let room: staff.StaffRoom
let admin: Actor

const aRoom = () => staff.openStaff(ground, { wallClock: clock, setupToken: 'the-token-on-the-console' })
const trail = async (act: string) =>
  (
    await database.adminPool.query(
      `select e.actor_kind, e.subject, p.data as payload from trail.entry e
       left join trail.payload p using (chain, position) where e.act = $1 order by e.at, e.position`,
      [act],
    )
  ).rows

beforeAll(async () => {
  database = await freshDatabase()
  const db: Db = kysely<DB>(database.appPool)
  ground = {
    db,
    clock,
    chance: systemChance,
    ids: createIds(clock, systemChance),
    permissions: staff.staffPermissions,
    wake: () => undefined,
  }
  room = aRoom()
})
afterAll(() => database.drop())

test('a new office has no account and no default password: the token from the console founds it, once', async () => {
  const first = { login: 'Leitung', name: 'Die Leitung', password }
  expect(await staff.needsSetUp(room)).toBe(true)
  expect(await staff.setUpFirstAdmin(room, { ...first, token: 'guessed' })).toMatchObject({
    refusal: 'wrong-token',
  })
  const both = await Promise.all(
    [aRoom(), aRoom()].map((one, n) =>
      staff.setUpFirstAdmin(one, { ...first, login: `leitung${n}`, token: one.setupToken }),
    ),
  )
  expect(both.map((one) => one.ok).toSorted()).toEqual([false, true])
  expect(both.find((one) => !one.ok)).toMatchObject({ refusal: 'already-set-up' })
  expect(await staff.needsSetUp(room)).toBe(false)
  const signedIn = await staff.signIn(room, { login: `Leitung${both[0]!.ok ? 0 : 1}`, password, address })
  if (!signedIn.ok) throw new Error(signedIn.refusal)
  admin = signedIn.actor
})

test('sites, teams and desks are entered by an admin, who may work on the new site at once', async () => {
  const site = {
    id: 1,
    name: 'Ruppertstraße',
    street: 'Ruppertstraße 19',
    city: '80466 München',
    timeZone: 'Europe/Berlin',
  }
  expect(await staff.saveSite(room, admin, site)).toEqual({ ok: true })
  expect(await staff.saveSite(room, admin, { ...site, timeZone: 'Berlin' })).toMatchObject({
    field: 'timeZone',
  })
  const { rows } = await database.adminPool.query('select sites from staff.account')
  expect(rows).toEqual([{ sites: [1] }])
  admin = { ...admin, sites: [1] }
  expect(await staff.saveTeam(room, admin, { site: 1, key: 'arbeit', name: 'Arbeit', letter: 'B' })).toEqual({
    ok: true,
  })
  expect(
    await staff.saveTeam(room, admin, { site: 1, key: 'arbeit', name: 'Arbeit', letter: 'O' }),
  ).toMatchObject({
    refusal: 'letter-invalid',
  })
  const desk = { site: 1, id: 7, team: 'arbeit', room: '107', active: true }
  expect(await staff.saveDesk(room, admin, desk)).toEqual({ ok: true })
  expect(await staff.saveDesk(room, admin, { ...desk, team: 'studium' })).toMatchObject({
    refusal: 'unknown-team',
  })
  expect(await staff.readSites(ground.db)).toEqual([site])
  expect(await staff.readDesks(ground.db, 1)).toEqual([desk])
  expect(await staff.readTeams(ground.db)).toHaveLength(1)
})

const triedBefore = async (from: string, times: number): Promise<void> => {
  for (let n = 0; n < times; n++) await countAttempt(ground.db, addressBucket(from), 900, 100, clock.now())
}
async function aColleague(login: string, more: Partial<staff.NewAccount> = {}): Promise<string> {
  const made = await staff.createAccount(room, admin, {
    login,
    name: 'Maria Huber',
    password,
    roles: ['caseworker'],
    sites: [1],
    teams: ['arbeit'],
    ...more,
  })
  if (!made.ok) throw new Error(made.refusal)
  return made.account
}

test('an account is refused for what is wrong with it', async () => {
  const whole = { login: 'm.huber', name: 'M', password, roles: ['caseworker'], sites: [1] }
  const refusal = async (part: object) => {
    const made = await staff.createAccount(room, admin, { ...whole, ...part })
    return made.ok ? null : made.refusal
  }
  expect(await refusal({ login: 'zwei worte' })).toBe('login-invalid')
  expect(await refusal({ password: 'kurz' })).toBe('password-too-short')
  expect(await refusal({ password: 'xxM.Huberxxxx12' })).toBe('password-too-easy')
  expect(await refusal({ roles: ['terminal'] })).toBe('unknown-role')
  expect(await refusal({ roles: [] })).toBe('unknown-role')
  expect(await refusal({ sites: [2] })).toBe('unknown-site')
  await aColleague('twin')
  expect(await refusal({ login: 'Twin' })).toBe('login-taken')
  const clerk: Actor = { kind: 'staff', id: 'x', roles: ['caseworker', 'reception', 'head'], sites: [1] }
  expect(await staff.createAccount(room, clerk, whole)).toMatchObject({ refusal: 'not-permitted' })
})

test('a colleague signs in, is known by the session, and signs out; the trail holds it without password or token', async () => {
  const account = await aColleague('anna')
  const signedIn = await staff.signIn(room, { login: ' Anna ', password, address })
  if (!signedIn.ok) throw new Error(signedIn.refusal)
  const known = await staff.identifySession(room, signedIn.token)
  expect(known?.actor).toEqual({ kind: 'staff', id: account, roles: ['caseworker'], sites: [1] })
  expect(known?.account).toMatchObject({ login: 'anna', teams: ['arbeit'], skills: [] })
  expect(JSON.stringify(known)).not.toContain('argon2')
  expect(await staff.signOut(room, signedIn.token)).toEqual({ ok: true })
  expect(await staff.identifySession(room, signedIn.token)).toBeNull()
  expect(await staff.signOut(room, signedIn.token)).toEqual({ ok: true })
  expect(await trail('staff.sign-out')).toEqual([
    { actor_kind: 'staff', subject: `account:${account}`, payload: null },
  ])
  const { rows } = await database.adminPool.query(
    `select string_agg(e::text, ' ') || (select string_agg(p::text, ' ') from trail.payload p) as all from trail.entry e`,
  )
  expect(rows[0].all).not.toContain(password)
  expect(rows[0].all).not.toContain(signedIn.token)
})

test('unknown login, wrong password and a deactivated account get one answer; the failure stands in the trail', async () => {
  const account = await aColleague('berta')
  const before = (await trail('staff.sign-in-failed')).length
  const wrong = await staff.signIn(room, { login: 'berta', password: 'falsch', address })
  expect(wrong).toEqual({ ok: false, refusal: 'wrong-credentials', field: 'password' })
  expect(await staff.signIn(room, { login: 'nobody', password, address })).toEqual(wrong)
  await staff.deactivateAccount(room, admin, { account })
  expect(await staff.signIn(room, { login: 'berta', password, address })).toEqual(wrong)
  const noted = (await trail('staff.sign-in-failed')).slice(before)
  expect(noted.map((row) => row.subject)).toEqual([`account:${account}`, null, `account:${account}`])
  expect(JSON.parse(noted[0].payload)).toEqual({ address })
})

test('after ten wrong passwords an account waits a quarter of an hour, in every process', async () => {
  await aColleague('carla')
  const rooms = [aRoom(), aRoom()]
  const tries = await Promise.all(
    Array.from({ length: 24 }, (_, n) =>
      staff.signIn(rooms[n % 2]!, { login: 'carla', password: 'falsch', address: `198.51.100.${n}` }),
    ),
  )
  const refusals = tries.map((one) => (one.ok ? '' : one.refusal))
  expect(refusals.filter((one) => one === 'wrong-credentials')).toHaveLength(10)
  const waiting = await staff.signIn(room, { login: 'carla', password, address })
  expect(waiting).toMatchObject({
    refusal: 'too-many-attempts',
    detail: { retryAfterSeconds: expect.any(Number) },
  })
  clock.advance({ minutes: 15 })
  expect((await staff.signIn(room, { login: 'carla', password, address })).ok).toBe(true)
})

test('a successful sign-in clears the account’s count, and a house of colleagues behind one address is let in', async () => {
  await aColleague('doris')
  for (let n = 0; n < 9; n++)
    await staff.signIn(room, { login: 'doris', password: 'falsch', address: '192.0.2.1' })
  expect((await staff.signIn(room, { login: 'doris', password, address: '192.0.2.1' })).ok).toBe(true)
  for (let n = 0; n < 9; n++)
    await staff.signIn(room, { login: 'doris', password: 'falsch', address: '192.0.2.1' })
  expect((await staff.signIn(room, { login: 'doris', password, address: '192.0.2.1' })).ok).toBe(true)
  await triedBefore('192.0.2.50', 97)
  for (let n = 0; n < 6; n++) {
    const one = await staff.signIn(room, { login: 'doris', password, address: '192.0.2.50' })
    if (!one.ok) throw new Error(`${n}: ${one.refusal}`)
  }
})

test('an address that guesses many logins is stopped', async () => {
  await triedBefore('192.0.2.66', 98)
  const found: string[] = []
  for (let n = 0; n < 4; n++) {
    const one = await staff.signIn(room, { login: `guess${n}`, password: 'falsch', address: '192.0.2.66' })
    if (!one.ok) found.push(one.refusal)
  }
  expect(found).toEqual(['wrong-credentials', 'wrong-credentials', 'too-many-attempts', 'too-many-attempts'])
})

test('a password made at a lower cost is made anew at the next sign-in', async () => {
  const account = await aColleague('emma')
  const cheap = await hashPassword(password, systemChance, { memory: 1024, passes: 1, lanes: 1 })
  await ground.db.transaction().execute((tx) => savePassword(tx, account, cheap))
  expect((await staff.signIn(room, { login: 'emma', password, address })).ok).toBe(true)
  const { rows } = await database.adminPool.query('select password from staff.account where id = $1', [
    account,
  ])
  expect(rows[0].password).toContain('m=19456,t=2,p=1')
})

test('leaving ends open sessions at once, a new role counts at once', async () => {
  const account = await aColleague('frieda')
  const signedIn = await staff.signIn(room, { login: 'frieda', password, address })
  if (!signedIn.ok) throw new Error(signedIn.refusal)
  await staff.changeAccount(room, admin, { account, change: { roles: ['head'] } })
  expect((await staff.identifySession(room, signedIn.token))?.actor.roles).toEqual(['head'])
  await staff.deactivateAccount(room, admin, { account })
  expect(await staff.identifySession(room, signedIn.token)).toBeNull()
  await staff.changeAccount(room, admin, { account, change: { active: true } })
  expect(await staff.identifySession(room, signedIn.token)).toBeNull()
})

test('the last admin can neither leave nor stop being one', async () => {
  expect(await staff.deactivateAccount(room, admin, { account: admin.id })).toMatchObject({
    refusal: 'last-admin',
  })
  const change = { roles: ['head'] }
  expect(await staff.changeAccount(room, admin, { account: admin.id, change })).toMatchObject({
    refusal: 'last-admin',
  })
  const other = await aColleague('gerda', { roles: ['admin'] })
  const both = await Promise.all(
    [admin.id, other].map((account) => staff.deactivateAccount(room, admin, { account })),
  )
  expect(both.filter((one) => one.ok)).toHaveLength(1)
  const left = await database.adminPool.query(
    `select id from staff.account where active and 'admin' = any(roles)`,
  )
  admin = { ...admin, id: left.rows[0].id }
})

test('a new password needs the old one and ends the other sessions', async () => {
  await aColleague('hanna')
  const sessions = await Promise.all(
    [1, 2].map(() => staff.signIn(room, { login: 'hanna', password, address })),
  )
  const [here, there] = sessions.map((one) => (one.ok ? one : null))
  const command = { current: 'falsch', password: 'Acht Giraffen am Chinesischen Turm', session: here!.token }
  expect(await staff.changePassword(room, here!.actor, command)).toMatchObject({
    refusal: 'wrong-credentials',
  })
  expect(await staff.changePassword(room, here!.actor, { ...command, current: password })).toEqual({
    ok: true,
  })
  expect(await staff.identifySession(room, here!.token)).not.toBeNull()
  expect(await staff.identifySession(room, there!.token)).toBeNull()
  expect((await staff.signIn(room, { login: 'hanna', password: command.password, address })).ok).toBe(true)
})

test('a key opens for its device, only its digest is kept, and revoking ends it: here at once, elsewhere in 30 s', async () => {
  const issued = await staff.issueKey(room, admin, {
    kind: 'device',
    name: 'Terminal 1',
    roles: ['terminal'],
    sites: [1],
  })
  if (!issued.ok) throw new Error(issued.refusal)
  expect(issued.secret).toMatch(/^wk_device_[\w-]{43}$/)
  const elsewhere = aRoom()
  const more = { quota: { perMinute: 600, lines: 10 }, until: null }
  const actor = { kind: 'device', id: issued.client, roles: ['terminal'], sites: [1], ...more }
  expect(await staff.identifyKey(room, issued.secret)).toEqual(actor)
  expect(await staff.identifyKey(elsewhere, issued.secret)).toEqual(actor)
  expect(await staff.identifyKey(room, `${issued.secret.slice(0, -1)}!`)).toBeNull()
  expect(await staff.identifyKey(room, `${issued.secret.slice(0, -2)}AA`)).toBeNull()
  const stored = await database.adminPool.query('select c::text as row from staff.client c')
  expect(JSON.stringify(stored.rows)).not.toContain(issued.secret.slice(10))
  await staff.revokeKey(room, admin, { client: issued.client })
  expect(await staff.identifyKey(room, issued.secret)).toBeNull()
  clock.advance({ seconds: 30 })
  expect(await staff.identifyKey(elsewhere, issued.secret)).toBeNull()
})

test('a key may not carry a role of people, nor a client one of a device', async () => {
  const key = { kind: 'client', name: 'Bot', roles: ['admin'], sites: [1] } as const
  expect(await staff.issueKey(room, admin, key)).toMatchObject({ refusal: 'unknown-role' })
  expect(await staff.issueKey(room, admin, { ...key, roles: ['terminal'] })).toMatchObject({
    refusal: 'unknown-role',
  })
  expect((await staff.issueKey(room, SYSTEM, { ...key, roles: ['client'] })).ok).toBe(true)
  expect(await staff.issueKey(room, { ...SYSTEM, roles: ['client'] }, key)).toMatchObject({
    refusal: 'not-permitted',
  })
})
