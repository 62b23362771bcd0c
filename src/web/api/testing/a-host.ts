import type { FastifyInstance } from 'fastify'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { memoryStore } from '#ground/store/testing/memory.ts'
import { aSite, MONDAY } from '#office/appointments/testing/an-office.ts'
import { MUSTERSTADT } from '#office/demo/index.ts'
import type { ExchangeOptions } from '#office/exchange/index.ts'
import { openOffice, type Office } from '#office/office.ts'
import { QUOTA, SCOPES, type Quota } from '#office/staff/index.ts'
import { freshDatabase, type FreshDatabase } from '../../../../testing/database.ts'
import { createHost } from '../../host.ts'
import { apiOf } from '../index.ts'

export interface TestHost {
  readonly database: FreshDatabase
  readonly office: Office
  readonly clock: ManualClock
  readonly app: FastifyInstance
  /** Our own mistakes; empty in a good test. */
  readonly mistakes: unknown[]
  /** The key of a program that works for one site; it may do everything a program may, unless told. */
  clientKey(site: number, scopes?: readonly string[], quota?: Quota): Promise<string>
  close(): Promise<void>
}

interface More {
  readonly smsSecret?: string
  readonly exchange?: ExchangeOptions
}

/** The interface alone, on a database of its own with one site of two lanes, Monday 08:00. */
export async function aHost({ exchange, ...more }: More = {}): Promise<TestHost> {
  const database = await freshDatabase()
  const clock = manualClock(MONDAY)
  const office = await openOffice({
    pool: database.appPool,
    listenUrl: database.appUrl,
    clock,
    chance: seededChance(7),
    ...(exchange && { exchange }),
    store: memoryStore(),
  })
  await aSite(office.ground.db, 2)
  await office.appointments.reloadPlan(1)
  const mistakes: unknown[] = []
  const report = (error: unknown) => void mistakes.push(error)
  const registerApi = apiOf({ office, report, ...more })
  const app = await createHost({ office, site: () => MUSTERSTADT, pages: false, report, registerApi })
  await app.ready()
  const close = async () => {
    await app.close()
    await office.close()
    await database.drop()
  }
  const clientKey: TestHost['clientKey'] = async (site, scopes = SCOPES, quota = QUOTA) => {
    const more = { roles: ['client', ...scopes], quota }
    const address = { street: 'Rathausplatz 1', city: 'Musterstadt', timeZone: 'Europe/Berlin' }
    await office.staff.saveSite(SYSTEM, { id: site, name: `Standort ${site}`, ...address })
    const wanted = { kind: 'client' as const, name: 'Fachverfahren', ...more, sites: [site] }
    const issued = await office.staff.issueKey(SYSTEM, wanted)
    if (!issued.ok) throw new Error(issued.refusal)
    return issued.secret
  }
  return { clientKey, database, office, clock, app, mistakes, close }
}
