import type { Tx } from '#ground/act/act.ts'
import { readSites } from './site-store.ts'

export async function knowsSites(tx: Tx, sites: readonly number[]): Promise<boolean> {
  const known = new Set((await readSites(tx)).map(({ id }) => id))
  return sites.every((site) => known.has(site))
}
