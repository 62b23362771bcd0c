import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** Accounts this module still keeps something of at a site. */
export async function keptAccounts(db: Db | Tx, site: number): Promise<string[]> {
  const found = await sql<{ account: string }>`
    select l.account from training.level l where l.site = ${site}
    union select o.account from training.onboarding o where o.site = ${site}
    union select i.account from training.instructed i where i.site = ${site}
    union select p.account from training.proposal p where p.site = ${site}
    union select s.account from training.seat s join training.offer f on f.id = s.offer where f.site = ${site}`.execute(
    db,
  )
  return found.rows.map(({ account }) => account)
}

/** Everything about one person at a site. */
export async function eraseAccount(tx: Tx, site: number, account: string): Promise<void> {
  await sql`delete from training.level l where l.site = ${site} and l.account = ${account}`.execute(tx)
  await sql`delete from training.onboarding o where o.site = ${site} and o.account = ${account}`.execute(tx)
  await sql`delete from training.instructed i where i.site = ${site} and i.account = ${account}`.execute(tx)
  await sql`delete from training.proposal p where p.site = ${site} and p.account = ${account}`.execute(tx)
  await sql`
    delete from training.seat s using training.offer f
    where f.id = s.offer and f.site = ${site} and s.account = ${account}`.execute(tx)
}
