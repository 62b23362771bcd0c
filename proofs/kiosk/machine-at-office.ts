import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect } from 'vitest'
import { systemClock } from '#ground/clock/clock.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { memoryStore } from '#ground/store/testing/memory.ts'
import type { Claim } from '#office/claims/index.ts'
import { MUSTERSTADT } from '#office/demo/musterstadt.ts'
import { openOffice, type Office } from '#office/office.ts'
import { freshDatabase, type FreshDatabase } from '../../testing/database.ts'
import { apiOf } from '../../src/web/api/index.ts'
import { createHost } from '../../src/web/host.ts'
import { aKiosk, worth, type Kiosk, type KioskState } from './kiosk-process.ts'

export const person = (role: string): Actor => ({
  ...{ kind: 'staff', id: `01900000-0000-7000-8000-0000000000${role.length}0`, roles: [role], sites: [1] },
})

/** An office with its interface, and the sample machine that speaks to it. */
interface Stage {
  readonly database: FreshDatabase
  readonly office: Office
  readonly kiosk: Kiosk
  /** The machine among the tills of the books. */
  readonly till: string
  close(): Promise<void>
}

async function aStage(): Promise<Stage> {
  const mistakes: unknown[] = []
  const database = await freshDatabase()
  const office = await openOffice({
    ...{ pool: database.appPool, listenUrl: database.appUrl, clock: systemClock, store: memoryStore() },
    claims: { creditor: { office: '5640' } },
  })
  const address = { street: 'Rathausplatz 1', city: 'Musterstadt', timeZone: 'Europe/Berlin' }
  await office.staff.saveSite(SYSTEM, { id: 1, name: 'Amt', ...address })
  const report = (error: unknown) => void mistakes.push(error)
  const registerApi = apiOf({ office, report })
  const host: FastifyInstance = await createHost({
    ...{ office, site: () => MUSTERSTADT, pages: false, report, registerApi },
  })
  await host.listen({ host: '127.0.0.1', port: 0 })
  const key = { kind: 'device' as const, name: 'Automat', roles: ['kiosk'], sites: [1] }
  const issued = await office.staff.issueKey(SYSTEM, key)
  if (!issued.ok) throw new Error(issued.refusal)
  const more = { site: 1, kind: 'kiosk' as const, name: 'Automat', device: issued.client }
  const saved = await office.claims.saveTill(person('head'), more)
  if (!saved.ok) throw new Error(saved.refusal)
  const { port } = host.server.address() as AddressInfo
  const kiosk = await aKiosk({ origin: `http://127.0.0.1:${port}`, key: issued.secret })
  await kiosk.press('fill')
  const close = async () => {
    await kiosk.close()
    await host.close()
    await office.close()
    await database.drop()
    expect(mistakes).toEqual([])
  }
  return { database, office, kiosk, till: saved.till, close }
}

/** What the books know of one claim; amounts in cents. */
export interface Known {
  readonly owed: number
  readonly over: number
  readonly payments: number
  readonly receipts: number
}
export const ONCE: Known = { owed: 0, over: 0, payments: 1, receipts: 1 }

/** For a test file: one machine at one office for all its tests. */
export class MachineAtOffice {
  #stage: Stage | undefined
  /** Cents put into the machine as change before the first claim. */
  #float = 0

  constructor() {
    beforeAll(async () => {
      this.#stage = await aStage()
      this.#float = worth(await this.kiosk.state()).matter
    })
    afterAll(() => this.#stage?.close())
  }

  get kiosk(): Kiosk {
    return this.#stage!.kiosk
  }
  get office(): Office {
    return this.#stage!.office
  }
  get database(): FreshDatabase {
    return this.#stage!.database
  }

  /** A residence permit: 100 euros. */
  async aClaim(): Promise<Claim> {
    const on = systemClock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
    const made = await this.office.claims.createClaim(person('caseworker'), {
      ...{ site: 1, case: { on, age: 30, acts: [{ key: 'ae_issue_over_1y' }] } },
    })
    if (!made.ok) throw new Error(JSON.stringify(made))
    return made.claim
  }

  async inTheOffice(kassenzeichen: string): Promise<Known> {
    const claims = await this.database.adminPool.query<Known>(
      `select c.owed_cents::int as owed, c.overpaid_cents::int as over,
              count(p.id)::int as payments, count(distinct p.receipt)::int as receipts
       from claims.claim c left join claims.payment p on p.claim = c.id where c.kassenzeichen = $1 group by c.id`,
      [kassenzeichen],
    )
    return claims.rows[0]!
  }

  async begin(kassenzeichen: string, method = 'cash'): Promise<void> {
    await this.kiosk.press('home')
    await this.kiosk.press('read', { code: kassenzeichen })
    await this.kiosk.press(`pay/${method}`)
  }

  /** @param pieces coins and notes, by their worth in cents. */
  async insert(...pieces: number[]): Promise<void> {
    for (const piece of pieces) await this.kiosk.press(`insert/${piece}`)
  }

  isQuiet(): Promise<KioskState> {
    return this.kiosk.until(({ state }) => state?.current === null && state.outbox.length === 0)
  }

  /** What lies in the machine, what it believes and what the books say: the change put in at first apart, all the same. */
  async everyEuroIsThere(): Promise<void> {
    const { matter, journal } = worth(await this.isQuiet())
    expect(journal).toBe(matter)
    expect(await this.#taken()).toBe(matter - this.#float)
  }

  async #taken(): Promise<number> {
    const found = await this.database.adminPool.query<{ cents: number }>(
      'select cash_cents::int as cents from claims.till where id = $1',
      [this.#stage!.till],
    )
    return found.rows[0]!.cents
  }
}
