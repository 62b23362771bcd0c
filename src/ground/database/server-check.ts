import pg from 'pg'

const oldest = 150_000

/**
 * Refuses a server on which an acknowledged booking could be lost, or which is too old for our SQL.
 * The settings are read as the given login sees them.
 */
export async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'willkommen check',
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      `select name, setting from pg_settings where name in ('server_version_num', 'server_version', 'fsync', 'full_page_writes', 'synchronous_commit')`,
    )
    const settings = new Map(rows.map((row) => [row.name, row.setting]))
    refuseUnsafe(settings)
  } finally {
    await client.end()
  }
}

export function refuseUnsafe(settings: ReadonlyMap<string, string>): void {
  if (Number(settings.get('server_version_num')) < oldest) {
    throw new Error(`PostgreSQL ${settings.get('server_version')} is too old: version 15 or newer is needed.`)
  }
  const unsafe = ['fsync', 'full_page_writes', 'synchronous_commit'].filter(
    (name) => settings.get(name) === 'off',
  )
  if (unsafe.length > 0) {
    throw new Error(
      `PostgreSQL runs with ${unsafe.map((name) => `${name} = off`).join(', ')}: a power failure could lose acknowledged bookings. Switch it on (postgresql.conf or ALTER ROLE/DATABASE) and start again.`,
    )
  }
}
