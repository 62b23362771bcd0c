import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { MailKind, OfficeMail } from './mail.ts'

const COLUMNS = sql`m.id, m.channel, m.received_at as "receivedAt", m.sender, m.subject, m.excerpt, m.kind,
  m.by_person as "byPerson", m.urgent as "isUrgent", m.score, m.reasons, m.unanswered, m.language, m.state, m.answer,
  m.answered_at as "answeredAt", m.forgotten_at as "forgottenAt"`

export interface NewMail extends Pick<
  OfficeMail,
  | 'id'
  | 'channel'
  | 'receivedAt'
  | 'sender'
  | 'subject'
  | 'excerpt'
  | 'kind'
  | 'isUrgent'
  | 'score'
  | 'reasons'
  | 'language'
> {
  readonly account: string
  readonly uidValidity: bigint
  readonly uid: number
  readonly messageKey: string
  readonly senderKey: string | null
  readonly messageId: string | null
  readonly unanswered: string | null
  readonly state: OfficeMail['state']
}

/** False: it was recorded before, by number or by name. */
export async function addMail(tx: Tx, it: NewMail, now: Temporal.Instant): Promise<boolean> {
  const added = await sql`
    insert into mailbox.mail (id, channel, account, uid_validity, uid, message_key, received_at, recorded_at, sender, sender_key,
      subject, excerpt, message_id, kind, urgent, score, reasons, unanswered, language, state)
    values (${it.id}, ${it.channel}, ${it.account}, ${String(it.uidValidity)}::bigint, ${it.uid}, ${it.messageKey},
      ${it.receivedAt.toString()}, ${now.toString()}, ${it.sender}, ${it.senderKey}, ${it.subject}, ${it.excerpt},
      ${it.messageId}, ${it.kind}, ${it.isUrgent}, ${it.score}, ${JSON.stringify(it.reasons)}::jsonb, ${it.unanswered},
      ${it.language}, ${it.state})
    on conflict do nothing`.execute(tx)
  return (added.numAffectedRows ?? 0n) > 0n
}

export async function answersTo(tx: Tx, senderKey: string, since: Temporal.Instant): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from mailbox.mail m
    where m.sender_key = ${senderKey} and m.answered_at >= ${since.toString()}`.execute(tx)
  return found.rows[0]!.count
}

export async function mailById(db: Db | Tx, id: string): Promise<(OfficeMail & AnswerFacts) | null> {
  const found = await sql<OfficeMail & AnswerFacts>`
    select ${COLUMNS}, m.message_id as "messageId", m.answers from mailbox.mail m where m.id = ${id}`.execute(
    db,
  )
  return found.rows[0] ?? null
}
export interface AnswerFacts {
  readonly messageId: string | null
  readonly answers: number
}

export async function noteAnswer(tx: Tx, id: string, answer: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update mailbox.mail set answer = ${answer}, answered_at = ${now.toString()}, answers = answers + 1,
           unanswered = null
    where id = ${id}`.execute(tx)
}

/** It was to be answered, and a person has to look at it first. */
export async function leaveToPeople(tx: Tx, id: string, why: string): Promise<void> {
  await sql`update mailbox.mail set state = 'open', unanswered = ${why} where id = ${id}`.execute(tx)
}

export async function setState(tx: Tx, id: string, state: OfficeMail['state']): Promise<void> {
  await sql`update mailbox.mail set state = ${state} where id = ${id}`.execute(tx)
}

export async function setKind(tx: Tx, id: string, kind: MailKind): Promise<void> {
  await sql`update mailbox.mail set kind = ${kind}, by_person = true where id = ${id}`.execute(tx)
}

export async function listMails(
  tx: Tx,
  asked: { open: boolean; kinds: readonly MailKind[]; most: number },
): Promise<OfficeMail[]> {
  const found = await sql<OfficeMail>`
    select ${COLUMNS} from mailbox.mail m
    where m.kind = any(${[...asked.kinds]}::text[]) and (not ${asked.open}::boolean or m.state = 'open')
    order by (m.state = 'open' and m.urgent) desc, m.received_at desc, m.id limit ${asked.most}`.execute(tx)
  return found.rows
}

export interface DayCount {
  /** Day of the office, YYYY-MM-DD. */
  readonly day: string
  readonly wishes: number
  readonly answered: number
  readonly handed: number
  readonly others: number
}

/** Per day: wishes for an appointment, how many the program answered, how many a person got; and other mails. */
export async function countByDay(db: Db | Tx, since: Temporal.Instant): Promise<DayCount[]> {
  const found = await sql<DayCount>`
    select to_char(m.received_at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as day,
           count(*) filter (where m.kind = 'wish')::int as wishes,
           count(*) filter (where m.kind = 'wish' and m.answered_at is not null)::int as answered,
           count(*) filter (where m.kind = 'wish' and (m.answered_at is null or m.urgent))::int as handed,
           count(*) filter (where m.kind = 'other' and m.channel = 'mail')::int as others
    from mailbox.mail m where m.received_at >= ${since.toString()} group by 1 order by 1`.execute(db)
  return found.rows
}

/** Wishes for an appointment that arrived from one moment to, not including, another; and whether any mail was read before. */
export async function wishesBetween(
  db: Db | Tx,
  { from, to }: { readonly from: Temporal.Instant; readonly to: Temporal.Instant },
): Promise<{ readonly wishes: number; readonly isKnown: boolean }> {
  const found = await sql<{ wishes: number; isKnown: boolean }>`
    select count(*) filter (where m.kind = 'wish' and m.received_at >= ${from.toString()})::int as wishes,
           coalesce(bool_or(m.received_at < ${from.toString()}), false) as "isKnown"
    from mailbox.mail m where m.received_at < ${to.toString()}`.execute(db)
  return found.rows[0]!
}

/** Who wrote what; that somebody wrote stays for the figures. */
export async function forgetBefore(tx: Tx, before: Temporal.Instant, now: Temporal.Instant): Promise<number> {
  const done = await sql`
    update mailbox.mail set sender = null, sender_key = null, subject = '', excerpt = '', message_id = null,
           reasons = '[]', message_key = id::text, state = 'done', forgotten_at = ${now.toString()}
    where received_at < ${before.toString()} and forgotten_at is null`.execute(tx)
  return Number(done.numAffectedRows ?? 0n)
}
