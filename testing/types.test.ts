import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kysely } from '#ground/database/connect.ts'
import { describeTables } from '../scripts/describe-tables.ts'
import { freshDatabase } from './database.ts'

test('the types of the tables agree with the SQL files (else: npm run types)', async () => {
  const database = await freshDatabase()
  const now = await describeTables(kysely(database.adminPool))
  await database.drop()
  expect(readFileSync('src/ground/database/types.ts', 'utf8')).toBe(now)
})
