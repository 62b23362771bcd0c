import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { inject } from 'vitest'
import { createPool } from '#ground/database/connect.ts'
import { appRole, closedOwnerRole, closedRole, ownerRole, quoteName } from '#ground/database/roles.ts'
import { onDatabase, withClient } from '#ground/postgres/provide.ts'
// names what the set-up provides, for the compiler alone
import type {} from './global-setup.ts'
import { templateName } from './template.ts'

export type FreshDatabase = {
  /** Superuser: for preparing and looking, not for what the application does. */
  readonly adminUrl: string
  /** What the application logs in with. */
  readonly appUrl: string
  /** What the closed rooms log in with. */
  readonly closedUrl: string
  readonly adminPool: pg.Pool
  readonly appPool: pg.Pool
  /** Opened when it is asked for first. */
  readonly closedPool: pg.Pool
  /** Closes the pools and removes the database. */
  drop(): Promise<void>
}

/** A database of its own with all tables, about 50 ms. Drop it in `afterAll`. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await withClient(inject('adminUrl'), async (client) => {
    await client.query(`create database ${name} template ${templateName} strategy file_copy`)
    // A copy does not take over the rights on the database itself.
    await client.query(`revoke all on database ${name} from public`)
    await client.query(
      `grant create, connect, temporary on database ${name} to ${ownerRole}, ${closedOwnerRole}`,
    )
    await client.query(`grant connect on database ${name} to ${appRole}, ${closedRole}`)
  })
  return open(name)
}

/** A database without any tables, for tests of the migrator. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await withClient(inject('adminUrl'), (client) => client.query(`create database ${name}`))
  return open(name)
}

function open(name: string): FreshDatabase {
  const adminUrl = onDatabase(inject('adminUrl'), name)
  const appUrl = onDatabase(inject('appUrl'), name)
  const adminPool = createPool(adminUrl, { max: 4, name: 'test admin' })
  const appPool = createPool(appUrl, { max: 10, name: 'test' })
  const closedUrl = onDatabase(inject('closedUrl'), name)
  let closedPool: pg.Pool | null = null
  const drop = async (): Promise<void> => {
    await Promise.all([adminPool.end(), appPool.end(), closedPool?.end()])
    await withClient(inject('adminUrl'), (client) =>
      client.query(`drop database ${quoteName(name)} with (force)`),
    )
  }
  return {
    ...{ adminUrl, appUrl, closedUrl, adminPool, appPool, drop },
    get closedPool() {
      return (closedPool ??= createPool(closedUrl, { max: 10, name: 'test closed' }))
    },
  }
}
