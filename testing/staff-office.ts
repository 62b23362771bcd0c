import { TEST_CREDITOR } from './creditor.ts'
import type { AddressInfo } from 'node:net'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { manualClock, officeDay, type ManualClock } from '#ground/clock/clock.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { memoryStore } from '#ground/store/testing/memory.ts'
import { MUSTERSTADT } from '#office/demo/musterstadt.ts'
import { openOffice, type Office, type OfficeOptions } from '#office/office.ts'
import { insertPersons } from '#office/people/index.ts'
import { insertVisits } from '#office/visits/index.ts'
import { apiOf } from '../src/web/api/index.ts'
import { createHost } from '../src/web/host.ts'
import { identifyFor } from '../src/web/identify.ts'
import { uploadsOf } from '../src/web/uploads/index.ts'
import { officeLines, streamsOf } from '../src/web/streams/index.ts'
import { withoutWorker } from './browser.ts'
import { freshDatabase } from './database.ts'
import { closedRooms } from './closed-rooms.ts'
import type { Counselling } from '#office/open-counselling.ts'
import { CHEAP_PASSWORDS } from './passwords.ts'
import { PATIENCE } from './patience.ts'

export const PASSWORD = 'Sieben Kamele im Englischen Garten'

export interface StaffOffice {
  readonly origin: string
  readonly office: Office
  readonly counselling: Counselling
  readonly clock: ManualClock
  /** What the host reported as our own mistakes; a good test ends with none. */
  readonly mistakes: unknown[]
  /** The key of a display in the hall. */
  readonly displayKey: string
  /** Somebody arrives now and waits; answers the number. */
  arrive(more?: Arrival): Promise<string>
  /** The server goes away, lines and all; `serve` brings it back on the same port. */
  fall(): Promise<void>
  serve(): Promise<void>
  close(): Promise<void>
}

interface Arrival {
  readonly name?: readonly [given: string, family: string]
  readonly dueAt?: string
  readonly concerns?: readonly string[]
  readonly language?: string
  readonly needs?: readonly string[]
}

/** An office at work: desks 201 to 203, colleagues `anna`, `bilal`, `rita` (reception) and `chef` (admin), Monday 09:00. */
export async function staffOffice(bulk: NonNullable<OfficeOptions['bulk']> = {}): Promise<StaffOffice> {
  const database = await freshDatabase()
  const clock = manualClock('2026-11-23T08:00:00Z')
  const office = await openOffice({
    claims: { creditor: TEST_CREDITOR },
    ...{ pool: database.appPool, listenUrl: database.appUrl, clock, store: memoryStore(), bulk },
    passwordCost: CHEAP_PASSWORDS,
    // papers of tests need no scanner for viruses
    intake: { virus: 'elsewhere' },
    // the printer of a test stands on this machine, and nobody waits for it
    printing: { ownMachine: true, patience: { connect: 400, answer: 300, print: 1000 } },
  })
  await furnish(office)
  const counselling = await closedRooms(database, office)
  const key = await office.staff.issueKey(SYSTEM, {
    kind: 'device',
    name: 'Wand',
    roles: ['display'],
    sites: [1],
  })
  if (!key.ok) throw new Error(key.refusal)
  const mistakes: unknown[] = []
  let port = 0
  let host: Awaited<ReturnType<typeof createHost>>
  const serve = async (): Promise<void> => {
    const identify = identifyFor(office, false)
    const report = (error: unknown): void => void mistakes.push(error)
    const registerStreams = streamsOf({
      ...officeLines(office, { identify, openDisplays: false }),
      report,
      beatMs: 1000,
    })
    const registerUploads = uploadsOf({ office, identify, counselling })
    host = await createHost({
      ...{ office, counselling, site: () => MUSTERSTADT, identify },
      ...{ registerApi: apiOf({ office, report }), registerStreams, registerUploads, report },
    })
    await host.listen({ host: '127.0.0.1', port })
    port = (host.server.address() as AddressInfo).port
  }
  await serve()
  let arrived = 0
  return {
    origin: `http://127.0.0.1:${port}`,
    ...{ office, counselling, clock, mistakes, displayKey: key.secret, serve },
    arrive: async (more = {}) => {
      const number = await arrive(office, clock, ++arrived, more)
      // nobody comes through the door in the same moment as another
      clock.advance({ seconds: 1 })
      return number
    },
    fall: async () => {
      await host.close()
    },
    async close() {
      await host.close()
      await office.close()
      await database.drop()
    },
  }
}

async function furnish({ staff }: Office): Promise<void> {
  const { officeName: name, address } = MUSTERSTADT
  await staff.saveSite(SYSTEM, {
    id: 1,
    name,
    street: address.street,
    city: address.city,
    timeZone: 'Europe/Berlin',
  })
  await staff.saveTeam(SYSTEM, { site: 1, key: 'temporary', name: 'Befristeter Aufenthalt', letter: 'B' })
  await staff.saveTeam(SYSTEM, { site: 1, key: 'permanent', name: 'Dauerhafter Aufenthalt', letter: 'D' })
  for (const id of [1, 2, 3])
    await staff.saveDesk(SYSTEM, { site: 1, id, team: 'temporary', room: `20${id}`, active: true })
  const colleagues = [
    { login: 'anna', name: 'Anna Berg', role: 'caseworker' },
    { login: 'bilal', name: 'Bilal Çelik', role: 'caseworker' },
    { login: 'rita', name: 'Rita Roth', role: 'reception' },
    { login: 'chef', name: 'Carla Chef', role: 'admin' },
  ]
  for (const { login, name, role } of colleagues) {
    const teams = role === 'caseworker' ? ['temporary'] : []
    const account = { login, name, password: PASSWORD, roles: [role], sites: [1], teams }
    const made = await staff.createAccount(SYSTEM, account)
    if (!made.ok) throw new Error(made.refusal)
  }
}

async function arrive({ ground }: Office, clock: ManualClock, n: number, more: Arrival): Promise<string> {
  const now = clock.now()
  const number = `B${String(n + 40).padStart(3, '0')}`
  const person = more.name ? ground.ids.uuid() : null
  const { dueAt = null, concerns = ['study_extend'], language = 'de', needs = [] } = more
  await ground.db.transaction().execute(async (tx) => {
    if (more.name && person) {
      const [givenNames, familyName] = more.name
      const birth = { year: 1990, month: null, day: null }
      const rest = {
        searchName: `${familyName} ${givenNames}`.toUpperCase(),
        birth,
        mail: null,
        phone: null,
        language,
      }
      await insertPersons(tx, [{ id: person, familyName, givenNames, ...rest }], now)
    }
    const visit = {
      ...{
        id: ground.ids.uuid(),
        site: 1,
        day: officeDay(now).toString(),
        person,
        persons: 1,
        team: 'temporary',
      },
      ...{ origin: dueAt ? ('booked' as const) : ('walk_in' as const), dueAt, concerns, language, needs },
      ...{ number, arrivedAt: now.toString() },
    }
    await insertVisits(tx, [visit])
  })
  return number
}

/** Signs in by the form and lands where one wanted to go. */
export async function signedIn(
  browser: Browser,
  { origin }: StaffOffice,
  login: string,
  path: string,
  more: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const viewport = { width: 1280, height: 900 }
  const page = await (await browser.newContext({ viewport, ...withoutWorker, ...more })).newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.goto(origin + path)
  await page.getByLabel('Anmeldename').fill(login)
  await page.getByLabel('Passwort').fill(PASSWORD)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.waitForURL(origin + path)
  return page
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What a machine finds in the way of people. The page's own policy forbids foreign script, so it comes by the debugger. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found: { id: string; nodes: { target: unknown }[] }[] = await page.evaluate(
    'axe.run().then((result) => result.violations)',
  )
  return found.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes.map((node) => node.target))}`)
}

const pictures = process.env['WILLKOMMEN_PICTURES']

/** Leaves a picture for eyes, when a folder for pictures is named. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}
