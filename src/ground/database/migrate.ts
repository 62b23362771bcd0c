import pg from 'pg'
import type { MigrationFile, MigrationFolder } from './migration-files.ts'
import { readMigrations } from './migration-files.ts'
import {
  appRole,
  closedOwnerRole,
  closedRole,
  ensureExtensions,
  ensureRoles,
  isTrue,
  ownerRole,
  preparationSql,
  quoteName,
} from './roles.ts'

export type MigrationReport = { readonly applied: readonly string[] }

type Recorded = { schema: string; name: string; checksum: string }

/** Any number; all processes of this program use the same. Advisory locks belong to one database. */
const lockNumber = 7_153_001

/**
 * Brings a database to the state the SQL files describe. Any number of processes may call this
 * at once: one works, the others wait and find nothing left to do.
 */
export async function migrate(
  adminUrl: string,
  folders: readonly MigrationFolder[],
): Promise<MigrationReport> {
  const files = readMigrations(folders)
  const client = new pg.Client({
    connectionString: adminUrl,
    application_name: 'willkommen migrate',
    connectionTimeoutMillis: 10_000,
  })
  // The loss of the connection also fails the query at hand, which reports it.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    await prepare(client, folders)
    return await applyMissing(client, files, new Set(folders.map((folder) => folder.schema)))
  } finally {
    await client.end()
  }
}

/** Roles, extensions, schemas and the table of applied files. */
async function prepare(client: pg.Client, folders: readonly MigrationFolder[]): Promise<void> {
  try {
    await ensureRoles(client)
    await ensureExtensions(client)
    await restrictDatabase(client)
    await ensureSchema(client, { schema: 'ground' })
    for (const folder of folders) await ensureSchema(client, folder)
  } catch (error) {
    throw await explainMissingRights(client, error)
  }
  await asOwner(client, async () => {
    await client.query(migrationTable)
    await client.query(`grant select on ground.migration to ${appRole}`)
  })
}

const migrationTable = `
  create table if not exists ground.migration (
    schema text not null,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default clock_timestamp(),
    primary key (schema, name)
  )`

/** The application may connect, but neither create schemas nor temporary tables. Needs the owner of the database. */
async function restrictDatabase(client: pg.Client): Promise<void> {
  const owns = `select pg_has_role(current_user, datdba, 'MEMBER') as yes from pg_database where datname = current_database()`
  if (!(await isTrue(client, owns, []))) return
  const database = quoteName(client.database ?? '')
  await client.query(`revoke all on database ${database} from public`)
  await client.query(
    `grant create, connect, temporary on database ${database} to ${ownerRole}, ${closedOwnerRole}`,
  )
  await client.query(`grant connect on database ${database} to ${appRole}, ${closedRole}`)
}

async function ensureSchema(
  client: pg.Client,
  { schema, closed = false }: Pick<MigrationFolder, 'schema' | 'closed'>,
): Promise<void> {
  if (await isTrue(client, 'select exists (select from pg_namespace where nspname = $1) as yes', [schema]))
    return
  await asOwner(
    client,
    async () => {
      await client.query(`create schema ${quoteName(schema)}`)
      await client.query(`grant usage on schema ${quoteName(schema)} to ${closed ? closedRole : appRole}`)
    },
    closed ? closedOwnerRole : ownerRole,
  )
}

async function applyMissing(
  client: pg.Client,
  files: readonly MigrationFile[],
  schemas: ReadonlySet<string>,
): Promise<MigrationReport> {
  const { rows } = await client.query<Recorded>(
    'select schema, name, checksum from ground.migration order by schema, name',
  )
  const recorded = rows.filter((row) => schemas.has(row.schema))
  refuseContradictions(files, recorded)
  const known = new Set(recorded.map(label))
  const missing = files.filter((file) => !known.has(label(file)))
  for (const file of missing) await apply(client, file)
  return { applied: missing.map(label) }
}

/** The past is fixed: applied files never change, never vanish, and nothing is pushed in between them. */
function refuseContradictions(files: readonly MigrationFile[], recorded: readonly Recorded[]): void {
  const byLabel = new Map(files.map((file) => [label(file), file]))
  for (const row of recorded) {
    const file = byLabel.get(label(row))
    if (!file)
      throw new Error(
        `The database is newer than this program: it contains ${label(row)}, which this program does not know.`,
      )
    if (file.checksum !== row.checksum) {
      throw new Error(
        `${label(row)} was changed after it had been applied (then ${row.checksum.slice(0, 12)}, now ${file.checksum.slice(0, 12)}). Restore it and write a new file instead.`,
      )
    }
  }
  const known = new Set(recorded.map(label))
  for (const file of files) {
    const later = recorded.find((row) => row.schema === file.schema && row.name > file.name)
    if (later && !known.has(label(file)))
      throw new Error(
        `${label(file)} comes too late: ${label(later)} has already been applied. Give it a higher number.`,
      )
  }
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  try {
    await asOwner(client, async () => {
      if (file.closed) await client.query(`set local role ${closedOwnerRole}`)
      await client.query(file.sql)
      await client.query(`set local role ${ownerRole}`)
      await client.query('insert into ground.migration (schema, name, checksum) values ($1, $2, $3)', [
        file.schema,
        file.name,
        file.checksum,
      ])
    })
  } catch (error) {
    const { message, position } = error as { message: string; position?: string }
    const line = position ? `:${file.sql.slice(0, Number(position)).split('\n').length}` : ''
    throw new Error(`${label(file)}${line}: ${message}`, { cause: error })
  }
}

/** One transaction as the owning role. Only `public` is searched, so SQL files must name their schema. */
async function asOwner(
  client: pg.Client,
  act: () => Promise<void>,
  owner: string = ownerRole,
): Promise<void> {
  await client.query('begin')
  try {
    await client.query(`set local role ${owner}`)
    await client.query('set local search_path = public')
    await act()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

function label(of: { schema: string; name: string }): string {
  return `${of.schema}/${of.name}`
}

async function explainMissingRights(client: pg.Client, error: unknown): Promise<unknown> {
  const code = (error as { code?: string }).code
  if (code !== '42501' && code !== '0LP01') return error
  const { rows } = await client.query<{ login: string; database: string }>(
    'select session_user as login, current_database() as database',
  )
  const { login = '', database = '' } = rows[0] ?? {}
  const sql = preparationSql(database, login)
  return new Error(
    `The database login ${login} lacks a right (${(error as Error).message}). Let an administrator run once:\n\n${sql}\n`,
    { cause: error },
  )
}
