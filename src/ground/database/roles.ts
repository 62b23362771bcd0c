import type pg from 'pg'

/** Owns every schema and table; nobody logs in as it. */
export const ownerRole = 'willkommen_owner'
/** The running application: no right to create anything, only what the SQL files grant. */
export const appRole = 'willkommen_app'
/**
 * The login of rooms the office itself cannot look into. It has no right on the office's schemas and the application none
 * on its own: what one reads, the other is refused by the database (see decisions/0032).
 */
export const closedRole = 'willkommen_closed'
/** Owns the closed schemas; nobody logs in as it. */
export const closedOwnerRole = 'willkommen_closed_owner'

/** All of them, in the order in which they are made. */
export const ROLES = [ownerRole, appRole, closedOwnerRole, closedRole]

export const extensions = ['btree_gist', 'pg_trgm']

/** Creates the roles if missing. Roles belong to the whole server, so other databases may do the same at this moment. */
export async function ensureRoles(admin: pg.ClientBase): Promise<void> {
  for (const role of ROLES) {
    if (!(await isTrue(admin, 'select exists (select from pg_roles where rolname = $1) as yes', [role]))) {
      await tolerateRace(() => admin.query(`create role ${role} nologin`))
    }
    // A login that is no superuser must become a member before it may act as the role.
    if (!(await mayActAs(admin, role))) await tolerateRace(() => admin.query(`grant ${role} to current_user`))
  }
}

/** Whether this session's login may become a role. */
export async function mayActAs(admin: pg.ClientBase, role: string): Promise<boolean> {
  const version =
    (await admin.query<{ n: number }>(`select current_setting('server_version_num')::int as n`)).rows[0]?.n ??
    0
  // From version 16 on membership and the right to SET ROLE are two things.
  const privilege = version >= 160_000 ? 'SET' : 'MEMBER'
  return isTrue(admin, 'select pg_has_role(session_user, $1, $2) as yes', [role, privilege])
}

/** Lets a running role log in with a password; used where we run the server ourselves. */
export async function allowLogin(admin: pg.ClientBase, role: string, password: string): Promise<void> {
  await admin.query(`alter role ${quoteName(role)} login password ${quoteText(password)}`)
}

export async function ensureExtensions(admin: pg.ClientBase): Promise<void> {
  for (const extension of extensions) {
    if (
      await isTrue(admin, 'select exists (select from pg_extension where extname = $1) as yes', [extension])
    )
      continue
    await admin.query(`create extension if not exists ${extension} schema public`)
  }
}

/** What an administrator runs when our login may not do it. `login` is the user of DATABASE_URL. */
export function preparationSql(database: string, login: string): string {
  return [
    '-- skip what exists already',
    ...ROLES.map((role) => `CREATE ROLE ${role} NOLOGIN;`),
    `GRANT ${ROLES.join(', ')} TO ${quoteName(login)};`,
    `GRANT CREATE, CONNECT ON DATABASE ${quoteName(database)} TO ${ownerRole}, ${closedOwnerRole};`,
    `GRANT CONNECT ON DATABASE ${quoteName(database)} TO ${appRole}, ${closedRole};`,
    `-- connected to the database ${quoteName(database)}:`,
    ...extensions.map((extension) => `CREATE EXTENSION IF NOT EXISTS ${extension} SCHEMA public;`),
  ].join('\n')
}

export async function isTrue(client: pg.ClientBase, sql: string, values: unknown[]): Promise<boolean> {
  return (await client.query<{ yes: boolean }>(sql, values)).rows[0]?.yes === true
}

/** Codes of "somebody else did the same a moment ago": duplicate object, unique violation, tuple concurrently updated. */
const raceCodes = new Set(['42710', '23505', 'XX000'])

async function tolerateRace(act: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await act()
      return
    } catch (error) {
      const code = (error as { code?: string }).code ?? ''
      if (!raceCodes.has(code)) throw error
      if (code !== 'XX000') return
      if (attempt === 20) throw error
    }
  }
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
