import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { parserFor, toWire } from './wire.ts'

export type PoolOptions = {
  /** Most connections at once. */
  readonly max: number
  /** Shown to the administrator in pg_stat_activity. */
  readonly name?: string
  /** Told about connections that were lost while idle; the pool replaces them by itself. */
  readonly onLost?: (error: Error) => void
}

/** Sends Temporal values in a form PostgreSQL reads; node-postgres would send them as JSON. */
class TemporalClient extends pg.Client {
  // node-postgres declares many overloads; all of them take the values in the same two places.
  override query = ((first: unknown, second: unknown, ...rest: unknown[]) =>
    // eslint-disable-next-line @typescript-eslint/no-unsafe-argument
    (super.query as (...all: unknown[]) => unknown).call(
      this,
      withWireValues(first),
      toWireList(second),
      ...rest,
    )) as pg.Client['query']
}

function withWireValues(first: unknown): unknown {
  if (typeof first !== 'object' || first === null || !('values' in first) || !Array.isArray(first.values))
    return first
  const { values } = first
  // A query object may be a class (a cursor, say): keep its prototype.
  return Object.assign(Object.create(Object.getPrototypeOf(first) as object | null) as object, first, {
    values: values.map(toWire),
  })
}

function toWireList(second: unknown): unknown {
  return Array.isArray(second) ? second.map(toWire) : second
}

/** A pool of connections that reads times as Temporal values and survives lost connections. */
export function createPool(url: string, options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    application_name: options.name ?? 'willkommen',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    types: { getTypeParser: parserFor },
    Client: TemporalClient,
  })
  const lost = options.onLost ?? (() => undefined)
  pool.on('error', lost)
  // A connection can also break while somebody holds it; without a listener that would end the process.
  pool.on('connect', (client) => client.on('error', lost))
  return pool
}

/** The typed query builder over a pool; `Tables` is the generated `DB` of types.ts. */
export function kysely<Tables>(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
