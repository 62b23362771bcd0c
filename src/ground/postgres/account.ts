import { readFileSync, statSync } from 'node:fs'

/** The operating-system account a PostgreSQL server runs under; null means: as ourselves. */
export type Account = { readonly uid: number; readonly gid: number; readonly name: string } | null

const preferredNames = ['willkommen', 'postgres', 'nobody']

/**
 * PostgreSQL refuses to run as root. As root we pick an unprivileged account, and once data
 * exist, always the one that owns them, so that installing a `postgres` user later changes nothing.
 */
export function chooseAccount(existingData: string): Account {
  if (process.getuid?.() !== 0) return null
  const accounts = readAccounts()
  const owner = ownerOf(existingData)
  const byOwner = accounts.find((account) => account.uid === owner && account.uid !== 0)
  if (byOwner) return byOwner
  for (const name of preferredNames) {
    const account = accounts.find((candidate) => candidate.name === name)
    if (account) return account
  }
  throw new Error(
    'No unprivileged account found: PostgreSQL does not run as root. Create one: useradd --system willkommen',
  )
}

function readAccounts(): { uid: number; gid: number; name: string }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((parts) => parts.length >= 4)
    .map(([name = '', , uid = '', gid = '']) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

function ownerOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.uid ?? null
}

/** The options with which a child process runs under the account. */
export function asAccount(account: Account): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {}
}
