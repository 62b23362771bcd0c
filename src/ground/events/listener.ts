import pg from 'pg'

/** Opens the one connection on which a process listens; direct, because a pooler cannot carry LISTEN. */
export function listenerOn(url: string): () => Promise<pg.Client> {
  return async () => {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'willkommen listener',
      keepAlive: true,
    })
    client.on('error', () => undefined)
    await client.connect()
    return client
  }
}
