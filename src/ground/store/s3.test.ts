import { createServer, type Server } from 'node:http'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { AwsClient } from 'aws4fetch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db, Tx } from '#ground/act/act.ts'
import { systemClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { openStore, StoreProblem, type Store } from './index.ts'
import { s3Backend } from './s3.ts'
import { TEST_SECRET } from './testing/memory.ts'
import { s3Place } from './testing/s3-place.ts'

const ids = createIds(systemClock, systemChance)
let database: FreshDatabase
let db: Db
let place: Awaited<ReturnType<typeof s3Place>>
let store: Store
let full: Server

const act = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
const kept = (text: string) => act((tx) => store.put(tx, ids.uuid(), Buffer.from(text)))
const problem = (doing: Promise<unknown>) =>
  doing.then(
    () => 'none',
    (error: unknown) => (error instanceof StoreProblem ? error.kind : Promise.reject(error as Error)),
  )

/** Where the server keeps what was sent. */
async function stored(): Promise<string[]> {
  const found = await readdir(join(place.folder, 'bytes'), { recursive: true, withFileTypes: true })
  return found
    .filter((it) => it.isFile() && it.name.endsWith('_object'))
    .map((it) => join(it.parentPath, it.name))
}

beforeAll(async () => {
  database = await freshDatabase()
  db = kysely<DB>(database.appPool)
  place = await s3Place()
  const backend = s3Backend(place.options)
  store = await openStore({ ground: { db, clock: systemClock, ids }, backend, secret: TEST_SECRET })
  full = createServer((request, response) => {
    request.resume()
    request.on('end', () => response.writeHead(507).end('<Error><Code>XMinioStorageFull</Code></Error>'))
  })
  await new Promise<void>((done) => full.listen(0, '127.0.0.1', done))
})
afterAll(async () => {
  await place.close().catch(() => undefined)
  await database.drop()
  await new Promise((done) => full.close(done))
})

describe('a place that speaks S3', () => {
  test('keeps, reads, moves, checks and forgets as a disk does', async () => {
    const { object } = await kept('paper of Łukasz')
    expect(Buffer.from(await store.read(db, object)).toString()).toBe('paper of Łukasz')
    const [path] = await stored()
    expect((await readFile(path!)).includes('paper')).toBe(false)
    const moved = await act((tx) => store.move(tx, object, ids.uuid()))
    expect(Buffer.from(await store.read(db, moved.object)).toString()).toBe('paper of Łukasz')
    const bytes = await readFile(path!)
    bytes[40]! ^= 4
    await writeFile(path!, bytes)
    expect(await problem(store.read(db, object))).toBe('damaged')
    expect((await store.scrub()).damaged).toBe(1)
    await rm(path!)
    expect(await problem(store.read(db, object))).toBe('missing')
    await act((tx) => store.drop(tx, object))
    await store.sweepDropped()
    expect(await stored()).toEqual([])
  })

  test('sweeps what nobody knows', async () => {
    await act(async (tx) => {
      for (let n = 0; n < 5; n++) await store.put(tx, ids.uuid(), Buffer.from(`undone ${n}`))
      throw new Error('undone')
    }).catch(() => undefined)
    const { object } = await kept('stays')
    // the place writes down whole seconds
    expect((await store.sweepOrphans(-1)).orphans).toBe(5)
    expect(Buffer.from(await store.read(db, object)).toString()).toBe('stays')
  })

  // the server of this test cannot list in pages on this Node: it wants DES for that
  test('is listed to its end, in as many pages as it likes', async () => {
    const keys = Array.from({ length: 5 }, (_, n) => `bytes/00/0${n}/${String(n).padStart(64, '0')}`)
    const paged = createServer((request, response) => {
      const after = new URL(request.url!, 'http://localhost').searchParams.get('start-after') ?? ''
      const page = keys.filter((key) => key > after).slice(0, 2)
      const entry = (key: string) =>
        `<Contents><Key>${key}</Key><LastModified>2026-11-23T10:00:00.000Z</LastModified></Contents>`
      response.end(`<ListBucketResult>${page.map(entry).join('')}</ListBucketResult>`)
    })
    await new Promise<void>((done) => paged.listen(0, '127.0.0.1', done))
    const endpoint = `http://127.0.0.1:${(paged.address() as AddressInfo).port}`
    const found: string[] = []
    for await (const page of s3Backend({ ...place.options, endpoint }).list())
      found.push(...page.map(({ address }) => address))
    await new Promise((done) => paged.close(done))
    expect(found).toEqual(keys.map((key) => key.slice(-64)))
  })

  test('is refused when it belongs to another database', async () => {
    const other = await freshDatabase()
    const ground = { db: kysely<DB>(other.appPool), clock: systemClock, ids }
    const backend = s3Backend(place.options)
    expect(await problem(openStore({ ground, backend, secret: TEST_SECRET }))).toBe('unreachable')
    await other.drop()
  })

  test('that does not answer, or has no such bucket, is unreachable; one without room is full', async () => {
    const deaf = s3Backend({ ...place.options, endpoint: 'http://127.0.0.1:9' })
    expect(await problem(deaf.read('0'.repeat(64)))).toBe('unreachable')
    const wrong = s3Backend({ ...place.options, bucket: 'none' })
    expect(await problem(wrong.read('0'.repeat(64)))).toBe('unreachable')
    const { port } = full.address() as AddressInfo
    const used = s3Backend({ ...place.options, endpoint: `http://127.0.0.1:${port}` })
    expect(await problem(used.write('0'.repeat(64), Buffer.from('x')))).toBe('full')
  })

  // the server of this test takes any signature; the published example of AWS does not
  test('is asked with a signature as the protocol wants it', async () => {
    const client = new AwsClient({
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      ...{ service: 's3', region: 'us-east-1' },
    })
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
    const signed = await client.sign('https://examplebucket.s3.amazonaws.com/test.txt', {
      headers: { range: 'bytes=0-9', 'x-amz-content-sha256': empty },
      aws: { datetime: '20130524T000000Z', allHeaders: true },
    })
    expect(signed.headers.get('authorization')).toContain(
      'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    )
  })
})
