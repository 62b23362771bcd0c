import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { createPool } from '#ground/database/connect.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { freePort } from '#ground/postgres/ports.ts'
import { openCalling } from '#office/calling/index.ts'
import { aClerk, aSiteWithDesks, aVisitor } from '#office/calling/testing/a-hall.ts'
import { openOffice, type Office } from '#office/office.ts'
import { KEY_ROLES } from '#office/staff/index.ts'
import { startApp } from '../support/app.ts'
import { ownDatabase, type OwnDatabase } from '../support/database.ts'
import { ms, p50and99, percentile } from '../support/figures.ts'
import { startHelper } from '../support/helper.ts'
import type { Figures, Run } from '../support/run.ts'
import { workDesks } from './desks.ts'
import type { Heard, Order, ScreenOrder } from './screens.ts'

const SCREENS = 1000
const PHONES = 500
const DESKS = 60
/** Each desk calls somebody new after so long: an office day of 60 desks in some minutes. */
const PAUSE_MS = 4000
const TARGET_P99 = 100
const TARGET_RECONNECT_S = 5

/**
 * Presses at sixty desks, over the interface, until a thousand screens and the phone of whoever was called have the
 * event; then every line breaks at once, first by the clients and then because the server was killed.
 */
export async function display(run: Run): Promise<Figures> {
  const database = await ownDatabase(run)
  const calls = run.full ? 900 : 180
  const keys = await prepare(run, database, calls + DESKS)
  const port = await freePort()
  const order = { appUrl: database.appUrl, connections: 12, port }
  const app = await startApp(run, order)
  const helper = startHelper(run, join(import.meta.dirname, 'screens.ts'))
  const lines = { port, screens: SCREENS, cookie: `device=${keys.screen}`, phones: keys.phones }
  await helper.ask<ScreenOrder, Heard>(lines)
  run.say(`${SCREENS} screens and ${PHONES} phones listen, ${DESKS} desks begin`)
  const before = loadOf(app.child.pid!)
  const { pressed, answers } = await workDesks(port, keys.program, {
    ...{ desks: DESKS, calls, pauseMs: PAUSE_MS },
  })
  const after = loadOf(app.child.pid!)
  await pause(1000)
  const { heard = {}, phones = {} } = await helper.ask<Order, Heard>('report')
  const screens = delaysOf(pressed, heard, SCREENS)
  const called = delaysOf(new Map([...pressed].filter(([number]) => phones[number])), phones, 1)
  run.say('every line breaks at once')
  const clientsS = await secondsUntilSettled(helper, 'storm', performance.timeOrigin + performance.now())
  await app.kill()
  const again = await startApp(run, order)
  const listening = performance.timeOrigin + performance.now()
  const serverS = await secondsUntilSettled(helper, 'settled', listening)
  const reconnect = Math.max(clientsS, serverS)
  const figures = p50and99(screens.delays)
  const deaf = screens.deaf + called.deaf
  const ok = deaf === 0 && figures.p99_ms <= TARGET_P99 && reconnect < TARGET_RECONNECT_S
  return {
    ...{ ok, screens: SCREENS, phones: PHONES, desks: DESKS, ...figures },
    phone_p99_ms: ms(percentile(called.delays, 0.99)),
    press_p99_ms: ms(percentile(answers, 0.99)),
    reconnect_s: reconnect,
    reconnect_after_kill_s: serverS,
    rss_mb: Math.max(after.rssMb, loadOf(again.child.pid!).rssMb),
    cpu_percent_of_a_core: Math.round(((after.cpuS - before.cpuS) / (after.atS - before.atS)) * 100),
    presses: pressed.size,
    not_heard: deaf,
  }
}

async function secondsUntilSettled(
  helper: ReturnType<typeof startHelper>,
  what: Order,
  from: number,
): Promise<number> {
  const { settledAt = Number.NaN } = await helper.ask<Order, Heard>(what)
  return Math.max(0, Math.round(settledAt - from) / 1000)
}

function delaysOf(
  pressed: ReadonlyMap<string, number>,
  heard: Readonly<Record<string, readonly number[]>>,
  expected: number,
): { delays: number[]; deaf: number } {
  const delays: number[] = []
  let deaf = 0
  for (const [number, at] of pressed) {
    const moments = heard[number] ?? []
    deaf += Math.max(0, expected - moments.length)
    delays.push(...moments.map((moment) => moment - at))
  }
  return { delays, deaf }
}

/** A site with desks where clerks sit, so many people in the hall, 500 of them with a phone; keys for screens and program. */
async function prepare(
  run: Run,
  database: OwnDatabase,
  visitors: number,
): Promise<{ screen: string; program: string; phones: readonly string[] }> {
  const pool = createPool(database.appUrl, { max: 4, name: 'proof' })
  const office = await openOffice({ pool, listenUrl: database.appUrl })
  try {
    const { ground } = office
    await aSiteWithDesks(ground.db, DESKS)
    const hall = { ground, room: openCalling({ ground }), clock: ground.clock } as never
    const phones: string[] = []
    for (let n = 0; n < Math.max(visitors, PHONES); n++) {
      const visit = await aVisitor(hall)
      if (n < PHONES) phones.push(await withTicket(office, visit))
    }
    for (let desk = 1; desk <= DESKS; desk++) {
      const sits = await office.calling.sitDown(await aClerk(hall), { site: 1, desk })
      if (!sits.ok) throw new Error(sits.refusal)
    }
    run.say(`${visitors} people wait`)
    return {
      screen: await keyFor(office, 'device', 'display'),
      program: await keyFor(office, 'client', 'client'),
      phones,
    }
  } finally {
    await office.close()
    await pool.end()
  }
}

async function withTicket({ ground }: Office, visit: string): Promise<string> {
  const code = ground.ids.code()
  await sql`update visits.visit set ticket_code = ${code} where id = ${visit}`.execute(ground.db)
  return code
}

async function keyFor(office: Office, kind: 'device' | 'client', role: string): Promise<string> {
  const issued = await office.staff.issueKey(SYSTEM, {
    kind,
    name: `Proof ${role}`,
    roles: kind === 'client' ? KEY_ROLES.client : [role],
    quota: { perMinute: 60_000, lines: 100 },
    sites: [1],
  })
  if (!issued.ok) throw new Error(issued.refusal)
  return issued.secret
}

/** Memory and processor time of a process so far. */
function loadOf(pid: number): { rssMb: number; cpuS: number; atS: number } {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  return { rssMb: Math.round(Number(kb) / 1024), cpuS: ticks / 100, atS: performance.now() / 1000 }
}
