import { sql } from 'kysely'
import type { Actor } from '../permission/permission.ts'
import type { Tx } from './act.ts'
import { OPEN_BOOKS, type Books } from './books.ts'

/**
 * Tells the database to which sites this transaction belongs, so that a forgotten `where site = …` shows and writes
 * nothing of another one (`ground/sitewall`). Visitors and the program itself belong to none; closed rooms have no sites.
 */
export async function keepToSites(tx: Tx, actor: Actor, books: Books = OPEN_BOOKS): Promise<void> {
  if (actor.sites === 'all' || books !== OPEN_BOOKS) return
  await sql`select set_config('willkommen.sites', ${`{${actor.sites.join(',')}}`}, true)`.execute(tx)
}
