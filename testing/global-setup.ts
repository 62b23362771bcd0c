import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '#ground/database/migrate.ts'
import { startEmbeddedPostgres } from '#ground/postgres/embedded.ts'
import { appLogin, closedLogin, ensureDatabase, onDatabase, withClient } from '#ground/postgres/provide.ts'
import { migrationFolders } from '../src/migrations.ts'
import { scratchPlace, scratchPlaces } from './scratch.ts'
import { templateName } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser on the run's own PostgreSQL server. */
    adminUrl: string
    /** The restricted login, on the template. */
    appUrl: string
    /** The login of the closed rooms, on the template. */
    closedUrl: string
  }
}

const prefix = 'willkommen-test-'

/** One server for the whole run, and one database with all tables from which each test file gets its copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  removeAbandoned()
  const runDir = mkdtempSync(join(scratchPlace(), `${prefix}${process.pid}-`))
  // As root the server runs under another account, which must get through to its own directory.
  chmodSync(runDir, 0o711)
  const dataDir = join(runDir, 'postgres')
  const server = await startEmbeddedPostgres({
    dataDir,
    // What is written is small and thrown away soon: little of it is kept in memory.
    settings: { shared_buffers: '64MB', max_connections: '300', max_wal_size: '256MB' },
  })
  await ensureDatabase(server.adminUrl, templateName)
  await migrate(onDatabase(server.adminUrl, templateName), migrationFolders)
  // Nobody may connect to a template while it is being copied.
  await withClient(server.adminUrl, (client) =>
    client.query(`alter database ${templateName} with is_template true allow_connections false`),
  )
  project.provide('adminUrl', server.adminUrl)
  project.provide('appUrl', await appLogin(server, templateName))
  project.provide('closedUrl', await closedLogin(server, templateName))
  return async () => {
    await server.stop()
    rmSync(runDir, { recursive: true, force: true })
  }
}

/** Directories of runs that were killed: their process no longer exists. */
function removeAbandoned(): void {
  for (const place of scratchPlaces.filter((one) => existsSync(one)))
    for (const name of readdirSync(place)) {
      const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN
      if (Number.isInteger(pid) && !isAlive(pid)) rmSync(join(place, name), { recursive: true, force: true })
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
