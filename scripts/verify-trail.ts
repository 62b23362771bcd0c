import { resolve } from 'node:path'
import { CLOSED_BOOKS, OPEN_BOOKS, type Books } from '#ground/act/books.ts'
import { kysely, createPool } from '#ground/database/connect.ts'
import { closedRole } from '#ground/database/roles.ts'
import type { DB } from '#ground/database/types.ts'
import { dataPlace } from '#ground/postgres/data-place.ts'
import { provideDatabase } from '#ground/postgres/provide.ts'
import { loginAtRunningServer } from '#ground/postgres/running.ts'
import { readAnchors } from '#ground/trail/anchor.ts'
import { verifyTrail, type Verdict } from '#ground/trail/verify.ts'
import { migrationFolders } from '../src/migrations.ts'
import { anchorFolder } from '../src/settings.ts'

/*
 `npm run verify-trail`: recomputes every chain of the trail, and of the book of the closed rooms, and compares it with the
 anchors outside the database. Works while the office runs, and without it. Ends with one JSON line; exit code 1 when
 something was found.
*/
const projectDir = resolve(import.meta.dirname, '..')
const { url, closedUrl, stop } = await login()
const folder = anchorFolder(process.env, projectDir)
try {
  const office = await verify(url, OPEN_BOOKS)
  const closed = await verify(closedUrl, CLOSED_BOOKS)
  const faults = office.faults.length + closed.faults.length
  const { faults: _, ...counted } = office
  const counselling = { entries: closed.entries, chains: closed.chains, anchors: closed.anchors }
  const verdict = { name: 'verify-trail', ok: faults === 0, ...counted, counselling, faults }
  process.stdout.write(`${JSON.stringify(verdict)}\n`)
  process.exitCode = faults === 0 ? 0 : 1
} finally {
  await stop()
}

/** One book with the anchors of its own; the closed rooms' is read with the closed login, which alone may. */
async function verify(login: string, books: Books): Promise<Verdict> {
  const pool = createPool(login, { max: 1, name: `verify ${books.trail}` })
  try {
    const anchors = await readAnchors(folder, books)
    // One moment for all chains: the office may go on writing meanwhile.
    const moment = kysely<DB>(pool).transaction().setIsolationLevel('repeatable read')
    const verdict = await moment.execute((tx) => verifyTrail(tx, anchors, books))
    for (const { chain, position, fault } of verdict.faults.slice(0, 50))
      process.stderr.write(`${books.trail}: chain ${chain}, entry ${position ?? '-'}: ${fault}\n`)
    if (anchors.length === 0)
      process.stderr.write(
        `No anchors of ${books.trail} in ${folder}: entries cut from the end cannot be noticed.\n`,
      )
    return verdict
  } finally {
    await pool.end()
  }
}

async function login(): Promise<{ url: string; closedUrl: string; stop(): Promise<void> }> {
  const wished = process.env['WILLKOMMEN_DATA']
  const dataDir = wished ? resolve(wished, 'postgres') : dataPlace(projectDir)
  const running = process.env['DATABASE_URL'] ? null : loginAtRunningServer(dataDir)
  const closed = running && loginAtRunningServer(dataDir, undefined, closedRole)
  if (running && closed) return { url: running, closedUrl: closed, stop: async () => undefined }
  const database = await provideDatabase({ environment: process.env, projectDir, folders: migrationFolders })
  return { url: database.appUrl, closedUrl: database.closedUrl, stop: () => database.stop() }
}
