import pg from 'pg'
import { createPool } from '#ground/database/connect.ts'
import { closedRole, closedOwnerRole } from '#ground/database/roles.ts'
import { onDatabase } from '#ground/postgres/provide.ts'
import { closedSchemas } from '../../src/migrations.ts'
import type { OwnDatabase } from '../support/database.ts'

export interface SqlFigures {
  readonly roles: number
  readonly relations: number
  readonly attempts: number
  readonly found: readonly string[]
}

const quote = (name: string): string => pg.escapeIdentifier(name)

/**
 * Every role of the server, those that may read everything and a login made for this proof included, against every
 * relation and function of the closed schemas: refused, or no row. The closed role itself is the one that may.
 */
export async function trySql({ admin, appUrl, adminUrl }: OwnDatabase): Promise<SqlFigures> {
  await admin.query(`drop role if exists proof_reader`)
  await admin.query(`create role proof_reader login password 'proof' in role pg_read_all_data`)
  const roles = await rolesOf(admin)
  const relations = await relationsOf(admin)
  const found: string[] = []
  let attempts = 0
  for (const role of roles) {
    for (const relation of relations) {
      attempts += 1
      const rows = await rowsAs(admin, role, relation)
      if (rows > 0) found.push(`${role} reads ${rows} rows of ${relation}`)
    }
    attempts += 1
    if (await holdsRight(admin, role)) found.push(`${role} holds a right on a closed schema`)
  }
  for (const [login, url] of [
    ['the application', appUrl],
    ['a login that may read everything', loginUrl(adminUrl)],
  ] as const) {
    const pool = createPool(url, { max: 1, name: 'proof separation' })
    for (const relation of relations) {
      attempts += 1
      const { rowCount } = await pool
        .query(`select * from ${relation} limit 1`)
        .catch(() => ({ rowCount: 0 }))
      if (rowCount) found.push(`${login} reads ${relation}`)
    }
    for (const role of [closedRole, closedOwnerRole]) {
      attempts += 1
      const became = await pool.query(`set role ${role}`).then(
        () => true,
        () => false,
      )
      if (became) found.push(`${login} may become ${role}`)
    }
    await pool.end()
  }
  await admin.query('drop role proof_reader')
  return { roles: roles.length, relations: relations.length, attempts, found }
}

function loginUrl(adminUrl: string): string {
  const url = new URL(onDatabase(adminUrl, 'proof'))
  url.username = 'proof_reader'
  url.password = 'proof'
  return url.href
}

/** All but superusers, who read the disk anyway (what lies there is sealed), and the closed role. */
async function rolesOf(admin: pg.Pool): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select rolname as name from pg_roles where not rolsuper and rolname <> $1 order by 1`,
    [closedRole],
  )
  return rows.map(({ name }) => name)
}

async function relationsOf(admin: pg.Pool): Promise<string[]> {
  const { rows } = await admin.query<{ schema: string; name: string }>(
    `select schemaname as schema, tablename as name from pg_tables where schemaname = any($1)
     union all select schemaname, viewname from pg_views where schemaname = any($1)
     union all select schemaname, matviewname from pg_matviews where schemaname = any($1) order by 1, 2`,
    [closedSchemas],
  )
  return rows.map(({ schema, name }) => `${quote(schema)}.${quote(name)}`)
}

/** The books hold no content and their owner runs the function that appends to them: for it, only what people said counts. */
const isBook = (relation: string): boolean => relation.startsWith('"closedbooks".')

async function rowsAs(admin: pg.Pool, role: string, relation: string): Promise<number> {
  if (role === closedOwnerRole && isBook(relation)) return 0
  const client = await admin.connect()
  try {
    await client.query(`begin; set local role ${quote(role)}`)
    return (await client.query(`select * from ${relation}`)).rowCount ?? 0
  } catch {
    return 0
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** A grant that row security still hides is one `alter table` away from being read. */
async function holdsRight(admin: pg.Pool, role: string): Promise<boolean> {
  if (
    role === closedOwnerRole ||
    role === 'pg_read_all_data' ||
    role === 'pg_write_all_data' ||
    role === 'proof_reader'
  )
    return false
  const { rows } = await admin.query<{ any: boolean }>(
    `select bool_or(has_schema_privilege($1, n.oid, 'usage'))
       or coalesce((select bool_or(has_table_privilege($1, c.oid, 'select, insert, update, delete'))
                    from pg_class c join pg_namespace m on m.oid = c.relnamespace
                    where m.nspname = any($2) and c.relkind in ('r', 'v', 'm', 'S')), false) as any
     from pg_namespace n where n.nspname = any($2)`,
    [role, closedSchemas],
  )
  return rows[0]?.any ?? false
}

/** Everything a superuser or a thief of backups reads: what persons said must not stand there in clear, anywhere. */
export async function markersOnDisk(admin: pg.Pool, markers: readonly string[]): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const found: string[] = []
  // bytes that were not sealed stand as hexadecimal digits in a row's text
  const forms = markers.flatMap((marker) => [marker, Buffer.from(marker).toString('hex')])
  for (const { name } of rows) {
    const test = forms.map((_, n) => `strpos(t::text, $${n + 1}) > 0`).join(' or ')
    const hit = await admin.query(`select from ${name} t where ${test} limit 1`, forms)
    if (hit.rowCount) found.push(`${name} holds in clear what was said in confidence`)
  }
  return found
}

/** Of the office's own tables: no name, number or code of a case either. */
export async function casesInTheOffice(admin: pg.Pool, words: readonly string[]): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname <> all($1) and schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    [closedSchemas],
  )
  const found: string[] = []
  for (const { name } of rows) {
    const test = words.map((_, n) => `strpos(t::text, $${n + 1}) > 0`).join(' or ')
    const hit = await admin.query(`select from ${name} t where ${test} limit 1`, [...words])
    if (hit.rowCount) found.push(`${name} of the office knows of a case`)
  }
  return found
}
