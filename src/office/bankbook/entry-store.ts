import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Statement } from '#ground/banking/index.ts'
import type { Proposal } from './decide.ts'
import type { FileItem } from './fingerprint.ts'

export interface Import {
  readonly id: string
  readonly site: number
  readonly digest: string
  readonly fileName: string
  readonly bytes: number
  readonly version: string
  readonly at: Temporal.Instant
  readonly items: number
  readonly added: number
}

const IMPORT = sql`i.id, i.site, i.digest, i.file_name as "fileName", i.bytes, i.version, i.at, i.items, i.added`

export async function importByDigest(tx: Tx, site: number, digest: string): Promise<Import | null> {
  const found = await sql<Import>`
    select ${IMPORT} from bankbook.import i where i.site = ${site} and i.digest = ${digest}`.execute(tx)
  return found.rows[0] ?? null
}

export async function insertImport(tx: Tx, it: Import): Promise<void> {
  await sql`
    insert into bankbook.import (id, site, digest, file_name, bytes, version, at, items, added)
    values (${it.id}, ${it.site}, ${it.digest}, ${it.fileName}, ${it.bytes}, ${it.version}, ${it.at}, ${it.items},
            ${it.added})`.execute(tx)
}

/** Newest first. */
export async function importsOf(db: Db | Tx, site: number): Promise<Import[]> {
  const found = await sql<Import>`
    select ${IMPORT} from bankbook.import i where i.site = ${site} order by i.at desc, i.id desc limit 20`.execute(
    db,
  )
  return found.rows
}

export async function insertStatement(
  tx: Tx,
  it: { id: string; import: string; site: number; till: string; statement: Statement },
): Promise<void> {
  const { id, number, opening, closing } = it.statement
  await sql`
    insert into bankbook.statement (id, import, site, till, bank_id, number, opening_cents, opening_on, closing_cents,
                                    closing_on)
    values (${it.id}, ${it.import}, ${it.site}, ${it.till}, ${id.slice(0, 200)}, ${number?.slice(0, 40) ?? null},
            ${opening.cents}, ${opening.on}, ${closing.cents}, ${closing.on})`.execute(tx)
}

/** Which of these the bank told before. */
export async function knownFingerprints(tx: Tx, fingerprints: readonly string[]): Promise<Set<string>> {
  const found = await sql<{ fingerprint: string }>`
    select e.fingerprint from bankbook.entry e where e.fingerprint = any(${fingerprints})`.execute(tx)
  return new Set(found.rows.map(({ fingerprint }) => fingerprint))
}

export async function insertEntry(
  tx: Tx,
  it: { id: string; site: number; till: string; statement: string; from: FileItem },
): Promise<void> {
  const { entry, item, fingerprint } = it.from
  const instructed = item.instructed && `${item.instructed.amount} ${item.instructed.currency}`.slice(0, 60)
  await sql`
    insert into bankbook.entry (id, site, till, statement, fingerprint, cents, booked_on, value_on, bank_reference,
                                end_to_end_id, creditor_reference, text, party, party_account, kind, returned,
                                return_reason, unsplit, instructed)
    values (${it.id}, ${it.site}, ${it.till}, ${it.statement}, ${fingerprint}, ${item.cents}, ${entry.bookedOn},
            ${entry.valueOn}, ${item.bankReference ?? entry.bankReference}, ${item.endToEndId},
            ${item.creditorReference}, ${item.text.slice(0, 4000)}, ${item.party}, ${item.partyAccount},
            ${entry.kind.slice(0, 200)}, ${item.returned}, ${item.returnReason?.slice(0, 40) ?? null}, ${entry.unsplit},
            ${instructed})`.execute(tx)
}

export type How = 'matched' | 'unclear' | 'assigned' | 'returned' | 'none' | 'noted'
export const NOTES = ['refund', 'handed-over', 'charges', 'card-credit', 'cash-deposit'] as const
export type Note = (typeof NOTES)[number]

export interface EntryOutcome {
  readonly how: How
  readonly proposals: readonly Proposal[]
  readonly payment: string | null
  readonly reverses: string | null
}

const stateOf = (how: How) => (how === 'unclear' || how === 'none' ? 'open' : 'done')

export async function insertOutcome(tx: Tx, entry: string, site: number, it: EntryOutcome): Promise<void> {
  await sql`
    insert into bankbook.outcome (entry, site, state, how, proposals, payment, reverses)
    values (${entry}, ${site}, ${stateOf(it.how)}, ${it.how}, ${JSON.stringify(it.proposals)}::jsonb, ${it.payment},
            ${it.reverses})`.execute(tx)
}

export async function settleOutcome(
  tx: Tx,
  entry: string,
  it: { how: How; payment: string | null; reverses?: string | null; notedAs?: Note; at: Temporal.Instant },
): Promise<void> {
  await sql`
    update bankbook.outcome set state = ${stateOf(it.how)}, how = ${it.how}, payment = ${it.payment},
           reverses = coalesce(${it.reverses ?? null}, reverses), noted_as = ${it.notedAs ?? null}, decided_at = ${it.at}
    where entry = ${entry}`.execute(tx)
}

/** How many entries of this account over this sum were said to be a refund that stands in the books. */
export async function refundsNoted(
  tx: Tx,
  { till, cents }: { readonly till: string; readonly cents: number },
): Promise<number> {
  const found = await sql<{ many: number }>`
    select count(*)::integer as many from bankbook.outcome o join bankbook.entry e on e.id = o.entry
    where o.noted_as = 'refund' and e.till = ${till} and e.cents = ${-cents}`.execute(tx)
  return found.rows[0]!.many
}

/** An entry of the bank and what became of it. */
export interface Entry extends EntryOutcome {
  readonly id: string
  readonly site: number
  readonly till: string
  readonly cents: number
  readonly bookedOn: Temporal.PlainDate
  readonly text: string
  readonly creditorReference: string | null
  readonly party: string | null
  readonly partyAccount: string | null
  readonly returned: boolean
  readonly returnReason: string | null
  readonly unsplit: boolean
  readonly instructed: string | null
  readonly notedAs: Note | null
}

const ENTRY = sql`e.id, e.site, e.till, e.cents, e.booked_on as "bookedOn", e.text,
  e.creditor_reference as "creditorReference", e.party, e.party_account as "partyAccount", e.returned,
  e.return_reason as "returnReason", e.unsplit, e.instructed, o.how, o.proposals, o.payment, o.reverses,
  o.noted_as as "notedAs"`

/** What waits for a person, oldest first. */
export async function openEntries(db: Db | Tx, site: number, limit: number): Promise<Entry[]> {
  const found = await sql<Entry>`
    select ${ENTRY} from bankbook.outcome o join bankbook.entry e on e.id = o.entry
    where o.site = ${site} and o.state = 'open' order by e.booked_on, e.no limit ${limit}`.execute(db)
  return found.rows
}

/** What was read last and needs nobody any more, newest first. */
export async function doneEntries(db: Db | Tx, site: number, limit: number): Promise<Entry[]> {
  const found = await sql<Entry>`
    select ${ENTRY} from bankbook.outcome o join bankbook.entry e on e.id = o.entry
    where o.site = ${site} and o.state = 'done' order by e.no desc limit ${limit}`.execute(db)
  return found.rows
}

export async function entryById(db: Db | Tx, id: string): Promise<Entry | null> {
  const found = await sql<Entry>`
    select ${ENTRY} from bankbook.outcome o join bankbook.entry e on e.id = o.entry where o.entry = ${id}`.execute(
    db,
  )
  return found.rows[0] ?? null
}

export async function lockEntry(tx: Tx, id: string): Promise<Entry | null> {
  const found = await sql<Entry>`
    select ${ENTRY} from bankbook.outcome o join bankbook.entry e on e.id = o.entry
    where o.entry = ${id} for update of o`.execute(tx)
  return found.rows[0] ?? null
}

/** Payments of earlier entries that this one may take back: the same sum, and a reference both carry. */
export async function paymentsBehind(
  tx: Tx,
  { till, item, entry }: { till: string; item: FileItem['item']; entry: FileItem['entry'] },
): Promise<string[]> {
  const references = [item.bankReference, entry.bankReference, item.endToEndId].filter((it) => it !== null)
  if (references.length === 0) return []
  const found = await sql<{ payment: string }>`
    select o.payment from bankbook.entry e join bankbook.outcome o on o.entry = e.id
    where e.till = ${till} and e.cents = ${-item.cents} and o.payment is not null
      and (e.bank_reference = any(${references}) or e.end_to_end_id = any(${references}))
    order by e.no desc limit 10`.execute(tx)
  return found.rows.map(({ payment }) => payment)
}
