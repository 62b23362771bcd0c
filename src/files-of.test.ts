import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { openStore } from '#ground/store/index.ts'
import { freshDatabase, type FreshDatabase } from '../testing/database.ts'
import { explainFiles, filesOf } from './files-of.ts'
import { readSettings, WrongSetting } from './settings.ts'

let database: FreshDatabase
let data: string
const ids = createIds(systemClock, systemChance)

/** Opens the place for files as the house does at its start. */
async function start(environment: Record<string, string> = {}) {
  const { store: settings } = readSettings({ WILLKOMMEN_DATA: data, ...environment })
  const db = kysely<DB>(database.appPool)
  const files = await filesOf(settings, db)
  const ground = { db, clock: systemClock, ids }
  return {
    db,
    store: await openStore({ ground, ...files }).catch((error: unknown) => {
      throw explainFiles(error, settings)
    }),
  }
}

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'files-'))
  await database.adminPool.query(
    'truncate store.master, store.object, store.key, store.round, store.finding, store.gone',
  )
})
afterEach(() => rm(data, { recursive: true, force: true }))

describe('the place for files at the start', () => {
  test('makes its secret once, for the program alone, and reads with it after a restart', async () => {
    const { store, db } = await start()
    const { object } = await db.transaction().execute((tx) => store.put(tx, ids.uuid(), Buffer.from('paper')))
    const secret = await readFile(join(data, 'store-secret'), 'utf8')
    expect(((await stat(join(data, 'store-secret'))).mode & 0o777).toString(8)).toBe('600')
    const again = await start()
    expect(Buffer.from(await again.store.read(db, object)).toString()).toBe('paper')
    expect(await readFile(join(data, 'store-secret'), 'utf8')).toBe(secret)
  })

  test('makes no other secret when the one of the files is lost', async () => {
    await start()
    await rm(join(data, 'store-secret'))
    await expect(start()).rejects.toThrow(/store-secret is missing.*WILLKOMMEN_STORE_SECRET/s)
    await expect(stat(join(data, 'store-secret'))).rejects.toThrow(/ENOENT/)
  })

  test('says which secret does not fit', async () => {
    await start()
    const other = 'another secret with more than 32 characters'
    await expect(start({ WILLKOMMEN_STORE_SECRET: other })).rejects.toThrow(
      /WILLKOMMEN_STORE_SECRET does not open the files/,
    )
    await writeFile(join(data, 'store-secret'), other)
    await expect(start()).rejects.toThrow(WrongSetting)
  })

  test('does not begin anew in an empty folder', async () => {
    const { store, db } = await start()
    await db.transaction().execute((tx) => store.put(tx, ids.uuid(), Buffer.from('paper')))
    await rm(join(data, 'store'), { recursive: true })
    await expect(start()).rejects.toThrow(/The place for files cannot be used.*is the disk there/s)
  })
})

describe('settings of the place', () => {
  test('S3 is set as a whole and instead of a folder', () => {
    const s3 = {
      ...{ WILLKOMMEN_S3_ENDPOINT: 'https://s3.example.de/', WILLKOMMEN_S3_BUCKET: 'akten' },
      ...{ WILLKOMMEN_S3_ACCESS_KEY: 'key', WILLKOMMEN_S3_SECRET_KEY: 'secret' },
    }
    expect(readSettings(s3).store.s3?.endpoint).toBe('https://s3.example.de')
    expect(readSettings({}).store.s3).toBeNull()
    expect(() => readSettings({ WILLKOMMEN_S3_ENDPOINT: 'https://s3.example.de' })).toThrow(
      /WILLKOMMEN_S3_BUCKET and WILLKOMMEN_S3_ACCESS_KEY and WILLKOMMEN_S3_SECRET_KEY must be set/,
    )
    expect(() => readSettings({ ...s3, WILLKOMMEN_STORE_DIR: '/files' })).toThrow(/two places for files/)
  })
})
