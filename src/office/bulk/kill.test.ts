import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { systemClock } from '#ground/clock/clock.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { diskBackend, openStore } from '#ground/store/index.ts'
import { TEST_SECRET } from '#ground/store/testing/memory.ts'
import { aFileOffice } from '#office/casefiles/testing/an-akte.ts'
import { openBulkAlone } from '../open-bulk-alone.ts'
import { beginImport, openBulk, workOnce } from './index.ts'
import { pdf } from './testing/a-stock.ts'

const DOCUMENTS = 60
const WORKER = join(import.meta.dirname, 'testing/a-worker.ts')

test('a process that is killed (SIGKILL) in the middle loses no line and files none twice', async () => {
  const office = await aFileOffice(systemClock.now().toString())
  const { database, ground } = office
  const folder = await mkdtemp(join(tmpdir(), 'kill-'))
  const [importFolder, storeFolder] = [join(folder, 'in'), join(folder, 'store')]
  await mkdir(join(importFolder, 'alt'), { recursive: true })
  const lines = Array.from({ length: DOCUMENTS }, (_, n) => `d${n}.pdf;K-${n % 7};Nr ${n}`)
  for (let n = 0; n < DOCUMENTS; n++)
    await writeFile(join(importFolder, `alt/d${n}.pdf`), pdf(`Dokument ${n}`))
  await writeFile(join(importFolder, 'alt/index.csv'), `Pfad;AZ;Betreff\n${lines.join('\n')}\n`)
  const room = openBulk({ ground, pages: null as never, casefiles: office.room }, { importFolder })
  const order = { site: 1, folder: 'alt', indexFile: 'index.csv', team: 'temporary', planUnit: '33.1' }
  expect((await beginImport(room, office.admin, { ...order, unscanned: true })).ok).toBe(true)

  const filed = async (): Promise<number> => {
    const { rows } = await database.adminPool.query<{ n: number }>(
      `select count(*)::int as n from bulk.entry where state = 'filed'`,
    )
    return rows[0]!.n
  }
  const child = spawn(
    process.execPath,
    [
      ...['--disable-warning=ExperimentalWarning', WORKER, database.appUrl, importFolder, storeFolder],
      ground.ids.uuid(),
    ],
    { stdio: 'ignore' },
  )
  const gone = once(child, 'exit')
  while ((await filed()) < DOCUMENTS / 4 && child.exitCode === null) await pause(2)
  const isKilled = child.kill('SIGKILL')
  await gone
  const before = await filed()
  expect([isKilled, before > 0 && before < DOCUMENTS]).toEqual([true, true])

  // another process goes on; nobody waits twenty seconds for the lease of the dead
  await database.adminPool.query('update bulk.run set lease_until = null')
  const next = await openBulkAlone({
    ...{ pool: database.appPool, listenUrl: database.appUrl, intake: {}, bulk: { importFolder } },
    store: { backend: diskBackend(storeFolder, systemChance), secret: TEST_SECRET },
  })
  const fail = (error: unknown): never => {
    throw error
  }
  while ((await workOnce(next.room, ground.ids.uuid(), () => true, fail)) === 'again');
  await next.close()

  const { rows } = await database.adminPool.query<Record<string, number>>(
    `select (select count(*)::int from bulk.entry where state = 'filed') as lines,
       (select count(*)::int from casefiles.document) as documents,
       (select count(distinct p.sha256)::int from casefiles.primary_file p) as contents,
       (select count(*)::int from store.object) as objects,
       (select max(d.number) - count(*) from casefiles.document d group by d.akte order by 1 desc limit 1)::int as gaps`,
  )
  const all = { lines: DOCUMENTS, documents: DOCUMENTS, contents: DOCUMENTS, objects: DOCUMENTS, gaps: 0 }
  expect(rows[0]).toEqual(all)

  // what died between bytes and row is swept, and everything that has a row is whole
  const backend = diskBackend(storeFolder, systemChance)
  const store = await openStore({ ground, backend, secret: TEST_SECRET })
  await store.sweepOrphans(0)
  const left = await readdir(join(storeFolder, 'bytes'), { recursive: true, withFileTypes: true })
  expect(left.filter((it) => it.isFile())).toHaveLength(DOCUMENTS)
  expect(await store.scrub()).toMatchObject({ checked: DOCUMENTS, damaged: 0, missing: 0 })
  await office.close()
  await rm(folder, { recursive: true })
}, 120_000)
