import { setTimeout as pause } from 'node:timers/promises'
import { migrate } from '#ground/database/migrate.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#ground/postgres/embedded.ts'
import { appLogin, ensureDatabase, onDatabase } from '#ground/postgres/provide.ts'
import { temporaryDataDir } from '../../testing/launched.ts'
import { migrationFolders } from '../../src/migrations.ts'

export interface OwnServer {
  readonly server: EmbeddedPostgres
  readonly adminUrl: string
  readonly appUrl: string
  /** Kills the server as the kernel does when memory runs out, once it runs again; its launcher brings it back. */
  kill(): Promise<void>
  remove(): Promise<void>
}

/** A PostgreSQL of this test alone, kept running as in service, for somebody who wants to kill it. */
export async function ownServer(): Promise<OwnServer> {
  const place = temporaryDataDir()
  const server = await startEmbeddedPostgres({ dataDir: place.dataDir, settings: { shared_buffers: '32MB' } })
  await ensureDatabase(server.adminUrl, 'office')
  const adminUrl = onDatabase(server.adminUrl, 'office')
  await migrate(adminUrl, migrationFolders)
  return {
    ...{ server, adminUrl, appUrl: await appLogin(server, 'office') },
    kill: () => killed(server),
    async remove() {
      await server.stop()
      place.remove()
    },
  }
}

/** A busy machine may still be bringing the server back from the last time. */
async function killed(server: EmbeddedPostgres): Promise<void> {
  for (let waits = 0; ; waits++) {
    try {
      process.kill(server.pid, 'SIGKILL')
      return
    } catch (error) {
      if (waits === 200) throw error
      await pause(100)
    }
  }
}
