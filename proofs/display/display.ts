import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createPool } from '#ground/database/connect.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { openCalling } from '#office/calling/index.ts'
import { aClerk, aSiteWithDesks, aVisitor } from '#office/calling/testing/a-hall.ts'
import { openOffice, type Office } from '#office/office.ts'
import { KEY_ROLES } from '#office/staff/index.ts'
import { startApp } from '../support/app.ts'
import { Connection } from '../support/client.ts'
import { ownDatabase, type OwnDatabase } from '../support/database.ts'
import { p50and99 } from '../support/figures.ts'
import { startHelper } from '../support/helper.ts'
import type { Figures, Run } from '../support/run.ts'
import type { Heard, ScreenOrder } from './screens.ts'

const SCREENS = 1000
const TARGET_P99 = 100

/** A press at a desk, over the interface, until a thousand screens have the event. */
export async function display(run: Run): Promise<Figures> {
  const database = await ownDatabase(run)
  const presses = run.full ? 500 : 100
  const keys = await prepare(run, database, presses)
  const app = await startApp(run, { appUrl: database.appUrl, connections: 12 })
  const helper = startHelper(run, join(import.meta.dirname, 'screens.ts'))
  const order: ScreenOrder = { port: app.port, screens: SCREENS, cookie: `device=${keys.screen}` }
  await helper.ask<ScreenOrder, Heard>(order)
  run.say(`${SCREENS} screens listen`)
  const pressed = await press(app.port, keys.program, presses)
  await pause(1000)
  const rss = rssOf(app.child.pid!)
  const { heard = {} } = await helper.ask<'report', Heard>('report')
  const delays: number[] = []
  let deaf = 0
  for (const [number, at] of pressed) {
    const moments = heard[number] ?? []
    deaf += SCREENS - moments.length
    delays.push(...moments.map((moment) => moment - at))
  }
  const figures = p50and99(delays)
  const ok = deaf === 0 && figures.p99_ms <= TARGET_P99
  return { ok, screens: SCREENS, ...figures, rss_mb: rss, presses, not_heard: deaf }
}

/** A site with a desk where a clerk sits, so many people in the hall, a key for the screens and one for the program that calls. */
async function prepare(
  run: Run,
  database: OwnDatabase,
  visitors: number,
): Promise<{ screen: string; program: string }> {
  const pool = createPool(database.appUrl, { max: 4, name: 'proof' })
  const office = await openOffice({ pool, listenUrl: database.appUrl })
  try {
    const { ground } = office
    await aSiteWithDesks(ground.db, 1)
    const hall = { ground, room: openCalling({ ground }), clock: ground.clock } as never
    const clerk = await aClerk(hall)
    for (let n = 0; n < visitors + 5; n++) await aVisitor(hall)
    const sits = await office.calling.sitDown(clerk, { site: 1, desk: 1 })
    if (!sits.ok) throw new Error(sits.refusal)
    run.say(`${visitors} people wait`)
    return {
      screen: await keyFor(office, 'device', 'display'),
      program: await keyFor(office, 'client', 'client'),
    }
  } finally {
    await office.close()
    await pool.end()
  }
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

/** Calls one after the other; returns the moment of each press by ticket number. */
async function press(port: number, key: string, presses: number): Promise<Map<string, number>> {
  const line = new Connection(port)
  const who = { authorization: `Bearer ${key}` }
  const pressed = new Map<string, number>()
  for (let n = 0; n < presses; n++) {
    const at = performance.timeOrigin + performance.now()
    const called = await line.post('/api/v1/calls', { site: 1, desk: 1 }, who)
    if (called.status !== 201) throw new Error(`call: ${called.status} ${JSON.stringify(called.body)}`)
    const { number, visit } = called.body as { number: string; visit: string }
    pressed.set(number, at)
    await pause(40)
    const done = await line.post(`/api/v1/calls/${visit}/finish`, { site: 1, desk: 1 }, who)
    if (done.status !== 200) throw new Error(`finish: ${done.status} ${JSON.stringify(done.body)}`)
    await pause(20)
  }
  return pressed
}

function rssOf(pid: number): number {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kb) / 1024)
}
