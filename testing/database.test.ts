import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FreshDatabase } from './database.ts'
import { freshDatabase } from './database.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('a fresh database is migrated and writes durably', async () => {
  const { rows } = await database.appPool.query<{ name: string }>('select name from ground.migration')
  expect(Array.isArray(rows)).toBe(true)
  const { rows: settings } = await database.appPool.query(
    'select current_setting($1) as fsync, current_setting($2) as commit',
    ['fsync', 'synchronous_commit'],
  )
  expect(settings).toEqual([{ fsync: 'on', commit: 'on' }])
})

test.each([
  'create table t (a int)',
  'create temp table t (a int)',
  'create schema s',
  'set role willkommen_owner',
  'create role r',
  'delete from ground.migration',
])('the application may not: %s', async (sql) => {
  await expect(database.appPool.query(sql)).rejects.toThrow(/permission denied/)
})

test('two fresh databases do not see each other', async () => {
  const other = await freshDatabase()
  await other.adminPool.query('create table public.only_here (a int)')
  const { rows } = await database.adminPool.query(`select to_regclass('public.only_here') as found`)
  expect(rows).toEqual([{ found: null }])
  await other.drop()
})
