import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Account } from './account.ts'
import { asAccount } from './account.ts'
import { makePublicDirectory } from './runtime.ts'

export const superuser = 'postgres'

/** Makes the directory that holds the cluster, its passwords and its log: for the account alone. */
export function prepareDataDir(dataDir: string, account: Account): void {
  makePublicDirectory(dirname(dataDir))
  if (!existsSync(dataDir)) mkdirSync(dataDir)
  if (account) chownSync(dataDir, account.uid, account.gid)
  chmodSync(dataDir, 0o700)
}

/** A secret that is made once and then kept in a file only the owner can read. */
export function keptSecret(dataDir: string, name: string): string {
  const file = join(dataDir, `${name}.password`)
  if (!existsSync(file))
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8').trim()
}

/** Creates the cluster unless it exists. Built beside and renamed, so that a broken-off start leaves nothing half made. */
export async function ensureCluster(initdb: string, dataDir: string, account: Account): Promise<string> {
  const cluster = join(dataDir, 'cluster')
  if (existsSync(join(cluster, 'PG_VERSION'))) return cluster
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith('cluster.new')) rmSync(join(dataDir, name), { recursive: true, force: true })
  }
  const fresh = join(dataDir, 'cluster.new')
  const passwordFile = join(dataDir, 'cluster.new.password')
  writeFileSync(passwordFile, keptSecret(dataDir, superuser), { mode: 0o600 })
  if (account) chownSync(passwordFile, account.uid, account.gid)
  try {
    await run(initdb, [...initdbOptions, `--pwfile=${passwordFile}`, `--pgdata=${fresh}`], account)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(fresh, cluster)
  return cluster
}

/** German sort order through ICU, but plain C for messages and numbers; page checksums against silent disk faults. */
const initdbOptions = [
  `--username=${superuser}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=de-DE',
  '--locale=C',
  '--data-checksums',
]

function run(program: string, options: string[], account: Account): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, {
      cwd: '/',
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...asAccount(account),
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += String(chunk)))
    child.stderr.on('data', (chunk) => (output += String(chunk)))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`Creating the database failed (${program}, code ${code}):\n${output}`)),
    )
  })
}
