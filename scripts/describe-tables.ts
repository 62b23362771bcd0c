import type { Kysely } from 'kysely'
import { generate, PostgresDialect } from 'kysely-codegen'

/** How a column arrives in the program; must agree with the parsers in src/ground/database/wire.ts. */
const arrivals = {
  int8: 'number',
  timestamptz: 'Temporal.Instant',
  date: 'Temporal.PlainDate',
  time: 'Temporal.PlainTime',
}

/** The TypeScript text that describes all tables of a migrated database. */
export function describeTables(database: Kysely<unknown>): Promise<string> {
  return generate({
    db: database,
    dialect: new PostgresDialect(),
    typeMapping: arrivals,
    typeOnlyImports: true,
    // The job queue brings its own tables and its own access to them.
    excludePattern: 'jobs.*',
    outFile: null,
  })
}
