import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { VISITOR } from '#ground/permission/permission.ts'
import { t } from '#texts/index.ts'
import { aDay, furnish, type Day, type Told } from './a-day.ts'
import { cableTo, type Cable } from './cable.ts'
import { ownServer, type OwnServer } from './own-server.ts'
import { halfWritten } from './traces.ts'
import { PATIENCE } from '../../testing/patience.ts'

/** The database goes away under a running office: everybody is told so in their language, and afterwards all is well. */

let own: OwnServer
let cable: Cable
let day: Day
let anna: string
let display: string

beforeAll(async () => {
  own = await ownServer()
  cable = await cableTo(own.appUrl)
  day = await aDay(cable.url)
  ;({ anna, display } = await furnish(day))
})
afterAll(async () => {
  await day.close()
  await cable.close()
  await own.remove()
})
afterEach(() => expect(day.mistakes).toEqual([]))

let next = 0
/** One time after the other, from Tuesday on. */
function hold() {
  const [day, place] = [Math.floor(next / 14) % 4, next++ % 14]
  const start = Temporal.Instant.from('2026-11-24T07:00:00Z').add({ hours: 24 * day, minutes: 30 * place })
  return { site: 1, concerns: ['study_extend'], start: start.toString() }
}
const person = { familyName: 'Nguyễn', birthDate: '1990' }
const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  day.ask(path, { method: 'POST', body: JSON.stringify(body), headers })
async function booked(): Promise<string> {
  const held = await post('/api/v1/holds', hold())
  const { code } = JSON.parse(held.body) as { code: string }
  const done = await post('/api/v1/appointments', { code, ...person })
  expect(done.status, done.body).toBe(201)
  return code
}

const faces = () =>
  [
    ['a page of a code', '/de/mein-termin/K7MT4RXW92DA', {}],
    ['the same in Arabic', '/ar/mein-termin/K7MT4RXW92DA', {}],
    ['the desk', '/desk', { cookie: anna }],
    ['a display', '/display', { cookie: display }],
    ['signing in', '/sign-in', {}],
    ['the interface', '/api/v1/appointments/K7MT4RXW92DA', {}],
    ['a key', '/api/v1/displays/1', { authorization: `Bearer wk_client_${'A'.repeat(43)}` }],
    ['a live line', '/events/desk?site=1', { cookie: anna }],
  ] as const

function expectPatience(what: string, told: Told): void {
  expect(told.status, `${what}: ${told.body.slice(0, 300)}`).toBe(503)
  expect(Number(told.headers.get('retry-after')), what).toBeGreaterThan(0)
  expect(told.ms, what).toBeLessThan(10_000)
}

async function everybodyIsAskedForPatience(): Promise<void> {
  for (const [what, path, headers] of faces()) expectPatience(what, await day.ask(path, { headers }))
  const arabic = await day.ask('/ar/mein-termin/K7MT4RXW92DA')
  expect(arabic.body).toContain('<html lang="ar" dir="rtl"')
  expect(arabic.body).toContain(t('ar', 'common.errors.unavailable.title'))
  expect(arabic.body).toContain('href="/ar"')
  expectPatience(
    'a form',
    await day.ask('/de/termin/study_extend/zeiten', {
      method: 'POST',
      body: 'start=2026-11-25T07:00:00Z&requestKey=down',
    }),
  )
  expectPatience(
    'a button of the desk',
    await day.ask('/desk?/next', { method: 'POST', body: 'site=1&desk=1', headers: { cookie: anna } }),
  )
  expectPatience('a place', await post('/api/v1/holds', hold()))
  const data = await day.ask('/desk/__data.json', { headers: { cookie: anna } })
  expectPatience('data of a page', data)
  expect(JSON.parse(data.body)).toMatchObject({ message: 'unavailable' })
  const act = await day.ask('/desk?/next', {
    method: 'POST',
    body: 'site=1',
    headers: { cookie: anna, accept: 'application/json', 'x-sveltekit-action': 'true' },
  })
  expectPatience('an act of a script', act)
  expect(JSON.parse(act.body)).toMatchObject({ type: 'error' })
  // what needs no database goes on: whoever only reads what to bring shall read
  expect((await day.ask('/de')).status).toBe(200)
  expect((await day.ask('/de/termin/study_extend')).status).toBe(200)
  expect((await day.ask('/api/v1/concerns')).status).toBe(200)
}

async function worksAgain(): Promise<void> {
  await expect
    .poll(async () => (await day.ask('/desk', { headers: { cookie: anna } })).status, { timeout: PATIENCE })
    .toBe(200)
  await expect.poll(() => day.office.feed.age(), { timeout: PATIENCE }).toBeLessThan(2000)
}

test('the server is killed under the office: honest while it is away, whole when it is back, nothing lost', async () => {
  const before = await booked()
  await own.kill()
  const seen = new Set<number>()
  for (let n = 0; n < 40; n++) {
    const told = await day.ask('/en/mein-termin/K7MT4RXW92DA')
    seen.add(told.status)
    expect([404, 503]).toContain(told.status)
    expect(told.ms).toBeLessThan(10_000)
  }
  await worksAgain()
  expect(seen).toContain(503)
  expect((await day.ask(`/de/mein-termin/${before}`)).status).toBe(200)
  await booked()
}, 60_000)

test('a long outage: everybody is told, and displays, feed and places go on afterwards without a restart', async () => {
  const { office, clock } = day
  const code = await booked()
  const screen = await day.listen('/events/display?site=1', display)
  await expect.poll(screen.text).toContain('snapshot')
  await cable.cut()
  await everybodyIsAskedForPatience()
  await new Promise((done) => setTimeout(done, 3000))
  expect(Number(/"age":(\d+)\}\s*$/.exec(screen.text().trim())?.[1])).toBeGreaterThan(2000)
  // meanwhile another process works on: it has its own line to the database
  const other = await aDay(own.appUrl)
  const start = Temporal.Instant.from('2026-11-26T09:00:00Z')
  const wish = office.appointments.wishFor({ site: 1, concerns: ['study_extend'], persons: 1, needs: [] })
  if (!wish.ok) throw new Error(wish.refusal)
  const offers = () =>
    office.appointments
      .placesOn(wish.wish, Temporal.PlainDate.from('2026-11-26'))
      .filter((at) => at.equals(start)).length
  for (let lane = 0; lane < 2; lane++) {
    const held = await other.office.appointments.hold(VISITOR, {
      site: 1,
      concerns: ['study_extend'],
      language: 'de',
      start,
    })
    if (!held.ok) throw new Error(held.refusal)
    await other.office.appointments.book(VISITOR, {
      code: held.code,
      familyName: 'O',
      givenNames: '',
      birth: { year: 1990, month: null, day: null },
      mail: null,
      phone: null,
    })
  }
  await other.close()
  expect(offers()).toBe(1)
  await cable.mend()
  await worksAgain()
  await expect.poll(offers).toBe(0)
  // the display that was there all the time hears the next call
  clock.set('2026-11-24T06:55:00Z')
  const arrived = await office.reception.checkIn(VISITOR, { code, site: 1 })
  expect(arrived, JSON.stringify(arrived)).toMatchObject({ ok: true })
  const identified = await office.staff.identifySession(anna.split('=')[1] ?? '')
  if (!identified) throw new Error('Anna is gone')
  await office.calling.sitDown(identified.actor, { site: 1, desk: 1 })
  expect(await office.calling.callNext(identified.actor, { site: 1, desk: 1 })).toMatchObject({ ok: true })
  await expect.poll(screen.text).toContain('"room":"201"')
  screen.end()
  clock.set('2026-11-23T08:00:00Z')
}, 90_000)

test('a database that takes calls and says nothing: nobody waits longer than ten seconds', async () => {
  cable.freeze()
  const all = await Promise.all(
    faces().map(async ([what, path, headers]) => ({ what, told: await day.ask(path, { headers }) })),
  )
  for (const { what, told } of all) expectPatience(what, told)
  await cable.mend()
  await worksAgain()
}, 90_000)

test('what was answered with yes while the server was killed again and again is there', async () => {
  const yes: string[] = []
  let running = true
  const busy = async (): Promise<void> => {
    while (running) {
      const key = crypto.randomUUID()
      const held = await post('/api/v1/holds', hold(), { 'idempotency-key': key })
      expect([201, 409, 503]).toContain(held.status)
      if (held.status !== 201) continue
      const { code } = JSON.parse(held.body) as { code: string }
      const done = await post(
        '/api/v1/appointments',
        { code, ...person },
        { 'idempotency-key': `${key}-book` },
      )
      expect([201, 503]).toContain(done.status)
      if (done.status === 201) yes.push(code)
    }
  }
  const clients = [busy(), busy(), busy()]
  for (let kills = 0; kills < 3; kills++) {
    await new Promise((done) => setTimeout(done, 1200))
    await own.kill()
  }
  await new Promise((done) => setTimeout(done, 2500))
  running = false
  await Promise.all(clients)
  await worksAgain()
  expect(yes.length).toBeGreaterThan(3)
  for (const code of yes) expect((await day.office.appointments.find(VISITOR, code)).ok, code).toBe(true)
  expect(await halfWritten(day.office.ground.db)).toEqual([])
}, 90_000)
