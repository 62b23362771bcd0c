import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { appRole } from '#ground/database/roles.ts'
import { keptSecret } from './cluster.ts'
import { isReady, processState } from './leftover.ts'

/**
 * A restricted login at the embedded server that another process runs on these data; null when none runs. `role`: that of
 * the application unless told.
 */
export function loginAtRunningServer(
  dataDir: string,
  database = 'willkommen',
  role: string = appRole,
): string | null {
  const cluster = join(dataDir, 'cluster')
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!Number.isInteger(pid) || processState(pid) === null || !isReady(cluster, pid)) return null
  const password = encodeURIComponent(keptSecret(dataDir, role))
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`
}
