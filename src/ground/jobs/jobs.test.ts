import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db, Ground } from '#ground/act/act.ts'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { writeEvents } from '#ground/events/event-store.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import {
  every,
  GIVEN_UP,
  GiveUp,
  queueStates,
  startBoss,
  startRelay,
  stopBoss,
  sweep,
  work,
  type EventJob,
  type PgBoss,
  type Relay,
} from './index.ts'

let database: FreshDatabase
let db: Db
const clock = manualClock('2026-11-30T07:00:00Z')
const bosses: PgBoss[] = []
const relays: Relay[] = []
const errors: Error[] = []

async function aBoss(): Promise<PgBoss> {
  const boss = await startBoss(database.appUrl, { onError: (error) => errors.push(error) })
  bosses.push(boss)
  return boss
}
async function aRelay(boss: PgBoss, routes: Record<string, string>): Promise<Relay> {
  const relay = await startRelay({ ground: { db }, boss, routes, onError: (error) => errors.push(error) })
  relays.push(relay)
  return relay
}
const tell = (topic: string, n: number, client: Db = db) =>
  client
    .transaction()
    .execute((tx) => writeEvents(tx, [{ at: clock.now(), topic, site: 1, subject: null, data: { n } }]))
const until = async (done: () => Promise<boolean> | boolean, seconds = 20): Promise<void> => {
  const end = performance.now() + seconds * 1000
  while (!(await done())) {
    if (performance.now() > end) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
const jobsIn = async (queue: string): Promise<number[]> => {
  const { rows } = await database.adminPool.query(
    `select (data->'event'->'data'->>'n')::int as n from jobs.job where name = $1 order by 1`,
    [queue],
  )
  return rows.map((row: { n: number }) => row.n)
}

beforeAll(async () => {
  database = await freshDatabase()
  db = kysely<DB>(database.appPool)
})
afterAll(async () => {
  await Promise.all(relays.map((relay) => relay.stop()))
  await Promise.all(bosses.map(stopBoss))
  await database.drop()
})

test('the SQL files are what this version of the queue expects, and the restricted login may use them', async () => {
  const boss = await aBoss()
  const report = await boss.detectSchemaDrift()
  expect(report.ok, JSON.stringify(report)).toBe(true)
  await boss.supervise()
  expect(errors).toEqual([])
})

test('eight relays at once make exactly one job of each event, however transactions overlap or fail', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => aBoss()))
  const eight = await Promise.all(all.map((boss) => aRelay(boss, { 'test.told': 'told' })))
  const running = setInterval(() => eight.forEach((relay) => void relay.run()), 3)
  await Promise.all(
    Array.from({ length: 8 }, async (_, lane) => {
      for (let n = 0; n < 40; n++) {
        const number = lane * 40 + n
        await db
          .transaction()
          .execute(async (tx) => {
            await writeEvents(tx, [
              { at: clock.now(), topic: 'test.told', site: 1, subject: null, data: { n: number } },
              { at: clock.now(), topic: 'test.unheard', site: 1, subject: null, data: {} },
            ])
            // Transactions end in another order than they began, and some not at all.
            await new Promise((resolve) => setTimeout(resolve, (number * 7) % 12))
            if (number % 10 === 9) throw new Error('rolled back')
          })
          .catch(() => undefined)
      }
    }),
  )
  await until(async () => (await jobsIn('told')).length >= 288)
  clearInterval(running)
  await Promise.all(eight.map((relay) => relay.run()))
  expect(await jobsIn('told')).toEqual(Array.from({ length: 320 }, (_, n) => n).filter((n) => n % 10 !== 9))
  expect(errors).toEqual([])
  await Promise.all(eight.map((relay) => relay.stop()))
})

test('an event that was written first and committed last is not passed over', async () => {
  const boss = await aBoss()
  const slow = await database.appPool.connect()
  await slow.query('begin')
  await slow.query(`insert into events.event (at, topic, data) values (now(), 'test.late', '{"n": 1}')`)
  await tell('test.late', 2)
  const relay = await aRelay(boss, { 'test.late': 'late' })
  await relay.run()
  expect(await jobsIn('late')).toEqual([])
  await slow.query('commit')
  slow.release()
  // Nobody rings: the relay knows that something is pending and looks again by itself.
  await until(async () => (await jobsIn('late')).length === 2, 2)
  await relay.stop()
})

test('a relay that dies between the jobs and the cursor leaves neither', async () => {
  const boss = await aBoss()
  await boss.createQueue('torn')
  await tell('test.torn', 1)
  const dying = new Proxy(boss, {
    get: (target, name: keyof PgBoss) =>
      name === 'insert'
        ? async (...all: Parameters<PgBoss['insert']>) => {
            await target.insert(...all)
            throw new Error('the plug was pulled')
          }
        : (target[name] as () => unknown).bind(target),
  })
  const seen: Error[] = []
  const relay = await startRelay({
    ground: { db },
    boss: dying,
    routes: { 'test.torn': 'torn' },
    onError: (e) => seen.push(e),
  })
  await until(() => seen.length > 0)
  await relay.stop()
  expect(await jobsIn('torn')).toEqual([])
  await (await aRelay(boss, { 'test.torn': 'torn' })).run()
  expect(await jobsIn('torn')).toEqual([1])
})

test('a job is taken at once, repeated when it fails, and given up when nothing helps', async () => {
  const boss = await aBoss()
  const tried: number[] = []
  const queue = { retryDelay: 1, retryDelayMax: 1 }
  await work<EventJob>(
    boss,
    'shaky',
    async ({ data, retries }) => {
      const n = data.event.data['n'] as number
      tried.push(n)
      if (n === 1 && retries < 2) throw new Error('not yet')
      if (n === 2) throw new GiveUp('never')
    },
    { queue },
  )
  await aRelay(boss, { 'test.shaky': 'shaky' })
  for (const n of [1, 2, 3]) await tell('test.shaky', n)
  await relays.at(-1)!.run()
  await until(() => tried.filter((n) => n === 1).length === 3)
  await until(async () => (await jobsIn(GIVEN_UP)).length === 1)
  expect(tried.toSorted()).toEqual([1, 1, 1, 2, 3])
  expect(await jobsIn(GIVEN_UP)).toEqual([2])
  // what lies there for a look is the same job, and is counted where it failed
  const states = async () => (await queueStates(db)).filter(({ name }) => ['shaky', GIVEN_UP].includes(name))
  await until(async () => (await states()).every(({ active }) => active === 0))
  expect(await states()).toEqual([{ name: 'shaky', waiting: 0, active: 0, failed: 1 }])
})

test('the job of a killed process is done by another one', async () => {
  const boss = await aBoss()
  await boss.createQueue('orphan', { notify: true, heartbeatSeconds: 10, retryLimit: 3 })
  const doomed = spawn(
    process.execPath,
    ['src/ground/jobs/testing/one-job-worker.ts', database.appUrl, 'orphan'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await boss.send('orphan', { n: 1 })
  await once(doomed.stdout, 'data')
  doomed.kill('SIGKILL')
  await once(doomed, 'exit')
  const killed = performance.now()
  let done = false
  await work(boss, 'orphan', async () => void (done = true), {
    queue: { retryDelay: 1, retryDelayMax: 1 },
  })
  await until(() => done, 30)
  expect(performance.now() - killed).toBeLessThan(25_000)
}, 50_000)

test('repeated work runs once at a time and comes again after a failure', async () => {
  const boss = await aBoss()
  let runs = 0
  const failures: Error[] = []
  const run = async () => {
    runs++
    if (runs === 1) throw new Error('no luck')
  }
  await every(boss, 'test.tick', 'minute', run, (error) => failures.push(error))
  expect((await boss.getSchedules('test.tick'))[0]).toMatchObject({ cron: '* * * * *' })
  await boss.send('test.tick', {})
  await until(() => runs === 1)
  await until(async () => (await boss.send('test.tick', {})) !== null)
  await until(() => runs >= 2)
  expect(failures.map((one) => one.message)).toEqual(['no luck'])
})

test('the sweep takes what is old and nothing else', async () => {
  const at = (text: string) => `'${text}'`
  await database.adminPool.query('delete from events.event')
  await database.adminPool.query(`
    insert into events.event (at, topic, data) values (${at('2026-11-16T06:59Z')}, 'old', '{}'), (${at('2026-11-16T07:01Z')}, 'young', '{}');
    insert into ground.request_key values ('old-key-1', 'a', '', '{}', ${at('2026-11-23T06:59Z')}), ('young-key', 'a', '', '{}', ${at('2026-11-23T07:01Z')});
    insert into identity.attempt values ('old', ${at('2026-11-29T06:00Z')}, 1), ('young', ${at('2026-11-30T06:00Z')}, 1);
    insert into identity.session values ('\\x01', gen_random_uuid(), now(), now(), ${at('2026-11-30T06:59Z')}, ${at('2026-11-30T16:00Z')}),
      ('\\x02', gen_random_uuid(), now(), now(), ${at('2026-11-30T07:01Z')}, ${at('2026-11-30T16:00Z')});`)
  const ground: Ground = {
    db,
    clock,
    chance: systemChance,
    ids: createIds(clock, systemChance),
    permissions: {},
    wake: () => undefined,
  }
  await sweep(ground, clock)
  const left = async (table: string, column: string) =>
    (await database.adminPool.query(`select ${column}::text as it from ${table}`)).rows.map((row) => row.it)
  expect(await left('events.event', 'topic')).toEqual(['young'])
  expect(await left('ground.request_key', 'key')).toEqual(['young-key'])
  expect(await left('identity.attempt', 'bucket')).toEqual(['young'])
  expect(await left('identity.session', 'digest')).toEqual(['\\x02'])
})
