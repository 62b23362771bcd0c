import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FreshDatabase } from '../../../testing/database.ts'
import { emptyDatabase } from '../../../testing/database.ts'
import type { MigrationFolder } from './migration-files.ts'
import { migrate } from './migrate.ts'
import { ROLES } from './roles.ts'

let database: FreshDatabase
let folder: MigrationFolder

beforeEach(async () => {
  database = await emptyDatabase()
  folder = { schema: 'shop', path: mkdtempSync(join(tmpdir(), 'willkommen-migrate-')) }
  write(
    '0001-goods.sql',
    'create table shop.goods (id int primary key); grant select on shop.goods to willkommen_app;',
  )
})

afterEach(async () => {
  await database.drop()
  rmSync(folder.path, { recursive: true, force: true })
})

function write(name: string, sql: string): void {
  writeFileSync(join(folder.path, name), sql)
}

async function tables(): Promise<string[]> {
  const { rows } = await database.adminPool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'shop' order by 1`,
  )
  return rows.map((row) => row.name)
}

test('files apply once, in the order of their numbers, and belong to the owner role', async () => {
  write('0002-prices.sql', 'create table shop.price (goods int references shop.goods);')
  expect(await migrate(database.adminUrl, [folder])).toEqual({
    applied: ['shop/0001-goods.sql', 'shop/0002-prices.sql'],
  })
  expect(await migrate(database.adminUrl, [folder])).toEqual({ applied: [] })
  const { rows } = await database.adminPool.query(
    `select distinct tableowner from pg_tables where schemaname in ('shop', 'ground')`,
  )
  expect(rows).toEqual([{ tableowner: 'willkommen_owner' }])
})

test('of twenty programs that start at once one migrates and the others wait for it', async () => {
  write('0002-slow.sql', 'select pg_sleep(0.3); create table shop.slow ();')
  const reports = await Promise.all(Array.from({ length: 20 }, () => migrate(database.adminUrl, [folder])))
  expect(reports.filter(({ applied }) => applied.length === 2)).toHaveLength(1)
  expect(reports.filter(({ applied }) => applied.length === 0)).toHaveLength(19)
  expect(await tables()).toEqual(['goods', 'slow'])
})

test('ten databases of one server may be prepared at once', async () => {
  const others = await Promise.all(Array.from({ length: 10 }, () => emptyDatabase()))
  const reports = await Promise.all(others.map((other) => migrate(other.adminUrl, [folder])))
  expect(reports.every(({ applied }) => applied.length === 1)).toBe(true)
  await Promise.all(others.map((other) => other.drop()))
})

test('an applied file that was changed is refused, a changed line end is not', async () => {
  write('0001-goods.sql', 'create table shop.goods (id int primary key);\n')
  await migrate(database.adminUrl, [folder])
  write('0001-goods.sql', 'create table shop.goods (id int primary key);\r\n')
  await expect(migrate(database.adminUrl, [folder])).resolves.toEqual({ applied: [] })
  write('0001-goods.sql', 'create table shop.goods (id bigint primary key);\n')
  await expect(migrate(database.adminUrl, [folder])).rejects.toThrow(
    /0001-goods\.sql was changed after it had been applied/,
  )
})

test('an older program refuses a newer database', async () => {
  write('0002-more.sql', 'create table shop.more ();')
  await migrate(database.adminUrl, [folder])
  rmSync(join(folder.path, '0002-more.sql'))
  await expect(migrate(database.adminUrl, [folder])).rejects.toThrow(
    /newer than this program: it contains shop\/0002-more\.sql/,
  )
})

test('a file pushed in before applied ones is refused', async () => {
  write('0003-later.sql', 'create table shop.later ();')
  await migrate(database.adminUrl, [folder])
  write('0002-between.sql', 'create table shop.between ();')
  await expect(migrate(database.adminUrl, [folder])).rejects.toThrow(/0002-between\.sql comes too late/)
})

test('a failing file leaves nothing behind and names its line; the files before it stay', async () => {
  write('0002-broken.sql', 'create table shop.half ();\n\ncreate table shop.other (x nonsense);')
  await expect(migrate(database.adminUrl, [folder])).rejects.toThrow(
    /shop\/0002-broken\.sql:3: type "nonsense" does not exist/,
  )
  expect(await tables()).toEqual(['goods'])
  write('0002-broken.sql', 'create table shop.whole ();')
  expect(await migrate(database.adminUrl, [folder])).toEqual({ applied: ['shop/0002-broken.sql'] })
})

test('a file may not forget its schema', async () => {
  write('0002-unqualified.sql', 'create table lost ();')
  await expect(migrate(database.adminUrl, [folder])).rejects.toThrow(/permission denied for schema public/)
})

test('badly named files and doubled numbers are refused', async () => {
  write('0001-twice.sql', 'select 1;')
  await expect(migrate(database.adminUrl, [folder])).rejects.toThrow(/two files have the number 0001/)
  rmSync(join(folder.path, '0001-twice.sql'))
  write('2-short.sql', 'select 1;')
  await expect(migrate(database.adminUrl, [folder])).rejects.toThrow(/NNNN-what-for\.sql/)
})

test('folders that do not exist are skipped', async () => {
  const missing = { schema: 'nothing', path: join(folder.path, 'nothing') }
  expect(await migrate(database.adminUrl, [missing, folder])).toEqual({ applied: ['shop/0001-goods.sql'] })
})

test('the application reads what it was granted, and nothing else', async () => {
  mkdirSync(folder.path, { recursive: true })
  write('0002-secret.sql', 'create table shop.secret ();')
  await migrate(database.adminUrl, [folder])
  await expect(database.appPool.query('select * from shop.goods')).resolves.toMatchObject({ rowCount: 0 })
  await expect(database.appPool.query('select * from shop.secret')).rejects.toThrow(
    /permission denied for table secret/,
  )
  await expect(database.appPool.query('create table shop.own ()')).rejects.toThrow(
    /permission denied for schema shop/,
  )
  await expect(database.appPool.query('create temp table own ()')).rejects.toThrow(
    /permission denied to create temporary/,
  )
})

test('a login that may create roles and owns the database can migrate without being superuser', async () => {
  const login = await plainLogin('createrole')
  // The server already has the roles of other tests, so an administrator has to make the login a member.
  await database.adminPool.query(`grant ${ROLES.join(', ')} to ${login.name}`)
  expect(await migrate(login.url, [folder])).toEqual({ applied: ['shop/0001-goods.sql'] })
  await login.remove()
})

test('a login without the rights is told the exact SQL that an administrator runs; then it works', async () => {
  const login = await plainLogin('nocreaterole')
  const refusal = await migrate(login.url, [folder]).catch((error: unknown) => String(error))
  expect(refusal).toMatch(new RegExp(`GRANT ${ROLES.join(', ')} TO "${login.name}";`))
  const sql = String(refusal).slice(String(refusal).indexOf('\n\n'))
  for (const statement of sql
    .split(';')
    .filter((part) => !part.includes('CREATE ROLE') && part.trim() !== '')) {
    await database.adminPool.query(statement)
  }
  expect(await migrate(login.url, [folder])).toEqual({ applied: ['shop/0001-goods.sql'] })
  await login.remove()
})

/** A login of its own that owns the database of this test. */
async function plainLogin(
  right: 'createrole' | 'nocreaterole',
): Promise<{ name: string; url: string; remove(): Promise<void> }> {
  const base = new URL(database.adminUrl)
  const name = `login_${base.pathname.slice(1)}`
  await database.adminPool.query(`create role ${name} login ${right} password 'secret'`)
  if (right === 'createrole')
    await database.adminPool.query(
      `alter database ${pg.escapeIdentifier(base.pathname.slice(1))} owner to ${name}`,
    )
  const url = new URL(database.adminUrl)
  url.username = name
  url.password = 'secret'
  const remove = async (): Promise<void> => {
    await database.adminPool.query(`reassign owned by ${name} to postgres`)
    await database.adminPool.query(`drop owned by ${name} cascade`)
    await database.adminPool.query(`drop role ${name}`)
  }
  return { name, url: url.href, remove }
}
