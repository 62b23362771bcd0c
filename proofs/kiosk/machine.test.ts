import type { AddressInfo } from 'node:net'
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '#ground/clock/clock.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { memoryStore } from '#ground/store/testing/memory.ts'
import { MUSTERSTADT } from '#office/demo/musterstadt.ts'
import { openOffice, type Office } from '#office/office.ts'
import { CUTS, WHOLE } from '../../examples/kiosk/devices.ts'
import { changeHint, changeOf, rejectionOf } from '../../examples/kiosk/money.ts'
import { readCode } from '../../examples/kiosk/read-code.ts'
import { freshDatabase, type FreshDatabase } from '../../testing/database.ts'
import { apiOf } from '../../src/web/api/index.ts'
import { createHost } from '../../src/web/host.ts'
import { aKiosk, worth, type Kiosk } from './kiosk-process.ts'

/** The sample machine against the real interface: whatever fails, each euro is somewhere, once. */

const person = (role: string): Actor => ({
  ...{ kind: 'staff', id: `01900000-0000-7000-8000-0000000000${role.length}0`, roles: [role], sites: [1] },
})
let database: FreshDatabase
let office: Office
let host: FastifyInstance
let till: string
let kiosk: Kiosk
const mistakes: unknown[] = []

beforeAll(async () => {
  database = await freshDatabase()
  office = await openOffice({
    ...{ pool: database.appPool, listenUrl: database.appUrl, clock: systemClock, store: memoryStore() },
    claims: { creditor: { office: '5640' } },
  })
  const address = { street: 'Rathausplatz 1', city: 'Musterstadt', timeZone: 'Europe/Berlin' }
  await office.staff.saveSite(SYSTEM, { id: 1, name: 'Amt', ...address })
  const report = (error: unknown) => void mistakes.push(error)
  const registerApi = apiOf({ office, report })
  host = await createHost({ office, site: () => MUSTERSTADT, pages: false, report, registerApi })
  await host.listen({ host: '127.0.0.1', port: 0 })
  const key = { kind: 'device' as const, name: 'Automat', roles: ['kiosk'], sites: [1] }
  const issued = await office.staff.issueKey(SYSTEM, key)
  if (!issued.ok) throw new Error(issued.refusal)
  const more = { site: 1, kind: 'kiosk' as const, name: 'Automat', device: issued.client }
  const saved = await office.claims.saveTill(person('head'), more)
  if (!saved.ok) throw new Error(saved.refusal)
  till = saved.till
  const { port } = host.server.address() as AddressInfo
  kiosk = await aKiosk({ origin: `http://127.0.0.1:${port}`, key: issued.secret })
  await kiosk.press('fill')
})
afterAll(async () => {
  await kiosk.close()
  await host.close()
  await office.close()
  await database.drop()
  expect(mistakes).toEqual([])
})

/** A residence permit: 100 euros. */
async function aClaim() {
  const on = systemClock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const made = await office.claims.createClaim(person('caseworker'), {
    ...{ site: 1, case: { on, age: 30, acts: [{ key: 'ae_issue_over_1y' }] } },
  })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.claim
}
async function inTheOffice(kassenzeichen: string) {
  const claims = await database.adminPool.query(
    `select c.owed_cents::int as owed, c.overpaid_cents::int as over,
            count(p.id)::int as payments, count(distinct p.receipt)::int as receipts
     from claims.claim c left join claims.payment p on p.claim = c.id where c.kassenzeichen = $1 group by c.id`,
    [kassenzeichen],
  )
  return claims.rows[0] as { owed: number; over: number; payments: number; receipts: number }
}
const ONCE = { owed: 0, over: 0, payments: 1, receipts: 1 }
async function takenInTheBooks(): Promise<number> {
  const found = await database.adminPool.query(
    `select cash_cents::int as cents from claims.till where id = $1`,
    [till],
  )
  return (found.rows[0] as { cents: number }).cents
}
const begin = async (kassenzeichen: string, method = 'cash') => {
  await kiosk.press('home')
  await kiosk.press('read', { code: kassenzeichen })
  await kiosk.press(`pay/${method}`)
}
const insert = async (...pieces: number[]) => {
  for (const piece of pieces) await kiosk.press(`insert/${piece}`)
}
const isQuiet = () => kiosk.until(({ state }) => state?.current === null && state.outbox.length === 0)
/** What lies in the machine, what it believes and what the books say: the change put in at first apart, all the same. */
let float = 0
async function everyEuroIsThere(): Promise<void> {
  const { matter, journal } = worth(await isQuiet())
  expect(journal).toBe(matter)
  float ||= matter - (await takenInTheBooks())
  expect(await takenInTheBooks()).toBe(matter - float)
}

test('wherever the power goes, the machine goes on: one payment, one receipt, the change once', async () => {
  await everyEuroIsThere()
  for (const cut of ['coin', 'last-coin', 'taken', 'change', 'confirmed', 'printing']) {
    const { kassenzeichen } = await aClaim()
    await kiosk.press('tray')
    await begin(kassenzeichen)
    await insert(5000)
    await kiosk.press(`fail/cutAt/${cut}`)
    await insert(5000 + (cut === 'change' ? 5000 : 0))
    const dark = await kiosk.until(({ isOn }) => !isOn)
    expect(dark.state, cut).toBeUndefined()
    await kiosk.press('power/on')
    // the cut at the coin leaves the first coin: the second is still to come
    if ((await kiosk.until(({ isOn }) => isOn)).state?.current?.inserted.length === 1) await insert(5000)
    const seen = await isQuiet()
    expect(await inTheOffice(kassenzeichen), cut).toEqual(ONCE)
    expect(
      seen.matter.tray.reduce((sum, piece) => sum + piece, 0),
      cut,
    ).toBe(cut === 'change' ? 5000 : 0)
    const papers = seen.matter.papers.filter((paper) => paper.includes(kassenzeichen.slice(0, 4)))
    expect(papers.at(-1), cut).toContain('Quittung / receipt no.')
    if (cut === 'printing') expect(papers.at(-1)).toContain('Zweitdruck')
    await everyEuroIsThere()
  }
})

test('the process is killed with money in it: after its return it goes on where it was', async () => {
  const { kassenzeichen } = await aClaim()
  await begin(kassenzeichen)
  await insert(5000)
  await kiosk.kill()
  await kiosk.start()
  expect((await kiosk.until(({ isOn }) => isOn)).state?.current?.inserted).toEqual([5000])
  await insert(5000)
  await isQuiet()
  expect(await inTheOffice(kassenzeichen)).toEqual(ONCE)
  await everyEuroIsThere()
})

test('answers that are lost and a confirmation that goes twice book once', async () => {
  const { kassenzeichen } = await aClaim()
  await begin(kassenzeichen)
  await kiosk.press('fail/doubleConfirm/true')
  await insert(5000)
  await kiosk.press('fail/network/deaf')
  await insert(5000)
  await expect.poll(() => inTheOffice(kassenzeichen)).toEqual(ONCE)
  await kiosk.press('fail/network/up')
  await isQuiet()
  await kiosk.press('fail/doubleConfirm/false')
  expect(await inTheOffice(kassenzeichen)).toEqual(ONCE)
  await everyEuroIsThere()
})

test('a card that is refused after "approved" is not paid; a cut after the approval loses nothing', async () => {
  const claim = await aClaim()
  await kiosk.press('fail/card/withdrawn')
  await begin(claim.kassenzeichen, 'card')
  await expect.poll(() => inTheOffice(claim.kassenzeichen), { timeout: 5000 }).toEqual(ONCE)
  await expect.poll(() => inTheOffice(claim.kassenzeichen), { timeout: 5000 }).toMatchObject({ owed: 10_000 })
  expect((await isQuiet()).view).toEqual({ kind: 'told', what: 'card-withdrawn' })
  await kiosk.press('fail/card/ok')
  await kiosk.press('fail/cutAt/card')
  await begin(claim.kassenzeichen, 'card')
  await kiosk.press('power/on')
  await isQuiet()
  expect(await inTheOffice(claim.kassenzeichen)).toEqual({ ...ONCE, payments: 2, receipts: 2 })
  await kiosk.press('fail/card/declined')
  await begin((await aClaim()).kassenzeichen, 'card')
  expect((await isQuiet()).view).toEqual({ kind: 'told', what: 'card-declined' })
  await kiosk.press('fail/card/ok')
})

test('without the office it takes cash for what is on its list, within limits, and reports it later', async () => {
  const [known, other] = [await aClaim(), await aClaim()]
  await kiosk.kill()
  rmSync(join(kiosk.folder, 'offline.json'), { force: true })
  await kiosk.start()
  await kiosk.press('tick')
  await expect.poll(() => listOf(kiosk), { timeout: 5000 }).toContain(':10000')
  await kiosk.press('fail/network/gone')
  await begin(known.kassenzeichen, 'card')
  expect((await kiosk.state()).state?.current).toBeNull()
  await begin(known.kassenzeichen)
  await insert(10_000)
  const seen = await kiosk.until(({ state }) => state?.current === null)
  expect(seen.matter.papers.at(-1)).toContain('VORLÄUFIGE QUITTUNG')
  expect(seen.state).toMatchObject({ offlineCents: 10_000 })
  expect(await inTheOffice(known.kassenzeichen)).toMatchObject({ owed: 10_000, payments: 0 })
  // nobody pays twice because a report is on its way; and not what the machine does not know
  await begin(known.kassenzeichen)
  expect((await kiosk.state()).view).toEqual({ kind: 'told', what: 'paid-here' })
  await begin('56401234567800')
  expect((await kiosk.state()).view?.kind).toBe('told')
  // a clock that goes backwards makes the list worthless
  await kiosk.press('fail/clockOffMinutes/-300')
  await begin(other.kassenzeichen)
  expect((await kiosk.state()).view).toEqual({ kind: 'told', what: 'offline-stale' })
  await kiosk.press('fail/clockOffMinutes/0')
  await kiosk.press('fail/network/up')
  await isQuiet()
  expect(await inTheOffice(known.kassenzeichen)).toEqual(ONCE)
  await everyEuroIsThere()
})
const listOf = (it: Kiosk): string => {
  try {
    return readFileSync(join(it.folder, 'offline.json'), 'utf8')
  } catch {
    return ''
  }
}

test('paper that jams and change that sticks: nobody loses money, and both are said', async () => {
  const { kassenzeichen } = await aClaim()
  await kiosk.press('fail/printerJam/true')
  await kiosk.press('fail/changeJam/true')
  await begin(kassenzeichen)
  await insert(5000, 10_000)
  const seen = await isQuiet()
  await kiosk.press('fail/printerJam/false')
  await kiosk.press('fail/changeJam/false')
  expect(seen.view?.kind).toBe('result')
  const { owed, over } = await inTheOffice(kassenzeichen)
  const given = seen.matter.tray.reduce((sum, piece) => sum + piece, 0)
  expect(owed).toBe(0)
  expect(over + given).toBe(5000)
  expect(over).toBeGreaterThan(0)
  const machines = await office.kiosk.readMachines(person('head'), { site: 1 })
  const kinds = machines.ok ? machines.incidents.map(({ kind }) => kind) : []
  for (const kind of ['jam', 'change-jam', 'power', 'paid-too-much']) expect(kinds).toContain(kind)
  await kiosk.press('tray')
  await everyEuroIsThere()
})

test('what the office refuses is said by its name: another office, nobody knows it, paid, locked elsewhere', async () => {
  const { kassenzeichen, id } = await aClaim()
  const told = async (code: string) => {
    await begin(code)
    return (await kiosk.state()).view
  }
  expect(await told('12345678901244')).toEqual({ kind: 'told', what: 'foreign-office' })
  expect(await told('56400000000091')).toEqual({ kind: 'told', what: 'unknown-claim' })
  await database.adminPool.query(
    `insert into kiosk.lock (claim, id, till, expires_at)
     values ($1, gen_random_uuid(), gen_random_uuid(), $2)`,
    [id, systemClock.now().add({ seconds: 60 }).toString()],
  )
  expect(await told(kassenzeichen)).toEqual({ kind: 'told', what: 'claim-locked' })
  await database.adminPool.query('delete from kiosk.lock')
  await begin(kassenzeichen)
  await insert(10_000)
  await isQuiet()
  expect(await told(kassenzeichen)).toEqual({ kind: 'told', what: 'paid' })
})

test('an alarm gives money back and closes the machine until somebody has looked', async () => {
  const { kassenzeichen } = await aClaim()
  await begin(kassenzeichen)
  await insert(5000)
  await kiosk.press('alarm/true')
  expect((await kiosk.state()).matter.tray).toEqual([5000])
  await begin(kassenzeichen)
  expect((await kiosk.state()).state?.current).toBeNull()
  await insert(1000)
  expect((await kiosk.state()).matter.tray).toEqual([5000, 1000])
  await kiosk.press('alarm/false')
  await kiosk.press('tray')
  await everyEuroIsThere()
})

/** Presses whatever can be pressed, in an order nobody thought of. Answers what people put in and took out. */
async function anything(seed: number, steps: number): Promise<{ put: number; took: number }> {
  const chance = seededChance(seed)
  const one = <T>(of: readonly T[]): T => of[chance.below(of.length)]!
  const sum = { put: 0, took: 0 }
  const take = async () => {
    const { tray } = (await kiosk.state()).matter
    await kiosk.press('tray')
    sum.took += tray.reduce((all, piece) => all + piece, 0)
  }
  const put = async (piece: number) => {
    sum.put += piece
    await kiosk.press(`insert/${piece}`)
  }
  const acts: (() => Promise<unknown>)[] = [
    async () => begin((await aClaim()).kassenzeichen, one(['cash', 'cash', 'cash', 'card'])),
    ...Array.from({ length: 5 }, () => () => put(one([2000, 5000, 5000, 10_000, 20_000, 1, 200, 50_000]))),
    () => kiosk.press('cancel'),
    ...[1, 2].map(() => () => kiosk.press(`fail/cutAt/${one(CUTS)}`)),
    ...[1, 2, 3].map(() => () => kiosk.press('power/on')),
    () => kiosk.press('power/off'),
    () => kiosk.press(`fail/network/${one(['up', 'up', 'gone', 'deaf'])}`),
    () =>
      kiosk.press(
        `fail/${one(['printerJam', 'changeJam', 'doubleConfirm', 'rejectNext'])}/${one(['true', 'false'])}`,
      ),
    () => kiosk.press(`fail/card/${one(['ok', 'declined', 'withdrawn'])}`),
    () => kiosk.press(`alarm/${one(['true', 'false', 'false'])}`),
    () => kiosk.press('tick'),
    take,
  ]
  for (let n = 0; n < steps; n++) await one(acts)()
  for (const [name, value] of Object.entries({ ...WHOLE, cutAt: 'null' }))
    await kiosk.press(`fail/${name}/${String(value)}`)
  await kiosk.press('power/on')
  await kiosk.press('alarm/false')
  await kiosk.press('cancel')
  await isQuiet()
  await take()
  return sum
}

test('whatever is pressed and breaks, in whatever order: what was put in and not given back stands in the books, once', async () => {
  await isQuiet()
  await kiosk.press('tray')
  const before = worth(await kiosk.state()).matter
  const { put, took } = await anything(Number(process.env['SEED'] ?? 11), 150)
  const { matter } = worth(await kiosk.state())
  expect(matter - before).toBe(put - took)
  await everyEuroIsThere()
  const odd = await database.adminPool.query(
    `select c.kassenzeichen from claims.claim c join claims.payment p on p.claim = c.id and p.reversed_at is null
     group by c.id having sum(p.cents) <> c.total_cents - c.owed_cents + c.overpaid_cents or count(*) > 1`,
  )
  expect(odd.rows).toEqual([])
  expect((await kiosk.state()).state?.refused).toEqual([])
})

test('a journal somebody wrote into takes no money; half a line at its end is the trace of a power cut', async () => {
  await isQuiet()
  const path = join(kiosk.folder, 'journal')
  await kiosk.kill()
  appendFileSync(path, '1234abcd {"e":"fil')
  await kiosk.start()
  await kiosk.until(({ isOn }) => isOn)
  await kiosk.kill()
  const whole = readFileSync(path, 'utf8')
  writeFileSync(path, whole.replace('"piece":5000', '"piece":9000'))
  await kiosk.start()
  expect(await kiosk.state()).toMatchObject({
    isOn: false,
    damage: expect.stringMatching(/^line \d+$/) as string,
  })
  await kiosk.kill()
  writeFileSync(path, whole)
  await kiosk.start()
  await kiosk.until(({ isOn }) => isOn)
})

test('change is made from what is there; what cannot be changed is said before and not taken', () => {
  expect(changeOf({ 50: 1, 20: 3 }, 60)).toEqual([20, 20, 20])
  expect(changeOf({ 5000: 9, 2000: 1 }, 5000)).toBeNull()
  expect(changeOf({}, 0)).toEqual([])
  const stock = { 100: 3 }
  expect(changeHint(9700, stock)).toEqual({ unfit: [20_000], isExactOnly: false })
  expect(changeHint(9650, {})).toMatchObject({ isExactOnly: true })
  expect(rejectionOf(10_000, [], 9700, stock)).toBeNull()
  expect(rejectionOf(20_000, [], 9700, stock)).toBe('no-change')
  expect(rejectionOf(50_000, [], 9700, stock)).toBe('too-large')
  expect(rejectionOf(25, [], 9700, stock)).toBe('unknown-piece')
  expect(rejectionOf(1, Array.from<number>({ length: 50 }).fill(1), 9700, stock)).toBe('too-many-coins')
})

test('what was typed or scanned is told apart before anybody is asked', () => {
  expect(readCode('BCD\n002\n1\nSCT')).toEqual({ ok: false, why: 'bank-code', typed: '' })
  expect(readCode('https://example.org')).toEqual({ ok: false, why: 'not-a-code', typed: '' })
  // the digits are shown again, for comparing them with the paper
  const wrong = { ok: false, why: 'wrong-check-digits', typed: '56401234567800' }
  expect(readCode('5640 1234 5678 00')).toEqual(wrong)
})
