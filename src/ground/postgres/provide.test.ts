import { inject, expect, test } from 'vitest'
import { createPool } from '#ground/database/connect.ts'
import { emptyDatabase } from '../../../testing/database.ts'
import { migrationFolders } from '../../migrations.ts'
import { appRole } from '#ground/database/roles.ts'
import { provideDatabase, withRole } from './provide.ts'

const projectDir = process.cwd()

test('with DATABASE_URL the office’s own server is migrated and used through the restricted role', async () => {
  const database = await emptyDatabase()
  const provided = await provideDatabase({
    environment: { DATABASE_URL: database.adminUrl },
    projectDir,
    folders: migrationFolders,
  })
  const pool = createPool(provided.appUrl, { max: 1 })
  const { rows } = await pool.query(
    'select current_user as acts_as, session_user as login, (select count(*) from ground.migration) > 0 as migrated',
  )
  expect(rows).toEqual([{ acts_as: 'willkommen_app', login: 'postgres', migrated: true }])
  await expect(pool.query('create table public.t ()')).rejects.toThrow(/permission denied/)
  expect(provided.embedded).toBeNull()
  await pool.end()
  await provided.stop()
  await database.drop()
})

test('DATABASE_URL_APP names the restricted login itself', async () => {
  const database = await emptyDatabase()
  const environment = { DATABASE_URL: database.adminUrl, DATABASE_URL_APP: database.appUrl }
  const provided = await provideDatabase({ environment, projectDir, folders: migrationFolders })
  expect(provided.appUrl).toBe(database.appUrl)
  await database.drop()
})

test('a server that may lose bookings is refused before anything is changed', async () => {
  const database = await emptyDatabase()
  const url = new URL(database.adminUrl)
  url.searchParams.set('options', '-c synchronous_commit=off')
  await expect(
    provideDatabase({ environment: { DATABASE_URL: url.href }, projectDir, folders: migrationFolders }),
  ).rejects.toThrow(/synchronous_commit = off/)
  const { rows } = await database.adminPool.query(`select to_regnamespace('ground') as schema`)
  expect(rows).toEqual([{ schema: null }])
  await database.drop()
})

test('other options of the URL stay', () => {
  const url = new URL(
    withRole(`${inject('adminUrl')}?sslmode=require&options=-c%20lock_timeout%3D5s`, appRole),
  )
  expect(url.searchParams.get('options')).toBe('-c lock_timeout=5s -c role=willkommen_app')
  expect(url.searchParams.get('sslmode')).toBe('require')
})
