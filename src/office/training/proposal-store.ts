import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Level } from './task.ts'

/** What attendance suggests for the matrix. */
export interface Proposal {
  readonly id: string
  readonly offer: string
  readonly title: string
  readonly day: Temporal.PlainDate
  readonly account: string
  readonly task: string
  readonly level: Level
  readonly until: Temporal.PlainDate | null
}

/** Those nobody decided yet. */
export async function openProposals(db: Db | Tx, site: number): Promise<Proposal[]> {
  const found = await sql<Proposal>`
    select p.id, p.offer, o.title, o.day, p.account, p.task, p.level, p.until_day as "until"
    from training.proposal p join training.offer o on o.id = p.offer
    where p.site = ${site} and p.state = 'open' order by o.day, p.offer, p.account, p.task`.execute(db)
  return found.rows
}

export type NewProposal = Omit<Proposal, 'title' | 'day'>

export async function insertProposal(tx: Tx, site: number, it: NewProposal): Promise<void> {
  await sql`
    insert into training.proposal (id, site, offer, account, task, level, until_day)
    values (${it.id}, ${site}, ${it.offer}, ${it.account}, ${it.task}, ${it.level}, ${it.until})
    on conflict (offer, account, task) do nothing`.execute(tx)
}

/** A correction of who was there takes back what was only suggested. */
export async function removeOpenProposals(tx: Tx, offer: string): Promise<void> {
  await sql`delete from training.proposal p where p.offer = ${offer} and p.state = 'open'`.execute(tx)
}

export async function settleProposal(
  tx: Tx,
  id: string,
  state: 'taken' | 'declined',
  now: Temporal.Instant,
): Promise<void> {
  await sql`update training.proposal p set state = ${state}, decided_at = ${now} where p.id = ${id}`.execute(
    tx,
  )
}
