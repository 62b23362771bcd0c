import { resolve } from 'node:path'
import { kysely, createPool } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { dataPlace } from '#ground/postgres/data-place.ts'
import { provideDatabase } from '#ground/postgres/provide.ts'
import { loginAtRunningServer } from '#ground/postgres/running.ts'
import { readAnchors } from '#ground/trail/anchor.ts'
import { verifyTrail } from '#ground/trail/verify.ts'
import { migrationFolders } from '../src/migrations.ts'
import { anchorFolder } from '../src/settings.ts'

/*
 `npm run verify-trail`: recomputes every chain of the trail and compares it with the anchors outside the database. Works
 while the office runs, and without it. Ends with one JSON line; exit code 1 when something was found.
*/
const projectDir = resolve(import.meta.dirname, '..')
const { url, stop } = await login()
const pool = createPool(url, { max: 1, name: 'verify trail' })
try {
  const folder = anchorFolder(process.env, projectDir)
  const anchors = await readAnchors(folder)
  // One moment for all chains: the office may go on writing meanwhile.
  const moment = kysely<DB>(pool).transaction().setIsolationLevel('repeatable read')
  const verdict = await moment.execute((tx) => verifyTrail(tx, anchors))
  for (const fault of verdict.faults.slice(0, 50)) {
    process.stderr.write(`chain ${fault.chain}, entry ${fault.position ?? '-'}: ${fault.fault}\n`)
  }
  if (anchors.length === 0)
    process.stderr.write(`No anchors in ${folder}: entries cut from the end cannot be noticed.\n`)
  const { faults, ...counted } = verdict
  process.stdout.write(
    `${JSON.stringify({ name: 'verify-trail', ok: faults.length === 0, ...counted, faults: faults.length })}\n`,
  )
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  await pool.end()
  await stop()
}

async function login(): Promise<{ url: string; stop(): Promise<void> }> {
  const wished = process.env['WILLKOMMEN_DATA']
  const dataDir = wished ? resolve(wished, 'postgres') : dataPlace(projectDir)
  const running = process.env['DATABASE_URL'] ? null : loginAtRunningServer(dataDir)
  if (running) return { url: running, stop: async () => undefined }
  const database = await provideDatabase({ environment: process.env, projectDir, folders: migrationFolders })
  return { url: database.appUrl, stop: () => database.stop() }
}
