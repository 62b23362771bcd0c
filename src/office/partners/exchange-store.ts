import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'
import type { Handover } from './handover.ts'
import type { Answer } from './referral.ts'

/** What goes back and forth over one referral: replies of the partner, appointments for the hand-over. */
export interface ReplyRow {
  readonly id: string
  readonly referral: string
  readonly at: Temporal.Instant
  readonly kind: Answer
  readonly sealed: Uint8Array
}

export async function insertReply(tx: Tx, it: ReplyRow): Promise<void> {
  await sql`
    insert into partners.reply (id, referral, at, kind, sealed)
    values (${it.id}, ${it.referral}, ${it.at}, ${it.kind}, ${it.sealed})`.execute(tx)
}

export async function repliesOf(tx: Tx, referrals: readonly string[]): Promise<ReplyRow[]> {
  const found = await sql<ReplyRow>`
    select y.id, y.referral, y.at, y.kind, y.sealed from partners.reply y
    where y.referral = any(${[...referrals]}::uuid[]) order by y.at, y.id`.execute(tx)
  return found.rows
}

export type HandoverRow = Omit<Handover, 'words'> & { readonly sealed: Uint8Array }

export async function insertHandover(tx: Tx, it: HandoverRow): Promise<void> {
  await sql`
    insert into partners.handover (id, referral, at, starts_at, proposed_by, companion, interpreter, protected, state,
      sealed)
    values (${it.id}, ${it.referral}, ${it.at}, ${it.startsAt}, ${it.proposedBy}, ${it.companion}, ${it.interpreter},
      ${it.protected}, ${it.state}, ${it.sealed})`.execute(tx)
}

export async function handoversOf(tx: Tx, referrals: readonly string[]): Promise<HandoverRow[]> {
  const found = await sql<HandoverRow>`
    select h.id, h.referral, h.at, h.starts_at as "startsAt", h.proposed_by as "proposedBy", h.companion,
      h.interpreter, h.protected, h.state, h.sealed
    from partners.handover h
    where h.referral = any(${[...referrals]}::uuid[]) order by h.at, h.id`.execute(tx)
  return found.rows
}

/** What stood before, when another appointment takes its place. */
export async function endHandovers(tx: Tx, referral: string, except: string | null): Promise<void> {
  await sql`
    update partners.handover set state = 'cancelled'
    where referral = ${referral} and state <> 'cancelled' and (${except}::uuid is null or id <> ${except}::uuid)`.execute(
    tx,
  )
}

export async function saveHandoverState(
  tx: Tx,
  id: string,
  it: Pick<HandoverRow, 'state' | 'companion' | 'interpreter' | 'protected'>,
): Promise<void> {
  await sql`
    update partners.handover set state = ${it.state}, companion = ${it.companion}, interpreter = ${it.interpreter},
      protected = ${it.protected}
    where id = ${id}`.execute(tx)
}
