import { migrate } from '#ground/database/migrate.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#ground/postgres/embedded.ts'
import { appLogin, ensureDatabase, onDatabase } from '#ground/postgres/provide.ts'
import { temporaryDataDir } from '../../testing/launched.ts'
import { migrationFolders } from '../../src/migrations.ts'

export interface OwnServer {
  readonly server: EmbeddedPostgres
  readonly adminUrl: string
  readonly appUrl: string
  /** Kills the server at once, as the kernel does when memory runs out; its launcher brings it back. */
  kill(): void
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
    kill: () => void process.kill(server.pid, 'SIGKILL'),
    async remove() {
      await server.stop()
      place.remove()
    },
  }
}
