import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beginExport, beginImport, openBulk, workOnce } from '../../src/office/bulk/index.ts'
import { readRun, releaseExport, steerRun } from '../../src/office/bulk/index.ts'
import { readNextScan } from '../../src/office/bulk/read-scans.ts'
import { openCasefiles } from '../../src/office/casefiles/index.ts'
import { number } from '../support/database.ts'
import { staffActor, type Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

const WORKER = '00000000-0000-7000-8000-00000000000d'

/** A folder of an earlier system comes in, everything goes out again: each Akte is one row, whoever begins it another. */
export async function* stocks({ office, database }: Stage): AsyncGenerator<Step> {
  const { ground, store, catalogue, pages } = office
  const folder = mkdtempSync(join(tmpdir(), 'willkommen-trail-'))
  mkdirSync(join(folder, 'alt'))
  writeFileSync(join(folder, 'alt/index.csv'), 'Pfad;AZ\nbrief.txt;ALT-1\n')
  writeFileSync(join(folder, 'alt/brief.txt'), 'Sehr geehrte Damen und Herren')
  const casefiles = openCasefiles({ ground, store, catalogue })
  const folders = { importFolder: folder, exportFolder: folder, lanes: 1 }
  const room = openBulk({ ground, pages, casefiles }, folders)
  const [admin, head] = [staffActor('admin', ['admin']), staffActor('head', ['head'])]
  const order = { site: 1, indexFile: 'index.csv', team: 'temporary', planUnit: '33.1', unscanned: true }
  const first = { ...order, folder: 'alt', key: 'bulk' }
  const fail = (error: unknown): never => {
    throw error
  }
  const once = () => workOnce(room, WORKER, () => true, fail)

  yield { act: 'bulk.begin-import', do: () => sure(beginImport(room, admin, first)) }
  yield { act: 'bulk.begin-import', rows: 0, do: () => sure(beginImport(room, admin, first)) }
  const { run } = await sure(beginImport(room, admin, first))
  yield { act: 'bulk.look', do: () => sure(readRun(room, admin, { run })) }
  yield { act: 'bulk.file', rows: 0, do: once }
  yield { act: 'bulk.steer', do: () => sure(steerRun(room, admin, { run, wish: 'pause' })) }
  await database.admin.query(`update bulk.run set state = 'running' where id = $1`, [run])
  yield { act: 'bulk.file', do: once }

  // the letter counts as a scan nobody has read yet
  await database.admin.query(`update bulk.entry set why = 'no-text' where run = $1`, [run])
  const reader = { ...room, readScan: () => Promise.resolve(['Sehr geehrte']), canReadScans: () => true }
  yield { act: 'bulk.read', do: () => readNextScan(reader) }

  const out = { site: 1, folder: 'alles' }
  let taken = ''
  yield {
    act: 'bulk.begin-export',
    do: async () => (taken = (await sure(beginExport(room, admin, out))).run),
  }
  yield { act: 'bulk.release-export', do: () => sure(releaseExport(room, head, { run: taken })) }
  yield { act: 'bulk.take-out', rows: 0, do: once }
  const akten = await number(database.admin, 'select count(*)::int as n from casefiles.akte where site = 1')
  yield { act: 'bulk.take-out', rows: akten, do: once }
  await database.admin.query(`update bulk.run set state = 'cancelled', ended_at = begun_at where id = $1`, [
    taken,
  ])
  rmSync(folder, { recursive: true })
}
