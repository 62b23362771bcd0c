import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A module's folder of SQL files, and the PostgreSQL schema that belongs to the module. */
export type MigrationFolder = {
  readonly schema: string
  readonly path: string
  /** Belongs to the closed rooms: another owner, another login (see roles.ts). */
  readonly closed?: boolean
}

export type MigrationFile = {
  readonly schema: string
  readonly name: string
  readonly closed: boolean
  readonly sql: string
  /** SHA-256 over the text; line ends do not count. */
  readonly checksum: string
}

const wellNamed = /^\d{4}-[a-z0-9-]+\.sql$/

/** The SQL files of the folders in the order in which they apply. Folders that do not exist are skipped. */
export function readMigrations(folders: readonly MigrationFolder[]): MigrationFile[] {
  return folders.filter((folder) => existsSync(folder.path)).flatMap(readFolder)
}

function readFolder({ schema, path, closed = false }: MigrationFolder): MigrationFile[] {
  const names = readdirSync(path)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
  const numbers = new Set<string>()
  return names.map((name) => {
    if (!wellNamed.test(name)) throw new Error(`${join(path, name)}: SQL files are called NNNN-what-for.sql`)
    if (numbers.has(name.slice(0, 4)))
      throw new Error(`${path}: two files have the number ${name.slice(0, 4)}`)
    numbers.add(name.slice(0, 4))
    const sql = readFileSync(join(path, name), 'utf8').replaceAll('\r\n', '\n')
    return { schema, name, closed, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}
