import type { Actor } from '#ground/permission/permission.ts'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import type { ClamdAddress } from '#ground/scanning/index.ts'
import { startClamd } from '#ground/scanning/testing/clamd.ts'
import { memoryBackend, TEST_SECRET, type MemoryBackend } from '#ground/store/testing/memory.ts'
import { openOffice, type Office } from '#office/office.ts'
import { insertPersons } from '#office/people/index.ts'
import { searchForm } from '#law/names/index.ts'
import { findPart } from '#ground/parts/index.ts'
import { freshDatabase } from '../../../../testing/database.ts'
import { partsFolder } from '../../../../testing/parts.ts'
import type { Incoming } from '../index.ts'
import { advance } from '../advance.ts'

export interface Inbox {
  readonly office: Office
  readonly clock: ManualClock
  readonly backend: MemoryBackend
  readonly anna: Actor
  readonly clara: Actor
  readonly front: Actor
  readonly admin: Actor
  readonly person: string
  query<T extends object>(text: string, values?: unknown[]): Promise<T[]>
  /** Takes it in and lets it go as far as it goes. */
  through(what: Partial<Incoming> & { readonly bytes?: Uint8Array; readonly name?: string }): Promise<string>
  stateOf(item: string): Promise<{ state: string; problem: string | null; notes: string[]; detail: string }>
  anAkte(more?: { person?: string | null; subject?: string; level?: string }): Promise<string>
  close(): Promise<void>
}

export async function sure<T extends { readonly ok: boolean }>(
  work: Promise<T>,
): Promise<Extract<T, { ok: true }>> {
  const outcome = await work
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}

/**
 * An office with an inbox, on a database of its own. With clamd where it can be had; else what comes in counts as scanned
 * elsewhere, and the tests of the scanner are left out by name.
 */
export async function anInbox(
  tools: { clamd?: ClamdAddress | null; partsFolder?: string; virus?: 'required' | 'elsewhere' } = {},
): Promise<Inbox> {
  const database = await freshDatabase()
  const clock = manualClock('2026-11-23T09:00:00Z')
  const backend = memoryBackend(() => clock.now())
  const part = tools.clamd === undefined ? findPart('clamd', partsFolder) : null
  const clamd = part ? await startClamd(part) : null
  const office = await openOffice({
    ...{ pool: database.appPool, listenUrl: database.appUrl, clock, pages: { workers: 1 } },
    store: { backend, secret: TEST_SECRET },
    intake: {
      ...{
        clamd: clamd?.address ?? tools.clamd ?? null,
        virus: clamd ? 'required' : 'elsewhere',
        partsFolder,
      },
      ...tools,
      ...(clamd && { clamd: clamd.address }),
    },
  })
  const colleagues = await furnish(office)
  const person = office.ground.ids.uuid()
  await office.ground.db.transaction().execute((tx) => insertPersons(tx, [somebody(person)], clock.now()))
  const inbox: Inbox = {
    ...{ office, clock, backend, person, ...colleagues },
    query: async <T extends object>(text: string, values: unknown[] = []) =>
      (await database.adminPool.query<T>(text, values)).rows,
    async through({ bytes = new Uint8Array(), name = 'Dokument.pdf', ...more }) {
      const incoming = {
        site: 1,
        source: 'upload' as const,
        isScan: false,
        files: [{ name, bytes }],
        ...more,
      }
      const { item } = await sure(office.intake.receive(colleagues.anna, incoming))
      await advance(office.intake.room, item)
      return item
    },
    stateOf: async (item) =>
      (
        await inbox.query<{ state: string; problem: string | null; notes: string[]; detail: string }>(
          'select state, problem, notes, detail from intake.item where id = $1',
          [item],
        )
      )[0]!,
    async anAkte({ person: whose = null, subject = 'Aufenthaltserlaubnis', level } = {}) {
      const made = await sure(
        office.casefiles.openAkte(colleagues.anna, {
          site: 1,
          planUnit: await planUnit(office),
          subject,
          person: whose,
          team: 'temporary',
          ...(level && { level }),
        }),
      )
      return made.akte
    },
    async close() {
      await office.close()
      await clamd?.stop()
      await database.drop()
    },
  }
  return inbox
}

async function planUnit(office: Office): Promise<string> {
  const plan = await office.casefiles.plan()
  return plan.find(({ code }) => !plan.some(({ parent }) => parent === code))!.code
}

async function furnish({ staff, casefiles }: Office) {
  await staff.saveSite(SYSTEM, {
    id: 1,
    name: 'Amt',
    street: 'Straße 1',
    city: 'Musterstadt',
    timeZone: 'Europe/Berlin',
  })
  await staff.saveTeam(SYSTEM, { site: 1, key: 'temporary', name: 'Befristeter Aufenthalt', letter: 'B' })
  await staff.saveTeam(SYSTEM, { site: 1, key: 'permanent', name: 'Daueraufenthalt', letter: 'C' })
  await casefiles.seedPlan(SYSTEM)
  const account = async (login: string, role: string, teams: readonly string[]): Promise<Actor> => {
    const it = { login, name: `Kollege ${login}`, password: null, roles: [role], sites: [1], teams }
    const made = await sure(staff.createAccount(SYSTEM, it))
    return { kind: 'staff', id: made.account, roles: [role], sites: [1] }
  }
  return {
    anna: await account('anna', 'caseworker', ['temporary']),
    clara: await account('clara', 'caseworker', ['permanent']),
    front: await account('front', 'reception', []),
    admin: await account('admin', 'admin', []),
  }
}

const somebody = (id: string) => ({
  ...{ id, familyName: 'Haddad', givenNames: 'Amira', searchName: searchForm('Haddad Amira') },
  ...{ birth: { year: 1991, month: 4, day: 3 }, mail: null, phone: null, language: 'ar' as const },
})
