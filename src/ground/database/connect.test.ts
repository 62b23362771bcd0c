import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FreshDatabase } from '../../../testing/database.ts'
import { freshDatabase } from '../../../testing/database.ts'
import { createPool, kysely } from './connect.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

async function roundTrip(type: string, value: unknown): Promise<unknown> {
  const { rows } = await database.appPool.query<{ value: unknown }>(`select $1::${type} as value`, [value])
  return rows[0]?.value
}

const noon = Temporal.Instant.from('2026-07-01T12:00:00.123456+02:00')

test.each([
  ['timestamptz', noon],
  ['timestamptz', Temporal.Instant.from('1890-01-01T00:00:00Z')],
  ['date', Temporal.PlainDate.from('2024-02-29')],
  ['time', Temporal.PlainTime.from('08:30:15.5')],
])('%s arrives as the Temporal value that was sent: %s', async (type, value) => {
  const back = await roundTrip(type, value)
  expect(back).toBeInstanceOf(value.constructor)
  expect(String(back)).toBe(String(value))
})

test('a zoned time is sent as its instant', async () => {
  const zoned = Temporal.ZonedDateTime.from('2026-10-25T02:30:00+01:00[Europe/Berlin]')
  expect(String(await roundTrip('timestamptz', zoned))).toBe('2026-10-25T01:30:00Z')
})

test('lists of times keep their gaps and their order', async () => {
  const back = (await roundTrip('timestamptz[]', [noon, null])) as unknown[]
  expect(back.map(String)).toEqual([noon.toString(), 'null'])
  expect(await roundTrip('date[]', [])).toEqual([])
  expect(
    await roundTrip('bigint[]', [
      [1, 2],
      [3, 4],
    ]),
  ).toEqual([
    [1, 2],
    [3, 4],
  ])
})

test('counters are numbers, and one too large for a number is an error', async () => {
  expect(await roundTrip('bigint', '9007199254740991')).toBe(9_007_199_254_740_991)
  await expect(roundTrip('bigint', '9007199254740993')).rejects.toThrow(/does not fit/)
})

test('ranges and documents pass unchanged', async () => {
  expect(await roundTrip('tstzrange', '[2026-01-01 00:00+00,2026-01-02 00:00+00)')).toBe(
    '["2026-01-01 00:00:00+00","2026-01-02 00:00:00+00")',
  )
  expect(await roundTrip('jsonb', { a: [1, 'ü'] })).toEqual({ a: [1, 'ü'] })
})

test('the query builder reads and writes the same values', async () => {
  const { rows } = await sql<{ at: Temporal.Instant }>`select ${noon}::timestamptz as at`.execute(
    kysely(database.appPool),
  )
  expect(rows[0]?.at.equals(noon)).toBe(true)
})

test('a connection that the server ends costs one query, not the process', async () => {
  const lost: Error[] = []
  const pool = createPool(database.appUrl, { max: 2, onLost: (error) => lost.push(error) })
  const kill = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'willkommen' and datname = current_database()`
  const held = await pool.connect()
  await pool.query('select 1')
  await database.adminPool.query(kill)
  await expect.poll(() => lost.length).toBeGreaterThanOrEqual(2)
  await expect(held.query('select 1')).rejects.toThrow()
  held.release(true)
  await expect(pool.query('select 1 as still')).resolves.toMatchObject({ rows: [{ still: 1 }] })
  await pool.end()
  await pause(1)
})
