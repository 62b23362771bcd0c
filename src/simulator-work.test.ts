import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bindSimulator } from '#office/bind-simulator.ts'
import type { SimulatorRoom } from '#office/simulator/index.ts'
import { aPlan, aRun, aSimulator, HEAD } from '#office/simulator/testing/a-simulator.ts'
import { freshDatabase, type FreshDatabase } from '../testing/database.ts'
import { tendSimulator } from './simulator-work.ts'

let database: FreshDatabase
let room: SimulatorRoom
let simulator: ReturnType<typeof bindSimulator>
const [ONE, TWO] = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'] as const

beforeAll(async () => {
  database = await freshDatabase()
  room = aSimulator(database.appPool)
  await aPlan(room)
  simulator = bindSimulator(room)
})
beforeEach(() => database.adminPool.query('delete from simulator.run'))
afterAll(() => database.drop())

async function started(days: number, repeats: number): Promise<string> {
  const start = await simulator.readStart(HEAD, { site: 1, copy: null })
  if (!start.ok || !start.figures) throw new Error('no figures')
  const run = await simulator.startRun(HEAD, aRun(start.figures, { days, repeats }))
  if (!run.ok) throw new Error(run.refusal)
  return run.run
}

async function stateOf(run: string): Promise<string> {
  const seen = await simulator.readRun(HEAD, { run })
  return seen.ok && seen.found ? seen.found.run.state : 'gone'
}

async function until(run: string, state: string): Promise<void> {
  for (let n = 0; n < 300 && (await stateOf(run)) !== state; n++) await pause(30)
  expect(await stateOf(run)).toBe(state)
}

test('two processes look at once: a run is played in one thread, to its end, and a database that goes away meanwhile changes nothing', async () => {
  const run = await started(2, 2)
  const mistakes: unknown[] = []
  let away = 0
  // the first three times the database is not there when the figures are to be written
  const patchy = {
    ...simulator,
    noteEnd: (it: Parameters<typeof simulator.noteEnd>[0]) =>
      away++ < 3 ? Promise.reject(new Error('database away')) : simulator.noteEnd(it),
  }
  const report = (error: unknown): void => void mistakes.push(error)
  const work = [tendSimulator(patchy, ONE, report, 20), tendSimulator(patchy, TWO, report, 20)]
  await until(run, 'done')
  await Promise.all(work.map((one) => one.stop()))
  expect(mistakes.map(String)).toEqual(Array.from({ length: 3 }, () => 'Error: database away'))
  const seen = await simulator.readRun(HEAD, { run })
  expect(seen).toMatchObject({ ok: true, found: { run: { played: 4 }, result: { days: { length: 4 } } } })
  const { rows } = await database.adminPool.query(
    `select count(*)::int as ended from trail.entry where act = 'simulator.end-run' and subject = $1`,
    [`simulation:${run}`],
  )
  expect(rows).toEqual([{ ended: 1 }])
})

test('a run that is cancelled stops, one whose process ends in order waits for the next, and its thread is gone', async () => {
  const mistakes: unknown[] = []
  const begin = (worker: string) => tendSimulator(simulator, worker, (error) => mistakes.push(error), 20)
  const long = await started(300, 3)
  const work = begin(ONE)
  await until(long, 'running')
  await simulator.cancelRun(HEAD, { run: long })
  const next = await started(300, 3)
  await until(next, 'running')
  await work.stop()
  expect([await stateOf(long), await stateOf(next)]).toEqual(['cancelled', 'queued'])
  await simulator.cancelRun(HEAD, { run: next })
  expect(mistakes).toEqual([])
})

test('a run that cannot be played ends with a reason instead of being tried for ever', async () => {
  const mistakes: unknown[] = []
  const [odd, torn] = [await started(1, 1), await started(1, 1)]
  const put = (run: string, base: string) =>
    database.adminPool.query(`update simulator.run set base = ${base} where id = $1`, [run])
  // a time no clock shows, as no form lets through, and figures nobody can read
  const monday = { id: 'x', team: null, day: '2026-11-30', opens: '99:99', closes: '12:00', reason: '' }
  await put(odd, `jsonb_set(base, '{plan,exceptions}', '${JSON.stringify([monday])}')`)
  await put(torn, `'{"site": 1}'`)
  const work = tendSimulator(simulator, ONE, (error) => mistakes.push(error), 20)
  const ends = async () => {
    const { rows } = await database.adminPool.query<{ end: string }>(
      `select state || ' ' || coalesce(why, '-') as end from simulator.run`,
    )
    return rows.map(({ end }) => end)
  }
  await expect.poll(ends, { timeout: 20_000 }).toEqual(['failed mistake', 'failed mistake'])
  await work.stop()
  expect(mistakes.map(String)).toEqual([expect.stringContaining('RangeError')])
})
