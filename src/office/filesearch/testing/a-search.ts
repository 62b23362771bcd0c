import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll } from 'vitest'
import type { Db, Tx } from '#ground/act/act.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { freshDatabase, type FreshDatabase } from '../../../../testing/database.ts'
import { putEntry, putText, search, type Entry, type Found } from '../index.ts'

/** Tokens of a case worker of site 1. */
export const DESK: readonly string[] = ['desk:1']

/** A search without a house around it, for all tests of a file. */
export interface Searching {
  readonly database: FreshDatabase
  readonly db: Db
  readonly akte: string
  /** In the transaction of a colleague who has these tokens. */
  as<T>(readers: readonly string[], work: (tx: Tx) => Promise<T>): Promise<T>
  entry(said: Partial<Entry>): Entry
  /** Files a document of site 1, a day newer than the one before. */
  aDocument(said: Partial<Entry>, ...pages: string[]): Promise<string>
  found(text: string, readers?: readonly string[]): Promise<Found>
  idsOf(text: string, readers?: readonly string[]): Promise<string[]>
}

export function aSearch(): { readonly it: Searching } {
  const held: { it?: Searching } = {}
  beforeAll(async () => {
    held.it = open(await freshDatabase())
  })
  afterAll(() => held.it?.database.drop())
  return held as { readonly it: Searching }
}

function open(database: FreshDatabase): Searching {
  const db = kysely<DB>(database.appPool)
  const akte = randomUUID()
  let day = Temporal.PlainDate.from('2026-01-01')
  const as = <T>(readers: readonly string[], work: (tx: Tx) => Promise<T>): Promise<T> =>
    db.transaction().execute(async (tx) => {
      await sql`select set_config('willkommen.readers', ${readers.join(',')}, true)`.execute(tx)
      return work(tx)
    })
  const entry = (said: Partial<Entry>): Entry => ({
    ...{ id: randomUUID(), kind: 'document', akte, site: 1, team: 'b', type: null, direction: 'incoming' },
    ...{ date: day, state: 'registered', reference: '', title: 'Schreiben', names: [], numbers: [] },
    ...{ readers: ['desk:1', 'system'], ...said },
  })
  const found = (text: string, readers = DESK) => as(readers, (tx) => search(tx, { text }))
  return {
    ...{ database, db, akte, as, entry, found },
    async aDocument(said, ...pages) {
      day = day.add({ days: 1 })
      const filed = entry(said)
      await as(['system'], async (tx) => {
        await putEntry(tx, filed)
        if (pages.length > 0) await putText(tx, filed.id, pages)
      })
      return filed.id
    },
    idsOf: async (text, readers) => (await found(text, readers)).hits.map(({ id }) => id),
  }
}
