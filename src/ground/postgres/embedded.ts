import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chooseAccount } from './account.ts'
import { ensureCluster, keptSecret, prepareDataDir, superuser } from './cluster.ts'
import { keepRunning } from './keep-running.ts'
import { endLeftoverServer } from './leftover.ts'
import { claim } from './ownership.ts'
import { freePort, isFree } from './ports.ts'
import { canEnter, prepareRuntime } from './runtime.ts'
import type { RunningServer, ServerOrder } from './server.ts'
import { startServer } from './server.ts'

export type EmbeddedPostgres = {
  /** Superuser on the database `postgres`; loopback only, password in `<dataDir>/postgres.password`. */
  readonly adminUrl: string
  readonly port: number
  /** Changes when a killed server had to be started anew. */
  readonly pid: number
  readonly dataDir: string
  /** Settles when the server has ended for good: stopped, or not to be brought back. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  /** Holds `cluster/`, passwords and the log; is created, mode 0700. Kept between starts. */
  readonly dataDir: string
  readonly port?: number
  readonly settings?: Readonly<Record<string, string>>
}

/** Starts the PostgreSQL that came with the packages; creates its data directory at the first start. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const wishedDir = resolve(options.dataDir)
  const account = chooseAccount(wishedDir)
  const runtime = prepareRuntime(account)
  prepareDataDir(wishedDir, account)
  if (!canEnter(wishedDir, account))
    throw new Error(
      `The account ${account?.name} cannot enter ${wishedDir}. Choose another data directory (WILLKOMMEN_DATA).`,
    )
  const dataDir = realpathSync(wishedDir)
  const release = claim(dataDir)
  try {
    const password = keptSecret(dataDir, superuser)
    const cluster = await ensureCluster(runtime.initdb, dataDir, account)
    await endLeftoverServer(cluster)
    const order = {
      program: runtime.postgres,
      cluster,
      logFile: join(dataDir, 'postgres.log'),
      account,
      settings: options.settings ?? {},
    }
    const { server, port } = await startOnFreePort(order, dataDir, options.port)
    const kept = keepRunning(server, async () => {
      await endLeftoverServer(cluster)
      return startServer({ ...order, port })
    })
    return {
      adminUrl: `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`,
      port,
      get pid() {
        return kept.pid()
      },
      dataDir,
      ended: kept.ended,
      stop: async () => {
        await kept.stop()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

/** Keeps the port of the last start if it can, so that an administrator's notes stay true. */
async function startOnFreePort(
  order: Omit<ServerOrder, 'port'>,
  dataDir: string,
  fixed?: number,
): Promise<{ server: RunningServer; port: number }> {
  const note = join(dataDir, 'port')
  const last = existsSync(note) ? Number(readFileSync(note, 'utf8')) : undefined
  for (let attempt = 1; ; attempt++) {
    const port = fixed ?? (await freePort(attempt === 1 ? last : undefined))
    try {
      const server = await startServer({ ...order, port })
      writeFileSync(note, String(port))
      return { server, port }
    } catch (error) {
      // Somebody may have taken the port between our look and the server's start.
      if (fixed !== undefined || attempt === 3 || (await isFree(port))) throw error
    }
  }
}
