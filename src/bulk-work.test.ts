import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { systemClock } from '#ground/clock/clock.ts'
import { aFileOffice } from '#office/casefiles/testing/an-akte.ts'
import { beginImport, isUnderWay, openBulk } from '#office/bulk/index.ts'
import { pdf } from '#office/bulk/testing/a-stock.ts'
import { tendBulk } from './bulk-work.ts'
import { readSettings } from './settings.ts'

test('an import is worked on in a thread of its own, which ends when there is nothing left to do', async () => {
  const office = await aFileOffice(systemClock.now().toString())
  const data = await mkdtemp(join(tmpdir(), 'thread-'))
  const secret = 'a secret of tests alone, with more than 32 characters'
  const { store: files } = readSettings({ WILLKOMMEN_DATA: data, WILLKOMMEN_STORE_SECRET: secret })
  await mkdir(join(files.importFolder, 'alt'), { recursive: true })
  await writeFile(join(files.importFolder, 'alt/index.csv'), 'Pfad;AZ\na.pdf;T-1\nb.pdf;T-1\n')
  for (const name of ['a', 'b']) await writeFile(join(files.importFolder, `alt/${name}.pdf`), pdf(name))
  const room = openBulk({ ground: office.ground, pages: null as never, casefiles: office.room }, files)
  const begun = await beginImport(room, office.admin, {
    ...{ site: 1, folder: 'alt', indexFile: 'index.csv', team: 'temporary', planUnit: '33.1' },
    unscanned: true,
  })
  expect(begun.ok).toBe(true)
  const mistakes: unknown[] = []
  const look = () => isUnderWay(room)
  const bulk = tendBulk({ appUrl: office.database.appUrl, files, intake: {} }, look, (error) =>
    mistakes.push(error),
  )
  for (let n = 0; n < 200 && (await isUnderWay(room)); n++) await pause(100)
  await bulk.stop()
  const { rows } = await office.database.adminPool.query(
    `select state, (select count(*)::int from bulk.entry where state = 'filed') as filed from bulk.run`,
  )
  expect([mistakes, rows]).toEqual([[], [{ state: 'done', filed: 2 }]])
  await office.close()
  await rm(data, { recursive: true })
})
