import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db, Tx } from '#ground/act/act.ts'
import { systemClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { systemChance, type Chance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { diskBackend } from './disk.ts'
import { closedStore, openStore, StoreProblem, WrongStoreSecret, type Store } from './index.ts'
import { TEST_SECRET } from './testing/memory.ts'

const ids = createIds(systemClock, systemChance)
const paper = (text: string) => Buffer.from(`%PDF ${text}`)
let database: FreshDatabase
let db: Db
let folder: string
let store: Store

const opened = (at = folder, secret = TEST_SECRET, chance: Chance = systemChance) =>
  openStore({ ground: { db, clock: systemClock, ids }, backend: diskBackend(at, chance), secret })
const act = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
const kept = (scope: string, bytes: Uint8Array, by = store) => act((tx) => by.put(tx, scope, bytes))
const problem = (doing: Promise<unknown>) =>
  doing.then(
    () => 'none',
    (error: unknown) => (error instanceof StoreProblem ? error.kind : Promise.reject(error as Error)),
  )

/** All files of the place, by their path. */
async function files(at = folder): Promise<string[]> {
  const found = await readdir(join(at, 'bytes'), { recursive: true, withFileTypes: true })
  return found.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name))
}

async function pathOf(object: string): Promise<string> {
  const { rows } = await database.adminPool.query<{ name: string }>(
    `select encode(address, 'hex') as name from store.object where id = $1`,
    [object],
  )
  return join(folder, 'bytes', rows[0]!.name.slice(0, 2), rows[0]!.name)
}

async function flip(path: string): Promise<void> {
  const bytes = await readFile(path)
  bytes[bytes.length >> 1]! ^= 1
  await writeFile(path, bytes)
}

beforeAll(async () => {
  database = await freshDatabase()
  db = kysely<DB>(database.appPool)
  folder = await mkdtemp(join(tmpdir(), 'store-'))
  store = await opened()
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

describe('what is put is read again', () => {
  test('to the bit, and nothing of it stands open in the place', async () => {
    const bytes = paper('Aufenthaltstitel von Yıldız-Özdemir')
    const { object, sha256, bytes: length } = await kept(ids.uuid(), bytes)
    expect(Buffer.from(await store.read(db, object)).equals(bytes)).toBe(true)
    expect([sha256.length, length]).toEqual([32, bytes.length])
    expect((await readFile(await pathOf(object))).includes('Yıldız')).toBe(false)
  })

  test('an empty file and one of 5 MB as well', async () => {
    const large = Buffer.alloc(5_000_000, 'a')
    const scope = ids.uuid()
    expect((await store.read(db, (await kept(scope, Buffer.alloc(0))).object)).length).toBe(0)
    expect(large.equals(await store.read(db, (await kept(scope, large)).object))).toBe(true)
  })

  test('the same content is one object in a scope, closed anew in another', async () => {
    const [one, other] = [ids.uuid(), ids.uuid()]
    const first = await kept(one, paper('twice'))
    expect((await kept(one, paper('twice'))).object).toBe(first.object)
    const second = await kept(other, paper('twice'))
    expect(second.object).not.toBe(first.object)
    expect(await pathOf(second.object)).not.toBe(await pathOf(first.object))
  })

  test('put by ten at once it is one object, used ten times, and one file remains', async () => {
    const scope = ids.uuid()
    const all = await Promise.all(Array.from({ length: 10 }, () => kept(scope, paper('at once'))))
    expect(new Set(all.map(({ object }) => object)).size).toBe(1)
    for (let n = 0; n < 9; n++) await act((tx) => store.drop(tx, all[0]!.object))
    await store.sweepOrphans(0)
    expect(Buffer.from(await store.read(db, all[0]!.object)).toString()).toBe('%PDF at once')
    await act((tx) => store.drop(tx, all[0]!.object))
    expect(await problem(store.read(db, all[0]!.object))).toBe('missing')
  })

  test('two processes read what the other put', async () => {
    const other = await opened()
    const { object } = await kept(ids.uuid(), paper('here'), other)
    expect(Buffer.from(await store.read(db, object)).toString()).toBe('%PDF here')
  })

  test('bytes staged before the transaction are kept by it', async () => {
    const staged = await store.stage(paper('staged'))
    const { object } = await act((tx) => store.put(tx, ids.uuid(), staged))
    expect(Buffer.from(await store.read(db, object)).toString()).toBe('%PDF staged')
  })
})

describe('what is filed elsewhere', () => {
  test('keeps its bytes, and only the new scope opens it', async () => {
    const [intake, akte] = [ids.uuid(), ids.uuid()]
    const { object } = await kept(intake, paper('filed'))
    const before = await pathOf(object)
    const moved = await act((tx) => store.move(tx, object, akte))
    expect(moved.object).toBe(object)
    expect(await pathOf(object)).toBe(before)
    await act((tx) => store.eraseKey(tx, intake))
    expect(Buffer.from(await store.read(db, object)).toString()).toBe('%PDF filed')
  })

  test('one content of an intake goes into two files, and each keeps its own when the other is erased', async () => {
    const [intake, one, two] = [ids.uuid(), ids.uuid(), ids.uuid()]
    const { object } = await kept(intake, paper('two files'))
    await kept(intake, paper('two files'))
    const first = await act((tx) => store.move(tx, object, one))
    const second = await act((tx) => store.move(tx, object, two))
    expect(first.object).not.toBe(second.object)
    await act((tx) => store.eraseKey(tx, two))
    await store.sweepOrphans(0)
    expect(await problem(store.read(db, second.object))).toBe('erased')
    expect(Buffer.from(await store.read(db, first.object)).toString()).toBe('%PDF two files')
  })

  test('a file that has this content already keeps one object for both', async () => {
    const [intake, akte] = [ids.uuid(), ids.uuid()]
    const known = await kept(akte, paper('known'))
    const { object } = await kept(intake, paper('known'))
    expect((await act((tx) => store.move(tx, object, akte))).object).toBe(known.object)
    await act((tx) => store.drop(tx, known.object))
    expect(Buffer.from(await store.read(db, known.object)).toString()).toBe('%PDF known')
  })
})

describe('an erased key', () => {
  test('leaves nothing readable, neither here nor from a copy of bytes and objects', async () => {
    const scope = ids.uuid()
    const { object } = await kept(scope, paper('secret'))
    const copy = await database.adminPool.query(`select * from store.object where id = $1`, [object])
    const path = await pathOf(object)
    const bytes = await readFile(path)
    expect(await act((tx) => store.eraseKey(tx, scope))).toBe(1)
    expect(await problem(store.read(db, object))).toBe('erased')
    const { rows } = await database.adminPool.query(`select * from store.object where id = $1`, [object])
    expect([rows[0].wrapped, rows[0].sha256]).toEqual([null, null])
    // somebody puts the copies back
    await writeFile(path, bytes)
    await database.adminPool.query(`update store.object set wrapped = $2, sha256 = $3 where id = $1`, [
      ...[object, copy.rows[0].wrapped, copy.rows[0].sha256],
    ])
    expect(await problem(store.read(db, object))).toBe('erased')
  })

  test('lets nothing into its scope again', async () => {
    const scope = ids.uuid()
    await act((tx) => store.eraseKey(tx, scope))
    expect(await problem(kept(scope, paper('late')))).toBe('erased')
  })

  test('is not erased under the hands of whoever puts something in', async () => {
    const scope = ids.uuid()
    await kept(scope, paper('first'))
    let erasing: Promise<number> | undefined
    const { object } = await act(async (tx) => {
      const it = await store.put(tx, scope, paper('second'))
      erasing = act((other) => store.eraseKey(other, scope))
      await new Promise((done) => setTimeout(done, 50))
      return it
    })
    expect(await erasing).toBe(2)
    expect(await problem(store.read(db, object))).toBe('erased')
  })
})

describe('what goes wrong has a name', () => {
  test('one flipped bit, a file cut short and one put in the place of another are damaged', async () => {
    const scope = ids.uuid()
    const [one, two] = [await kept(scope, paper('one')), await kept(scope, paper('two'))]
    await flip(await pathOf(one.object))
    expect(await problem(store.read(db, one.object))).toBe('damaged')
    expect(await store.check(one.object)).toBe('damaged')
    await copyFile(await pathOf(two.object), await pathOf(one.object))
    expect(await problem(store.read(db, one.object))).toBe('damaged')
    await truncate(await pathOf(two.object), 20)
    expect(await problem(store.read(db, two.object))).toBe('damaged')
  })

  test('a row that points to the bytes of another is damaged as well', async () => {
    const [mine, foreign] = [await kept(ids.uuid(), paper('mine')), await kept(ids.uuid(), paper('not mine'))]
    await database.adminPool.query(
      `update store.object set address = (select address from store.object where id = $2),
         wrapped = (select wrapped from store.object where id = $2) where id = $1`,
      [mine.object, foreign.object],
    )
    expect(await problem(store.read(db, mine.object))).toBe('damaged')
  })

  test('bytes that are gone are missing, until the same content comes again', async () => {
    const scope = ids.uuid()
    const { object } = await kept(scope, paper('lost'))
    await rm(await pathOf(object))
    expect(await problem(store.read(db, object))).toBe('missing')
    expect((await kept(scope, paper('lost'))).object).toBe(object)
    expect(Buffer.from(await store.read(db, object)).toString()).toBe('%PDF lost')
  })

  test('a disk without room says so, keeps no row and no half file', async () => {
    const chance: Chance = { ...systemChance, bytes: (count) => Buffer.alloc(count, 7) }
    await symlink('/dev/full', join(folder, 'drafts', '07'.repeat(16)))
    const full = await opened(folder, TEST_SECRET, chance)
    const before = await files()
    expect(await problem(kept(ids.uuid(), paper('no room'), full))).toBe('full')
    expect([await files(), await readdir(join(folder, 'drafts'))]).toEqual([before, []])
  })

  test('a disk that is not mounted is unreachable, not empty', async () => {
    const { object } = await kept(ids.uuid(), paper('away'))
    await rename(folder, `${folder}-away`)
    await mkdir(folder)
    expect(await problem(store.read(db, object))).toBe('unreachable')
    expect(await problem(kept(ids.uuid(), paper('into nothing')))).toBe('unreachable')
    expect(await problem(opened())).toBe('unreachable')
    await rm(folder, { recursive: true })
    await rename(`${folder}-away`, folder)
    expect(Buffer.from(await store.read(db, object)).toString()).toBe('%PDF away')
  })

  test('the secret of another house opens nothing', async () => {
    await expect(opened(folder, 'another secret, which has 32 characters as well')).rejects.toThrow(
      WrongStoreSecret,
    )
  })

  test('a place of another database is refused', async () => {
    const other = await freshDatabase()
    const ground = { db: kysely<DB>(other.appPool), clock: systemClock, ids }
    const backend = diskBackend(folder, systemChance)
    expect(await problem(openStore({ ground, backend, secret: TEST_SECRET }))).toBe('unreachable')
    await other.drop()
  })

  test('an office without a place for files says so', async () => {
    expect(await problem(closedStore().read(db, ids.uuid()))).toBe('unreachable')
  })
})

describe('what nobody knows is swept', () => {
  test('bytes of an act that was undone go after their time, those of an act under way stay', async () => {
    await store.sweepOrphans(0)
    const before = (await files()).length
    await act(async (tx) => {
      await store.put(tx, ids.uuid(), paper('undone'))
      throw new Error('undone')
    }).catch(() => undefined)
    expect((await store.sweepOrphans()).orphans).toBe(0)
    expect((await files()).length).toBe(before + 1)
    expect((await store.sweepOrphans(0)).orphans).toBe(1)
    expect((await files()).length).toBe(before)
  })

  test('what was dropped goes with the next sweep, not before its act ends', async () => {
    const { object } = await kept(ids.uuid(), paper('dropped'))
    const path = await pathOf(object)
    await act(async (tx) => {
      await store.drop(tx, object)
      expect((await store.sweepOrphans(0)).dropped).toBe(0)
      expect(await files()).toContain(path)
    })
    expect(await store.sweepDropped()).toBe(1)
    expect(await files()).not.toContain(path)
  })
})

describe('a round of checks', () => {
  test('finds a flipped bit and a lost file without a key, tells each once, and settles what is mended', async () => {
    const scope = ids.uuid()
    const [bad, lost] = [await kept(scope, paper('bad')), await kept(scope, paper('gone'))]
    const path = await pathOf(bad.object)
    const whole = await readFile(path)
    await database.adminPool.query(`update store.key set wrapped = '\\x00' where scope = $1`, [scope])
    await store.scrub()
    const known = await store.state()
    await flip(path)
    await rm(await pathOf(lost.object))
    const found = await store.scrub()
    expect(found.roundEnded).toBe(true)
    const state = await store.state()
    expect([state.damaged - known.damaged, state.missing - known.missing]).toEqual([1, 1])
    await store.scrub()
    const told = await database.adminPool.query(
      `select data ->> 'kind' as kind from events.event where topic = 'store.damaged' and data ->> 'scope' = $1
       order by 1`,
      [scope],
    )
    expect(told.rows).toEqual([{ kind: 'damaged' }, { kind: 'missing' }])
    await writeFile(path, whole)
    await store.scrub()
    expect((await store.state()).damaged).toBe(known.damaged)
  })

  test('that was broken off goes on where it was', async () => {
    const scope = ids.uuid()
    await act(async (tx) => {
      for (let n = 0; n < 80; n++) await store.put(tx, scope, paper(String(n)))
    })
    const { rows } = await database.adminPool.query<{ n: number }>(
      `select count(distinct address)::int as n from store.object where wrapped is not null`,
    )
    const first = await store.scrub(() => false)
    expect([first.checked, first.roundEnded]).toEqual([64, false])
    const rest = await store.scrub()
    expect([first.checked + rest.checked, rest.roundEnded]).toEqual([rows[0]!.n, true])
  })
})
