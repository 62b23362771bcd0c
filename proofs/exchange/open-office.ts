import type { AddressInfo } from 'node:net'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { startBoss, startRelay, stopBoss, work, type EventJob } from '#ground/jobs/index.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { openCalling } from '#office/calling/index.ts'
import { aClerk, aSiteWithDesks, aVisitor, type TestHall } from '#office/calling/testing/a-hall.ts'
import { MUSTERSTADT } from '#office/demo/musterstadt.ts'
import { EXCHANGE_QUEUE, exchangeRoutes } from '#office/exchange/index.ts'
import { openOffice, type Office } from '#office/office.ts'
import { SCOPES } from '#office/staff/index.ts'
import { freshDatabase } from '../../testing/database.ts'
import { apiOf } from '../../src/web/api/index.ts'
import { createHost } from '../../src/web/host.ts'

export interface OpenOffice {
  readonly office: Office
  readonly clock: ManualClock
  readonly hall: TestHall
  readonly port: number
  /** Who sits at desk 1. */
  readonly clerk: Actor
  readonly mistakes: unknown[]
  /** Key and id of a program. */
  aKey(name?: string): Promise<{ client: string; secret: string }>
  arrives(number: string): Promise<string>
  /** The server goes away, lines and all, and comes back on the same port. */
  fall(): Promise<void>
  serve(): Promise<void>
  /** Calls ever made, by number. */
  calls(): Promise<string[]>
  close(): Promise<void>
}

/** A whole office for programs: interface on a real port, relay, queue and courier; desks 1 and 2 are taken. */
export async function openOfficeForPrograms(): Promise<OpenOffice> {
  const database = await freshDatabase()
  const clock = manualClock('2026-11-23T08:00:00Z')
  const mistakes: unknown[] = []
  const report = (error: unknown) => void mistakes.push(error)
  const office = await openOffice({
    ...{ pool: database.appPool, listenUrl: database.appUrl, clock },
    exchange: { hosts: ['127.0.0.1'], secret: 'a secret for this proof alone, long enough' },
  })
  const { ground, feed, exchange } = office
  const hall: TestHall = { ground, clock, room: openCalling({ ground }) }
  await aSiteWithDesks(ground.db, 2)
  const clerk = await aClerk(hall)
  const colleague = await aClerk(hall)
  await office.calling.sitDown(clerk, { site: 1, desk: 1 })
  await office.calling.sitDown(colleague, { site: 1, desk: 2 })
  const boss = await startBoss(database.appUrl, { onError: report })
  const courier = exchange.startCourier(report)
  await work<EventJob>(
    boss,
    EXCHANGE_QUEUE,
    async ({ data }) => {
      if ((await exchange.takeUp(data.event)) > 0) courier.wake()
    },
    { onFailure: report },
  )
  const relay = await startRelay({ ground, boss, feed, routes: exchangeRoutes, onError: report })
  let port = 0
  let host: Awaited<ReturnType<typeof createHost>>
  const serve = async () => {
    const registerApi = apiOf({ office, report })
    host = await createHost({ office, site: () => MUSTERSTADT, pages: false, report, registerApi })
    await host.listen({ host: '127.0.0.1', port })
    port = (host.server.address() as AddressInfo).port
  }
  await serve()
  return {
    ...{ office, clock, hall, clerk, mistakes, serve, port },
    async aKey(name = 'Muster-Fachanwendung') {
      const key = { kind: 'client' as const, name, roles: ['client', ...SCOPES], sites: [1] }
      const issued = await office.staff.issueKey(SYSTEM, key)
      if (!issued.ok) throw new Error(issued.refusal)
      return issued
    },
    arrives(number) {
      clock.advance({ seconds: 1 })
      return aVisitor(hall, { number })
    },
    fall: () => host.close(),
    async calls() {
      const found = await database.adminPool.query('select number from calling.call order by number, id')
      return found.rows.map((row: { number: string }) => row.number)
    },
    async close() {
      await host.close()
      await relay.stop()
      await courier.stop()
      await stopBoss(boss)
      await office.close()
      // what the end of the database itself cuts off is nobody's mistake
      const made = mistakes.length
      await database.drop()
      mistakes.length = made
    },
  }
}
