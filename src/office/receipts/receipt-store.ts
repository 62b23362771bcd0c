import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { hashOf, type Facts, type Receipt } from './receipt.ts'

type Row = Omit<Receipt, 'facts'>

const COLUMNS = sql`r.id, r.code, r.kind, r.subject, r.site, r.language, r.facts as signed, r.signing_key as "signingKey",
  r.signature, r.delete_after as "deleteAfter", r.delete_reason as "deleteReason"`

export async function receiptByCode(db: Db | Tx, code: string): Promise<Receipt | null> {
  const found = await sql<Row>`select ${COLUMNS} from receipts.receipt r where r.code = ${code}`.execute(db)
  return receiptOf(found.rows[0])
}

export async function receiptOfSubject(db: Db | Tx, subject: string): Promise<Receipt | null> {
  const found =
    await sql<Row>`select ${COLUMNS} from receipts.receipt r where r.subject = ${subject}`.execute(db)
  return receiptOf(found.rows[0])
}

/** What a receipt says is read from what was signed, not from columns beside it. */
function receiptOf(row: Row | undefined): Receipt | null {
  return row ? { ...row, facts: JSON.parse(row.signed) as Facts } : null
}

/** False when the subject has its receipt already. */
export async function insertReceipt(tx: Tx, it: Receipt): Promise<boolean> {
  const { facts } = it
  const added = await sql`
    insert into receipts.receipt (id, code, kind, subject, site, concerns, language, family_name, given_names, birth_date,
                                  title_expires, asked_at, issued_at, facts, facts_hash, signing_key, signature,
                                  delete_after, delete_reason)
    values (${it.id}, ${it.code}, ${it.kind}, ${it.subject}, ${it.site}, ${facts.concerns.map(({ key }) => key)},
            ${it.language}, ${facts.familyName}, ${facts.givenNames}, ${facts.birthDate}, ${facts.titleExpires},
            ${facts.askedAt}, ${facts.issuedAt}, ${it.signed}, ${hashOf(it.signed)}, ${it.signingKey},
            ${Buffer.from(it.signature)}, ${it.deleteAfter.toString()}, ${it.deleteReason})
    on conflict (subject) do nothing`.execute(tx)
  return Number(added.numAffectedRows ?? 0) === 1
}

export async function deleteReceiptsBefore(tx: Tx, day: Temporal.PlainDate): Promise<number> {
  const gone = await sql`delete from receipts.receipt r where r.delete_after < ${day.toString()}`.execute(tx)
  return Number(gone.numAffectedRows ?? 0)
}
