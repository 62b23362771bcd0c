import { resolve } from 'node:path'
import pg from 'pg'
import { migrate } from '#ground/database/migrate.ts'
import type { MigrationFolder } from '#ground/database/migration-files.ts'
import { allowLogin, appRole, closedRole, quoteName } from '#ground/database/roles.ts'
import { checkServer } from '#ground/database/server-check.ts'
import { keptSecret } from './cluster.ts'
import { dataPlace } from './data-place.ts'
import type { EmbeddedPostgres } from './embedded.ts'
import { startEmbeddedPostgres } from './embedded.ts'

export type ProvidedDatabase = {
  /** May change the schema; used at start only. */
  readonly adminUrl: string
  /** The restricted login of the running application. */
  readonly appUrl: string
  /** The login of the closed rooms: it sees nothing of the office, the office nothing of them. */
  readonly closedUrl: string
  /** Null when the database is not ours (DATABASE_URL). */
  readonly embedded: EmbeddedPostgres | null
  /** Settles when the embedded server has ended for good; never for a server that is not ours. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

export type ProvideOptions = {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly projectDir: string
  readonly folders: readonly MigrationFolder[]
  readonly database?: string
}

/** The database for a start: the authority's own (DATABASE_URL) or the embedded one, checked and migrated. */
export async function provideDatabase(options: ProvideOptions): Promise<ProvidedDatabase> {
  const url = options.environment['DATABASE_URL']
  return url ? useExternal(url, options) : startEmbedded(options)
}

async function useExternal(
  adminUrl: string,
  { environment, folders }: ProvideOptions,
): Promise<ProvidedDatabase> {
  const appUrl = environment['DATABASE_URL_APP'] ?? withRole(adminUrl, appRole)
  const closedUrl = environment['DATABASE_URL_CLOSED'] ?? withRole(adminUrl, closedRole)
  await checkServer(adminUrl).catch((error: unknown) => Promise.reject(explainUnreachable(adminUrl, error)))
  await migrate(adminUrl, folders)
  await checkServer(appUrl)
  await checkServer(closedUrl)
  return {
    adminUrl,
    appUrl,
    closedUrl,
    embedded: null,
    ended: new Promise(() => undefined),
    stop: async () => undefined,
  }
}

const unreachable = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  '3D000',
  '28P01',
  '28000',
]

function explainUnreachable(url: string, error: unknown): unknown {
  const { code, message } = error as { code?: string; message: string }
  if (!unreachable.includes(code ?? '')) return error
  const { host, pathname, username } = new URL(url)
  return new Error(
    `The database of DATABASE_URL (${host}${pathname}, login ${username}) cannot be used: ${message}`,
    { cause: error },
  )
}

/** The same login, but every connection takes the restricted role from its first statement on. */
export function withRole(url: string, role: string): string {
  const changed = new URL(url)
  const others = changed.searchParams.get('options')
  changed.searchParams.set('options', `${others ? `${others} ` : ''}-c role=${role}`)
  return changed.href
}

async function startEmbedded({
  environment,
  projectDir,
  folders,
  database = 'willkommen',
}: ProvideOptions): Promise<ProvidedDatabase> {
  const wished = environment['WILLKOMMEN_DATA']
  const dataDir = wished ? resolve(wished, 'postgres') : dataPlace(projectDir)
  const embedded = await startEmbeddedPostgres({ dataDir })
  try {
    await ensureDatabase(embedded.adminUrl, database)
    const adminUrl = onDatabase(embedded.adminUrl, database)
    await checkServer(adminUrl)
    await migrate(adminUrl, folders)
    const appUrl = await appLogin(embedded, database)
    const closedUrl = await closedLogin(embedded, database)
    return { adminUrl, appUrl, closedUrl, embedded, ended: embedded.ended, stop: () => embedded.stop() }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

/** The restricted login of the application at our own server. */
export const appLogin = (embedded: EmbeddedPostgres, database: string): Promise<string> =>
  loginOf(embedded, database, appRole)

/** The login of the closed rooms at our own server. */
export const closedLogin = (embedded: EmbeddedPostgres, database: string): Promise<string> =>
  loginOf(embedded, database, closedRole)

/** Gives a running role of our own server its password; returns the URL with it. */
async function loginOf(embedded: EmbeddedPostgres, database: string, role: string): Promise<string> {
  const password = keptSecret(embedded.dataDir, role)
  await withClient(embedded.adminUrl, (client) => allowLogin(client, role, password))
  const url = new URL(onDatabase(embedded.adminUrl, database))
  url.username = role
  url.password = password
  return url.href
}

export function onDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${encodeURIComponent(database)}`
  return changed.href
}

export async function ensureDatabase(serverUrl: string, database: string): Promise<void> {
  await withClient(serverUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${quoteName(database)}`)
  })
}

export async function withClient<Result>(
  url: string,
  act: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}
