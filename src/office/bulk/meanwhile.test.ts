import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ScannerProblem } from '#ground/scanning/index.ts'
import { StoreProblem } from '#ground/store/index.ts'
import { steerRun, workOnce } from './index.ts'
import { aStock, pdf, type Stock } from './testing/a-stock.ts'
import { HEAD, imports } from './testing/imports.ts'

let it: Stock
beforeAll(async () => {
  it = await aStock()
})
afterAll(() => it.close())
const { begin, sum, akteOf } = imports(() => it)
const WORKER = '00000000-0000-7000-8000-00000000000b'
const clean = () => Promise.resolve({ verdict: 'clean' as const })

describe('whatever happens meanwhile', () => {
  const many = (folder: string, akten: number) => {
    const lines = Array.from({ length: 40 }, (_, n) => `d${n}.pdf;${folder}-${n % akten};;;;Nr ${n};;;`)
    const files = lines.map((_, n) => [`${folder}/d${n}.pdf`, pdf(`${folder} ${n}`)] as const)
    return it.lay({ ...Object.fromEntries(files), [`${folder}/index.csv`]: HEAD + lines.join('\r\n') })
  }

  test('a worker that is killed in the middle leaves nothing twice and nothing out', async () => {
    await many('tot', 3)
    const run = await begin('tot')
    let scanned = 0
    const dying = it.with({
      lanes: 2,
      scan: () => (++scanned > 25 ? Promise.reject(new ScannerProblem('away', 'killed')) : clean()),
    })
    for (const _ of [1, 2])
      await workOnce(
        dying,
        WORKER,
        () => true,
        () => undefined,
      )
    const half = await sum(run)
    expect(half.run.why).toBe('scanner-away')
    expect(half.tally.filed).toBeGreaterThan(0)
    expect(half.tally.waiting).toBeGreaterThan(0)
    // its lease ends, another process goes on
    it.clock.advance({ seconds: 30 })
    await it.work()
    expect((await sum(run)).tally).toMatchObject({ rows: 40, filed: 40, duplicate: 0, waiting: 0 })
    const numbers = (await akteOf('tot-0')).documents.map(({ number, subject }) => [number, subject])
    expect(numbers).toEqual(Array.from({ length: 14 }, (_, n) => [n + 1, `Nr ${n * 3}`]))
  })

  test('two processes at once file everything once', async () => {
    await many('zwei', 5)
    const run = await begin('zwei')
    const other = it.with({ lanes: 3 })
    const fail = (error: unknown): never => {
      throw error
    }
    await workOnce(it.bulk, WORKER, () => true, fail)
    // the second one does not keep to the lease: the rows decide
    await Promise.all([
      workOnce(it.bulk, WORKER, () => true, fail),
      it.database.adminPool
        .query('update bulk.run set lease_until = null where id = $1', [run])
        .then(() => workOnce(other, WORKER, () => true, fail)),
    ])
    await it.work()
    expect((await sum(run)).tally).toMatchObject({ filed: 40, duplicate: 0, refused: 0 })
    expect((await akteOf('zwei-4')).documents).toHaveLength(8)
  })

  test('a store without room waits, says so, and goes on when there is room again', async () => {
    await many('voll', 2)
    const run = await begin('voll')
    const write = it.backend.write
    let left = 15
    it.backend.write = (address, bytes) =>
      --left < 0 ? Promise.reject(new StoreProblem('full', 'no room')) : write(address, bytes)
    for (const _ of [1, 2])
      await workOnce(
        it.bulk,
        WORKER,
        () => true,
        () => undefined,
      )
    expect((await sum(run)).run).toMatchObject({ state: 'running', why: 'store-full' })
    it.backend.write = write
    it.clock.advance({ seconds: 30 })
    await it.work()
    expect((await sum(run)).run).toMatchObject({ state: 'done', why: null })
    expect((await sum(run)).tally.filed).toBe(40)
  })

  test('it is paused, goes on, is cancelled, and each only when it can be', async () => {
    await many('halt', 4)
    const run = await begin('halt')
    const steer = (wish: 'pause' | 'resume' | 'cancel') => steerRun(it.bulk, it.admin, { run, wish })
    expect((await steer('pause')).ok).toBe(true)
    await it.work()
    expect((await sum(run)).tally.rows).toBe(0)
    expect(await steer('pause')).toMatchObject({ refusal: 'not-now' })
    expect((await steer('resume')).ok).toBe(true)
    let files = 0
    const slow = it.with({ lanes: 1, scan: async () => (++files === 12 && (await steer('cancel')), clean()) })
    await it.work(slow)
    const ended = await sum(run)
    expect(ended.run.state).toBe('cancelled')
    expect(ended.tally.filed).toBeGreaterThanOrEqual(10)
    expect(ended.tally.waiting).toBeGreaterThan(0)
    expect(await steer('resume')).toMatchObject({ refusal: 'not-now' })
  })

  test('a folder that is gone ends it with a reason', async () => {
    await many('weg', 1)
    const run = await begin('weg')
    await rename(join(it.folder, 'in/weg'), join(it.folder, 'weg'))
    await it.work()
    expect((await sum(run)).run).toMatchObject({ state: 'failed', why: 'folder-gone' })
  })
})
