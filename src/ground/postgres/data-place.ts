import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chooseAccount } from './account.ts'
import { canEnter, makePublicDirectory, sharedPlace } from './runtime.ts'

/**
 * Where the data of a project lie: `.data/postgres` in it. When the server's account cannot get
 * there (a project below /root), a directory of its own below /var/lib/willkommen.
 */
export function dataPlace(projectDir: string): string {
  const inside = join(projectDir, '.data', 'postgres')
  const account = chooseAccount(inside)
  makePublicDirectory(dirname(inside))
  if (existsSync(join(inside, 'cluster')) || canEnter(dirname(inside), account)) return inside
  const name = createHash('sha256').update(projectDir).digest('hex').slice(0, 12)
  return join(sharedPlace(account), name, 'postgres')
}
