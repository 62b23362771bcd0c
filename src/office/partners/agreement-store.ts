import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Agreement } from './agreement.ts'

const COLUMNS = sql`a.id, a.partner, a.title, a.parties, a.scope, a.contacts, a.starts_on as "startsOn",
  a.ends_on as "endsOn", a.review_on as "reviewOn", a.state,
  (select d.name from partners.agreement_document d where d.agreement = a.id) as document`

export async function saveAgreement(
  tx: Tx,
  it: Omit<Agreement, 'document'>,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into partners.agreement (id, partner, title, parties, scope, contacts, starts_on, ends_on, review_on,
      state, changed_at)
    values (${it.id}, ${it.partner}, ${it.title}, ${it.parties}, ${it.scope}, ${it.contacts}, ${it.startsOn},
      ${it.endsOn}, ${it.reviewOn}, ${it.state}, ${at})
    on conflict (id) do update set title = excluded.title, parties = excluded.parties, scope = excluded.scope,
      contacts = excluded.contacts, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
      review_on = excluded.review_on, state = excluded.state, changed_at = excluded.changed_at`.execute(tx)
}

export async function agreementsOf(db: Db | Tx, partner: string): Promise<Agreement[]> {
  const found = await sql<Agreement>`
    select ${COLUMNS} from partners.agreement a where a.partner = ${partner} order by a.starts_on desc, a.id`.execute(
    db,
  )
  return found.rows
}

export async function agreementById(db: Db | Tx, id: string): Promise<Agreement | null> {
  const found = await sql<Agreement>`select ${COLUMNS} from partners.agreement a where a.id = ${id}`.execute(
    db,
  )
  return found.rows[0] ?? null
}

export type AgreementOf = Agreement & { readonly partnerName: string }

/** All of them, the next review first. */
export async function allAgreements(db: Db | Tx): Promise<AgreementOf[]> {
  const found = await sql<AgreementOf>`
    select ${COLUMNS}, p.name as "partnerName" from partners.agreement a
    join partners.partner p on p.id = a.partner
    order by (a.state = 'ended'), a.review_on, p.name, a.id`.execute(db)
  return found.rows
}

export async function saveDocument(
  tx: Tx,
  it: { agreement: string; name: string; bytes: Uint8Array; at: Temporal.Instant },
): Promise<void> {
  await sql`
    insert into partners.agreement_document (agreement, name, bytes, added_at)
    values (${it.agreement}, ${it.name}, ${it.bytes}, ${it.at})
    on conflict (agreement) do update set name = excluded.name, bytes = excluded.bytes, added_at = excluded.added_at`.execute(
    tx,
  )
}

export async function documentOf(
  db: Db | Tx,
  agreement: string,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const found = await sql<{ name: string; bytes: Uint8Array }>`
    select d.name, d.bytes from partners.agreement_document d where d.agreement = ${agreement}`.execute(db)
  return found.rows[0] ?? null
}
