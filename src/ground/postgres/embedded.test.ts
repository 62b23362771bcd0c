import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { killHard, launch, temporaryDataDir } from '../../../testing/launched.ts'
import { chooseAccount } from './account.ts'
import type { EmbeddedPostgres } from './embedded.ts'
import { startEmbeddedPostgres } from './embedded.ts'
import { isReady, processState } from './leftover.ts'
import { freePort } from './ports.ts'
import { withClient } from './provide.ts'
import { prepareRuntime } from './runtime.ts'

let pattern: ReturnType<typeof temporaryDataDir>
let place: ReturnType<typeof temporaryDataDir>
let running: EmbeddedPostgres | null
/** Creating a database takes a second; one is enough, each test works on a copy. */
beforeAll(async () => {
  pattern = temporaryDataDir()
  const server = await startEmbeddedPostgres({ dataDir: pattern.dataDir, settings })
  await server.stop()
})
afterAll(() => pattern.remove())
beforeEach(() => {
  place = temporaryDataDir()
  spawnSync('cp', ['-a', pattern.dataDir, place.dataDir])
  running = null
})
afterEach(async () => {
  await running?.stop()
  place.remove()
})

const settings = { shared_buffers: '16MB' }

async function start(): Promise<EmbeddedPostgres> {
  running = await startEmbeddedPostgres({ dataDir: place.dataDir, settings })
  return running
}

function ask(url: string, sql: string): Promise<unknown[]> {
  return withClient(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows)
}

async function ends(pid: number): Promise<void> {
  await expect.poll(() => [null, 'Z'].includes(processState(pid)), { timeout: 10_000 }).toBe(true)
}

test('data, port and password outlive a stop', async () => {
  const first = await start()
  await ask(first.adminUrl, 'create table kept as select 7 as n')
  await first.stop()
  const second = await start()
  expect(second.adminUrl).toBe(first.adminUrl)
  expect(second.pid).not.toBe(first.pid)
  expect(await ask(second.adminUrl, 'select n from kept')).toEqual([{ n: 7 }])
})

test('nobody else can read the data or the password, and only this machine can connect', async () => {
  const server = await start()
  expect(statSync(place.dataDir).mode & 0o777).toBe(0o700)
  expect(statSync(join(place.dataDir, 'postgres.password')).mode & 0o777).toBe(0o600)
  const url = new URL(server.adminUrl)
  url.password = 'guessed'
  await expect(ask(url.href, 'select 1')).rejects.toThrow(/password authentication failed/)
  const listening = readFileSync('/proc/net/tcp', 'utf8') + readFileSync('/proc/net/tcp6', 'utf8')
  const port = server.port.toString(16).toUpperCase().padStart(4, '0')
  const addresses = [...listening.matchAll(new RegExp(`: ([0-9A-F]+):${port} 0+:0000 0A`, 'g'))].map(
    (match) => match[1],
  )
  expect(addresses).toEqual(['0100007F'])
  expect(await ask(server.adminUrl, 'show unix_socket_directories')).toEqual([
    { unix_socket_directories: '' },
  ])
})

test('it writes durably, checks its pages and sorts as Germans do', async () => {
  const { adminUrl } = await start()
  const names = [
    'fsync',
    'full_page_writes',
    'synchronous_commit',
    'data_checksums',
    'jit',
    'max_wal_size',
    'default_text_search_config',
  ]
  const rows = await ask(
    adminUrl,
    names.map((name) => `select current_setting('${name}') as s`).join(' union all '),
  )
  expect(rows.map((row) => (row as { s: string }).s)).toEqual([
    'on',
    'on',
    'on',
    'on',
    'off',
    '2GB',
    'pg_catalog.german',
  ])
  expect(
    await ask(
      adminUrl,
      `select string_agg(n, ' ' order by n) as n from unnest('{Zander,Öz,Oz,Ähre,Ahn,apfel}'::text[]) n`,
    ),
  ).toEqual([{ n: 'Ahn Ähre apfel Oz Öz Zander' }])
})

test.each([
  ['the kernel ends', {}],
  ['without setpriv a watching shell ends', { WILLKOMMEN_WITHOUT_SETPRIV: '1' }],
])(
  'when its program is killed, %s the server, and the next start finds everything',
  async (_, environment) => {
    const launched = await launch(place.dataDir, environment)
    await ask(launched.adminUrl, 'create table kept as select 7 as n')
    await killHard(launched)
    await ends(launched.serverPid)
    expect(await ask((await start()).adminUrl, 'select n from kept')).toEqual([{ n: 7 }])
  },
)

test('when program and server are killed while writing, no acknowledged row is lost', async () => {
  const launched = await launch(place.dataDir)
  await ask(launched.adminUrl, 'create table booking (n int primary key)')
  let acknowledged = 0
  const writer = withClient(launched.adminUrl, async (client) => {
    for (;;) {
      await client.query('insert into booking values ($1)', [acknowledged])
      acknowledged++
    }
  }).catch(() => undefined)
  await expect.poll(() => acknowledged).toBeGreaterThan(200)
  process.kill(launched.serverPid, 'SIGKILL')
  await killHard(launched)
  await writer
  const [row] = await ask((await start()).adminUrl, 'select count(*)::int as count from booking')
  const { count } = row as { count: number }
  // The last insert may have been stored without its acknowledgement arriving.
  expect([acknowledged, acknowledged + 1]).toContain(count)
})

test('a server that is killed alone comes back on the same port with all data', async () => {
  const server = await start()
  await ask(server.adminUrl, 'create table kept as select 7 as n')
  const before = server.pid
  process.kill(before, 'SIGKILL')
  await expect
    .poll(() => ask(server.adminUrl, 'select n from kept').catch(() => null), { timeout: 10_000 })
    .toEqual([{ n: 7 }])
  expect(server.pid).not.toBe(before)
})

test('two programs cannot use the same data; the second is told who has them', async () => {
  const launched = await launch(place.dataDir)
  await expect(start()).rejects.toThrow(
    `already runs on the data in ${place.dataDir} (process ${launched.launcher.pid})`,
  )
  expect(await ask(launched.adminUrl, 'select 1 as alive')).toEqual([{ alive: 1 }])
  await killHard(launched)
  await ends(launched.serverPid)
})

test('a server that outlived its program is ended before the new one starts', async () => {
  await (await start()).stop()
  const account = chooseAccount(place.dataDir)
  const options = account ? { uid: account.uid, gid: account.gid } : {}
  const port = await freePort()
  const orphan = spawn(
    prepareRuntime(account).postgres,
    ['-D', join(place.dataDir, 'cluster'), '-p', String(port), '-c', 'unix_socket_directories='],
    {
      cwd: '/',
      stdio: 'ignore',
      ...options,
    },
  )
  const pidFile = join(place.dataDir, 'cluster/postmaster.pid')
  await expect
    .poll(() => existsSync(pidFile) && isReady(join(place.dataDir, 'cluster'), orphan.pid ?? 0), {
      timeout: 10_000,
    })
    .toBe(true)
  expect(await ask((await start()).adminUrl, 'select 1 as works')).toEqual([{ works: 1 }])
  expect(orphan.exitCode).toBe(0)
})

test('a process id that now belongs to another program does not block the start', async () => {
  await (await start()).stop()
  writeFileSync(join(place.dataDir, 'cluster/postmaster.pid'), `${process.pid}\n${place.dataDir}/cluster\n`)
  writeFileSync(join(place.dataDir, 'launcher'), `${process.pid} 1`)
  expect(await ask((await start()).adminUrl, 'select 1 as works')).toEqual([{ works: 1 }])
})

test('a broken-off creation of the database is begun anew', async () => {
  renameSync(join(place.dataDir, 'cluster'), join(place.dataDir, 'cluster.new'))
  rmSync(join(place.dataDir, 'cluster.new/PG_VERSION'))
  await start()
  expect(readdirSync(place.dataDir).filter((name) => name.startsWith('cluster'))).toEqual(['cluster'])
})

test('a taken port is replaced by a free one, except when it was demanded', async () => {
  const first = await start()
  await first.stop()
  running = null
  const other = temporaryDataDir()
  const thief = await startEmbeddedPostgres({ dataDir: other.dataDir, port: first.port, settings })
  try {
    await expect(
      startEmbeddedPostgres({ dataDir: place.dataDir, port: first.port, settings }),
    ).rejects.toThrow(/did not start/)
    expect((await start()).port).not.toBe(first.port)
  } finally {
    await thief.stop()
    other.remove()
  }
})
