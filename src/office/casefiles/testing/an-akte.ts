import { afterAll, beforeAll } from 'vitest'
import type { Ground } from '#ground/act/act.ts'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { openStore } from '#ground/store/index.ts'
import { memoryBackend, TEST_SECRET, type MemoryBackend } from '#ground/store/testing/memory.ts'
import { openCatalogue } from '#office/catalogue/index.ts'
import { insertPersons } from '#office/people/index.ts'
import { createAccount, openStaff, saveSite, saveTeam } from '#office/staff/index.ts'
import { searchForm } from '#law/names/index.ts'
import { permissions } from '#office/permissions.ts'
import { startFeed } from '#ground/events/feed.ts'
import { listenerOn } from '#ground/events/listener.ts'
import { freshDatabase, type FreshDatabase } from '../../../../testing/database.ts'
import {
  openAkte,
  openCasefiles,
  registerDocument,
  seedPlan,
  type CasefilesRoom,
  type NewFile,
} from '../index.ts'

/** An office with two teams and colleagues, whose files lie in memory; close it when done. */
export interface FileOffice {
  readonly database: FreshDatabase
  readonly clock: ManualClock
  readonly ground: Ground
  readonly room: CasefilesRoom
  readonly backend: MemoryBackend
  /** Two case workers of the team `temporary`, one of `permanent`, the head, one of the reception, administration. */
  readonly anna: Actor
  readonly ben: Actor
  readonly clara: Actor
  readonly head: Actor
  readonly front: Actor
  readonly admin: Actor
  readonly person: string
  close(): Promise<void>
}

export async function aFileOffice(start = '2026-11-23T08:00:00Z'): Promise<FileOffice> {
  const database = await freshDatabase()
  const clock = manualClock(start)
  const ids = createIds(clock, systemChance)
  const ground: Ground = {
    ...{ db: kysely<DB>(database.appPool), clock, ids, chance: systemChance, permissions },
    wake: () => undefined,
  }
  const feed = await startFeed(ground.db, listenerOn(database.appUrl))
  const catalogue = await openCatalogue(ground, feed)
  const staff = openStaff(ground, { feed })
  const house = { id: 1, name: 'Amt', street: 'Straße 1', city: 'Musterstadt', timeZone: 'Europe/Berlin' }
  await saveSite(staff, SYSTEM, house)
  await saveTeam(staff, SYSTEM, { site: 1, key: 'temporary', name: 'Befristeter Aufenthalt', letter: 'B' })
  await saveTeam(staff, SYSTEM, { site: 1, key: 'permanent', name: 'Daueraufenthalt', letter: 'C' })
  const account = async (
    login: string,
    roles: readonly string[],
    teams: readonly string[],
  ): Promise<Actor> => {
    const made = await createAccount(staff, SYSTEM, {
      login,
      name: `Kollege ${login}`,
      password: null,
      roles,
      sites: [1],
      teams,
    })
    if (!made.ok) throw new Error(made.refusal)
    return { kind: 'staff', id: made.account, roles, sites: [1] }
  }
  const backend = memoryBackend(() => clock.now())
  const store = await openStore({ ground, backend, secret: TEST_SECRET })
  const room = openCasefiles({ ground, store, catalogue: catalogue.book })
  await seedPlan(room, SYSTEM)
  const person = ids.uuid()
  await ground.db.transaction().execute((tx) =>
    insertPersons(
      tx,
      [
        {
          id: person,
          familyName: 'Yıldız-Özdemir',
          givenNames: 'Ayşe',
          searchName: searchForm('Yıldız-Özdemir Ayşe'),
          birth: { year: 1991, month: 4, day: 3 },
          mail: null,
          phone: null,
          language: 'tr',
        },
      ],
      clock.now(),
    ),
  )
  return {
    ...{ database, clock, ground, room, backend, person },
    anna: await account('anna', ['caseworker'], ['temporary']),
    ben: await account('ben', ['caseworker'], ['temporary']),
    clara: await account('clara', ['caseworker'], ['permanent']),
    head: await account('head', ['head'], []),
    front: await account('front', ['reception'], []),
    admin: await account('admin', ['admin'], []),
    async close() {
      catalogue.close()
      await feed.stop()
      await database.drop()
    },
  }
}

/** For a test file: one office for all its tests. */
export function fileOffice(): { readonly it: FileOffice } {
  const held: { it?: FileOffice } = {}
  beforeAll(async () => {
    held.it = await aFileOffice()
  })
  afterAll(() => held.it?.close())
  return held as { readonly it: FileOffice }
}

/** Bytes in the store, as an act that adds a version wants them. */
export async function aFile(it: FileOffice, words: string, more: Partial<NewFile> = {}): Promise<NewFile> {
  const bytes = new TextEncoder().encode(words)
  const kept = await it.ground.db
    .transaction()
    .execute((tx) => it.room.store.put(tx, it.ground.ids.uuid(), bytes))
  return {
    role: 'original',
    name: 'brief.txt',
    mime: 'text/plain',
    bytes: kept.bytes,
    sha256: kept.sha256,
    object: kept.object,
    pages: 1,
    ...more,
  }
}

export async function anAkte(
  it: FileOffice,
  actor: Actor,
  more: Partial<Parameters<typeof openAkte>[2]> = {},
): Promise<{ akte: string; reference: string }> {
  const made = await openAkte(it.room, actor, {
    site: 1,
    planUnit: '33.1',
    subject: 'Aufenthalt',
    person: it.person,
    team: 'temporary',
    ...more,
  })
  if (!made.ok) throw new Error(`${made.refusal} ${made.field ?? ''}`)
  return made
}

export async function aDocument(
  it: FileOffice,
  actor: Actor,
  akte: string,
  more: Partial<Parameters<typeof registerDocument>[2]> = {},
): Promise<string> {
  const made = await registerDocument(it.room, actor, {
    site: 1,
    akte,
    subject: 'Mietvertrag',
    direction: 'incoming',
    files: [await aFile(it, `Seite von ${more.subject ?? 'Mietvertrag'} ${it.ground.ids.uuid()}`)],
    ...more,
  })
  if (!made.ok) throw new Error(`${made.refusal} ${made.field ?? ''}`)
  return made.document
}
