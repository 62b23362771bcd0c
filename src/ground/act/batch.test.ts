import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { manualClock } from '../clock/clock.ts'
import { kysely } from '../database/connect.ts'
import type { DB } from '../database/types.ts'
import { seededChance } from '../identity/chance.ts'
import { createIds } from '../identity/ids.ts'
import { VISITOR } from '../permission/permission.ts'
import { keyOf, perform, type Ground } from './act.ts'
import { createBatcher, type Job } from './batch.ts'

interface NumberJob extends Job {
  readonly typed: string
}

let database: FreshDatabase
let ground: Ground

beforeAll(async () => {
  database = await freshDatabase()
  const clock = manualClock('2026-11-23T07:00:00Z')
  const chance = seededChance(1)
  const ids = createIds(clock, chance)
  ground = { db: kysely<DB>(database.appPool), clock, chance, ids, permissions: {}, wake: () => undefined }
})
afterAll(() => database.drop())

/** Reads what was typed as a number, all of a batch in one statement: a word in it is an error of the database. */
const reader = () =>
  createBatcher<NumberJob, { number: number }, never>(ground, () => ({
    async write({ tx, note }, jobs) {
      const read = await sql<{ number: number }>`
        select n::integer as number from unnest(${jobs.map(({ typed }) => typed)}::text[]) as n`.execute(tx)
      for (const job of jobs) note(job, { site: 1, subject: 'test', topic: 'test.read', data: {} })
      return read.rows.map(({ number }) => ({ ok: true as const, number }))
    },
    committed: () => undefined,
  }))

const deed = { act: 'test.read', site: 1 }
const job = (typed: string, key?: string): NumberJob => ({
  ...{ actor: VISITOR, deed, typed },
  ...(key !== undefined && { key: keyOf(deed.act, VISITOR, { value: key, request: typed }) }),
})

test('a request the database cannot take fails alone: the others of its batch are done', async () => {
  const read = reader()
  const first = read(job('1'))
  const batch = await Promise.allSettled([read(job('2')), read(job('a word')), read(job('3'))])
  expect((await first).outcome).toEqual({ ok: true, number: 1 })
  expect(batch.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('whatever is sent as a key is a key: long, with signs no database takes, and the same again is the same', async () => {
  const read = reader()
  for (const key of ['x'.repeat(5000), 'nul \0 and half a sign \ud800', '1']) {
    expect(await read(job('7', key))).toEqual({ outcome: { ok: true, number: 7 }, repeated: false })
    expect(await read(job('7', key))).toEqual({ outcome: { ok: true, number: 7 }, repeated: true })
    expect(await read(job('8', key))).toMatchObject({ outcome: { ok: false, refusal: 'key-reused' } })
  }
})

test('whatever is given as a reason stands in the trail, with a blank for what no column takes', async () => {
  const open = { ...ground, permissions: { 'test.why': ['visitor'] } }
  const deed = { act: 'test.why', site: 1, why: 'Anruf\u0000 \ud800 Ende' }
  expect(await perform(open, VISITOR, deed, async () => ({ ok: true as const }))).toEqual({ ok: true })
  const row = await sql<{ why: string }>`select e.why from trail.entry e where e.act = 'test.why'`.execute(
    ground.db,
  )
  expect(row.rows[0]?.why).toBe('Anruf  \ufffd Ende')
})
