import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import type { Answer, Referral, ReferralOutcome } from './referral.ts'

/** With what only the acts need. */
export interface ReferralRow extends Referral {
  readonly sealed: Uint8Array
  readonly link: Uint8Array | null
  readonly code: Uint8Array | null
  readonly session: Uint8Array | null
}

const COLUMNS = sql`r.id, r.number, r.case_id as "caseId", r.partner, r.body, r.hint, r.consent, r.fields, r.channel,
  r.language, r.sealed, r.asked_at as "askedAt", r.expires_on as "expiresOn", r.sent_at as "sentAt",
  r.sent_fields as "sentFields", r.link, r.code, r.code_used_at as "codeUsedAt", r.wrong_codes as "wrongCodes",
  r.session, r.seen_at as "seenAt", r.withdrawn_at as "withdrawnAt", r.taken_back_at as "takenBackAt", r.answer,
  r.answered_at as "answeredAt", r.deleted_at as "deletedAt", r.outcome, r.ended_at as "endedAt"`

export type NewReferral = Pick<
  ReferralRow,
  | ('id' | 'number' | 'caseId' | 'partner' | 'body' | 'hint' | 'consent' | 'fields' | 'channel' | 'language')
  | ('sealed' | 'askedAt' | 'expiresOn')
>

export async function insertReferral(tx: Tx, it: NewReferral): Promise<void> {
  await sql`
    insert into partners.referral (id, number, case_id, partner, body, hint, consent, fields, channel, language,
      sealed, asked_at, expires_on)
    values (${it.id}, ${it.number}, ${it.caseId}, ${it.partner}, ${it.body}, ${it.hint}, ${it.consent},
      ${[...it.fields]}::text[], ${it.channel}, ${it.language}, ${it.sealed}, ${it.askedAt}, ${it.expiresOn})`.execute(
    tx,
  )
}

/** Only of its case: another's number opens nothing. */
export async function findReferral(tx: Db | Tx, id: string, caseId: string): Promise<ReferralRow | null> {
  if (leadingUuid(id) !== id || leadingUuid(caseId) !== caseId) return null
  const found = await sql<ReferralRow>`
    select ${COLUMNS} from partners.referral r where r.id = ${id} and r.case_id = ${caseId}`.execute(tx)
  return found.rows[0] ?? null
}

export async function referralByLink(db: Db | Tx, link: Uint8Array): Promise<ReferralRow | null> {
  const found = await sql<ReferralRow>`
    select ${COLUMNS} from partners.referral r where r.link = ${link}`.execute(db)
  return found.rows[0] ?? null
}

/** Locked after its consent, always in this order: a withdrawal comes from the consent's side. */
export async function lockReferral(tx: Tx, id: string): Promise<ReferralRow | null> {
  const found = await sql<ReferralRow>`
    select ${COLUMNS} from partners.referral r where r.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function referralsOf(tx: Tx, caseId: string): Promise<ReferralRow[]> {
  const found = await sql<ReferralRow>`
    select ${COLUMNS} from partners.referral r where r.case_id = ${caseId} order by r.asked_at desc, r.id`.execute(
    tx,
  )
  return found.rows
}

/** Those that may need somebody: not ended, or ended against what the partner may have noted. Oldest first. */
export async function openReferrals(db: Db | Tx, most: number): Promise<ReferralRow[]> {
  const found = await sql<ReferralRow>`
    select ${COLUMNS} from partners.referral r
    where r.sent_at is not null and r.deleted_at is null
      and (r.outcome is null or r.withdrawn_at is not null or r.taken_back_at is not null)
    order by r.sent_at, r.id limit ${most}`.execute(db)
  return found.rows
}

export interface NewLink {
  readonly link: Uint8Array
  readonly code: Uint8Array
  readonly at: Temporal.Instant
}

/** The database refuses it when no consent holds for these fields. */
export async function saveSent(
  tx: Tx,
  id: string,
  fields: readonly string[],
  { link, code, at }: NewLink,
): Promise<void> {
  await sql`
    update partners.referral set sent_at = ${at}, sent_fields = ${[...fields]}::text[], link = ${link},
      link_at = ${at}, code = ${code}
    where id = ${id}`.execute(tx)
}

/** Another link and code: the old ones and the browser they opened end, wrong codes are forgotten. */
export async function saveLink(tx: Tx, id: string, { link, code, at }: NewLink): Promise<void> {
  await sql`
    update partners.referral set link = ${link}, link_at = ${at}, code = ${code}, session = null, wrong_codes = 0
    where id = ${id}`.execute(tx)
}

export async function saveWrongCode(tx: Tx, id: string): Promise<void> {
  await sql`update partners.referral set wrong_codes = wrong_codes + 1 where id = ${id}`.execute(tx)
}

export async function saveBrowser(
  tx: Tx,
  id: string,
  session: Uint8Array,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    update partners.referral set session = ${session}, code_used_at = ${at}, wrong_codes = 0 where id = ${id}`.execute(
    tx,
  )
}

export async function saveSeen(tx: Tx, caseId: string, at: Temporal.Instant): Promise<void> {
  await sql`
    update partners.referral set seen_at = ${at}
    where case_id = ${caseId} and answered_at is not null and (seen_at is null or seen_at < answered_at)`.execute(
    tx,
  )
}

export async function saveTakenBack(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await sql`update partners.referral set taken_back_at = ${at} where id = ${id}`.execute(tx)
}

export async function saveAnswer(tx: Tx, id: string, answer: Answer, at: Temporal.Instant): Promise<void> {
  await sql`update partners.referral set answer = ${answer}, answered_at = ${at} where id = ${id}`.execute(tx)
}

export async function saveDeleted(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await sql`update partners.referral set deleted_at = ${at} where id = ${id}`.execute(tx)
}

export async function saveOutcome(
  tx: Tx,
  id: string,
  outcome: ReferralOutcome,
  at: Temporal.Instant,
): Promise<void> {
  await sql`update partners.referral set outcome = ${outcome}, ended_at = ${at} where id = ${id}`.execute(tx)
}

/** Refused by the database when no consent holds at that moment. */
export async function insertOpening(
  tx: Tx,
  id: string,
  referral: string,
  at: Temporal.Instant,
): Promise<void> {
  await sql`insert into partners.opening (id, referral, at) values (${id}, ${referral}, ${at})`.execute(tx)
}

export interface Openings {
  readonly referral: string
  readonly times: number
  readonly last: Temporal.Instant
}

export async function openingsOf(tx: Tx, referrals: readonly string[]): Promise<Openings[]> {
  const found = await sql<Openings>`
    select o.referral, count(*)::int as times, max(o.at) as last from partners.opening o
    where o.referral = any(${[...referrals]}::uuid[]) group by o.referral`.execute(tx)
  return found.rows
}
