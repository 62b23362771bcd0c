// npm run types: writes src/ground/database/types.ts from the SQL files, by way of a real database.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPool, kysely } from '#ground/database/connect.ts'
import { provideDatabase } from '#ground/postgres/provide.ts'
import { migrationFolders } from '../src/migrations.ts'
import { describeTables } from './describe-tables.ts'

const place = mkdtempSync(join(tmpdir(), 'willkommen-types-'))
chmodSync(place, 0o711)
const projectDir = join(import.meta.dirname, '..')
const database = await provideDatabase({
  environment: { WILLKOMMEN_DATA: place },
  projectDir,
  folders: migrationFolders,
})
try {
  const pool = createPool(database.adminUrl, { max: 1 })
  const text = await describeTables(kysely(pool))
  await pool.end()
  writeFileSync(join(projectDir, 'src/ground/database/types.ts'), text)
} finally {
  await database.stop()
  rmSync(place, { recursive: true, force: true })
}
