import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { createPool } from '#ground/database/connect.ts'
import { migrate } from '#ground/database/migrate.ts'
import { startEmbeddedPostgres } from '#ground/postgres/embedded.ts'
import { appLogin, closedLogin, ensureDatabase, onDatabase } from '#ground/postgres/provide.ts'
import { migrationFolders } from '../../src/migrations.ts'
import type { Run } from './run.ts'

export interface OwnDatabase {
  readonly adminUrl: string
  readonly appUrl: string
  readonly closedUrl: string
  /** Superuser: fills, looks and manipulates; the office itself only ever uses `appUrl`. */
  readonly admin: pg.Pool
  /** The server's process at this moment; one that was killed is started anew. */
  pid(): number
}

const prefix = 'willkommen-proof-'

/** A PostgreSQL of this run alone, durable as in service (fsync and synchronous_commit on), removed at the end. */
export async function ownDatabase(run: Run): Promise<OwnDatabase> {
  removeAbandoned()
  run.say('starting PostgreSQL')
  const dir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  run.afterwards(() => rmSync(dir, { recursive: true, force: true }))
  // As root the server runs under another account, which must get through to its own directory.
  chmodSync(dir, 0o711)
  const server = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres') })
  run.afterwards(() => server.stop())
  await ensureDatabase(server.adminUrl, 'proof')
  const adminUrl = onDatabase(server.adminUrl, 'proof')
  await migrate(adminUrl, migrationFolders)
  const appUrl = await appLogin(server, 'proof')
  const closedUrl = await closedLogin(server, 'proof')
  const admin = createPool(adminUrl, { max: 4, name: 'proof' })
  run.afterwards(() => admin.end())
  await requireDurable(admin)
  return { adminUrl, appUrl, closedUrl, admin, pid: () => server.pid }
}

/** A figure taken without durability would be worth nothing. */
async function requireDurable(admin: pg.Pool): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    const { rows } = await admin.query<{ value: string }>('select current_setting($1) as value', [setting])
    if (rows[0]?.value !== 'on') throw new Error(`${setting} is ${rows[0]?.value}, not on`)
  }
}

export async function number(
  pool: pg.Pool | pg.ClientBase,
  sql: string,
  values: unknown[] = [],
): Promise<number> {
  const { rows } = await pool.query<{ n: number | string }>(sql, values)
  return Number(rows[0]?.n)
}

/** Directories of runs that were killed: their process no longer exists. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN
    if (Number.isInteger(pid) && !isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
