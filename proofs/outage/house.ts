import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { manualClock } from '#ground/clock/clock.ts'
import { createPool } from '#ground/database/connect.ts'
import { SYSTEM, VISITOR } from '#ground/permission/permission.ts'
import { openOffice, type Office } from '#office/office.ts'
import type { OwnDatabase } from '../support/database.ts'
import type { Run } from '../support/run.ts'
import { layOut } from '../support/sites.ts'

/** Office time at the start, whatever the wall says: the machines' clocks are days off, as clocks sometimes are. */
const OPENS = '2026-11-23T08:00:00Z'
const BOOKED_AT = '2026-11-23T04:00:00Z'
const started = performance.now()

export interface House {
  readonly port: number
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
}

export async function startHouse(run: Run, appUrl: string): Promise<House> {
  const gone = Math.round(performance.now() - started)
  const from = Temporal.Instant.from(OPENS).add({ milliseconds: gone }).toString()
  const child = fork(join(import.meta.dirname, 'house-process.ts'), [JSON.stringify({ appUrl, from })], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const exited = once(child, 'exit')
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await exited
  }
  run.afterwards(kill)
  const early = exited.then(() => Promise.reject(new Error('the house ended before it listened')))
  early.catch(() => undefined)
  const [message] = (await Promise.race([once(child, 'message'), early])) as [{ port: number }]
  return { port: message.port, kill }
}

export interface Furnished {
  readonly terminals: readonly [string, string]
  readonly display: string
  /** A colleague of the reception, signed in. */
  readonly session: string
  /** Appointments of today: of half of them the code, of the others the visit. */
  readonly codes: readonly string[]
  readonly visits: readonly string[]
}

const PASSWORD = 'Regenbogen-am-Kanal-7'
const BOOKED = 24

/** A site that is open all day, two terminals, a display, somebody at the reception, and appointments for the coming hours. */
export async function furnish(run: Run, database: OwnDatabase): Promise<Furnished> {
  // Written in plain JavaScript for the Node of the machine; has no types.
  const web = (await import(new URL('../../scripts/setup/web.mjs', import.meta.url).href)) as {
    ensureWebBuilt(): Promise<void>
  }
  await web.ensureWebBuilt()
  await layOut(database.admin, {
    site: 1,
    lanes: 20,
    hours: [['00:00', '23:55']],
    stepMinutes: 15,
    durations: {},
  })
  await database.admin.query(`update appointments.series set weekdays = '{1,2,3,4,5,6,7}'`)
  const pool = createPool(database.appUrl, { max: 4, name: 'proof outage stage' })
  const clock = manualClock(BOOKED_AT)
  const office = await openOffice({ pool, listenUrl: database.appUrl, clock })
  try {
    return await people(office)
  } finally {
    await office.close()
    await pool.end()
  }
}

async function people(office: Office): Promise<Furnished> {
  const { staff } = office
  const site = { id: 1, name: 'Amt', street: 'Straße 1', city: 'Musterstadt', timeZone: 'Europe/Berlin' }
  await sure(staff.saveSite(SYSTEM, site))
  for (const [key, letter] of [
    ['temporary', 'B'],
    ['reception', 'A'],
  ] as const)
    await sure(staff.saveTeam(SYSTEM, { site: 1, key, name: key, letter }))
  const account = {
    login: 'rita',
    name: 'Rita',
    password: PASSWORD,
    roles: ['reception'],
    sites: [1],
    teams: [],
  }
  await sure(staff.createAccount(SYSTEM, account))
  const { token } = await sure(staff.signIn({ login: 'rita', password: PASSWORD, address: '127.0.0.1' }))
  const keyOf = async (name: string, role: 'terminal' | 'display') =>
    (await sure(staff.issueKey(SYSTEM, { kind: 'device', name, roles: [role], sites: [1] }))).secret
  const booked = await appointments(office)
  return {
    terminals: [await keyOf('Eingang', 'terminal'), await keyOf('Hof', 'terminal')],
    display: await keyOf('Wand', 'display'),
    session: token,
    codes: booked.slice(0, BOOKED / 2).map(({ code }) => code),
    visits: booked.slice(BOOKED / 2).map(({ visit }) => visit),
  }
}

async function appointments(office: Office): Promise<{ code: string; visit: string }[]> {
  const made: { code: string; visit: string }[] = []
  for (let n = 0; n < BOOKED; n++) {
    const start = Temporal.Instant.from(OPENS).add({ minutes: 60 + 15 * Math.floor(n / 8) })
    const held = await sure(
      office.appointments.hold(VISITOR, { site: 1, concerns: ['study_extend'], language: 'de', start }),
    )
    const familyName = `Probe${'bcdfghjklmnpqrstvwxz'[n % 20]}${n > 19 ? 'z' : ''}`
    const person = { familyName, givenNames: 'Ánh', birth: { year: 1990, month: 5, day: 17 } }
    const reach = { mail: null, phone: null }
    const { code, visit } = await sure(
      office.appointments.book(VISITOR, { code: held.code, ...person, ...reach }),
    )
    made.push({ code, visit })
  }
  return made
}

async function sure<T extends { readonly ok: boolean }>(work: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const outcome = await work
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}
