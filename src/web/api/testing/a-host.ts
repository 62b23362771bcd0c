import type { FastifyInstance } from 'fastify'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { seededChance } from '#ground/identity/chance.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { aSite, MONDAY } from '#office/appointments/testing/an-office.ts'
import { MUSTERSTADT } from '#office/demo/musterstadt.ts'
import { openOffice, type Office } from '#office/office.ts'
import { freshDatabase, type FreshDatabase } from '../../../../testing/database.ts'
import { createHost } from '../../host.ts'
import { apiOf } from '../index.ts'

export const CLIENT: Actor = { kind: 'client', id: 'portal', roles: ['client'], sites: [1] }
export const STRANGER: Actor = { kind: 'client', id: 'elsewhere', roles: ['client'], sites: [2] }
const keys: Readonly<Record<string, Actor>> = { wk_client_portal: CLIENT, wk_client_elsewhere: STRANGER }

export interface TestHost {
  readonly database: FreshDatabase
  readonly office: Office
  readonly clock: ManualClock
  readonly app: FastifyInstance
  /** Our own mistakes; empty in a good test. */
  readonly mistakes: unknown[]
  close(): Promise<void>
}

/** The interface alone, on a database of its own with one site of two lanes, Monday 08:00. */
export async function aHost(): Promise<TestHost> {
  const database = await freshDatabase()
  const clock = manualClock(MONDAY)
  const office = await openOffice({ pool: database.appPool, listenUrl: database.appUrl, clock, chance: seededChance(7) })
  await aSite(office.ground.db, 2)
  await office.appointments.reloadPlan(1)
  const mistakes: unknown[] = []
  const report = (error: unknown) => void mistakes.push(error)
  const registerApi = apiOf({ office, identifyKey: (key) => keys[key] ?? null, report })
  const app = await createHost({ office, site: () => MUSTERSTADT, pages: false, report, registerApi })
  await app.ready()
  const close = async () => {
    await app.close()
    await office.close()
    await database.drop()
  }
  return { database, office, clock, app, mistakes, close }
}
