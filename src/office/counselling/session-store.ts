import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Member } from './member.ts'

export interface NewSession {
  readonly digest: Uint8Array
  /** Member or case. */
  readonly of: string
  readonly now: Temporal.Instant
  readonly idleUntil: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

export async function insertMemberSession(tx: Tx, it: NewSession): Promise<void> {
  await sql`
    insert into counselling.member_session (digest, member, created_at, idle_until, ends_at)
    values (${it.digest}, ${it.of}, ${it.now}, ${it.idleUntil}, ${it.endsAt})`.execute(tx)
}

/** Whose session it is, if it lives; it lives on until `idleUntil`. */
export async function seeMemberSession(
  db: Db,
  digest: Uint8Array,
  now: Temporal.Instant,
  idleUntil: Temporal.Instant,
): Promise<Member | null> {
  const found = await sql<Member>`
    with seen as (
      update counselling.member_session s set idle_until = ${idleUntil}
      where s.digest = ${digest} and s.idle_until > ${now} and s.ends_at > ${now} returning s.member)
    select m.id, m.login, m.name, m.lead, m.active from counselling.member m
    join seen on seen.member = m.id where m.active`.execute(db)
  return found.rows[0] ?? null
}

export async function removeMemberSessions(
  tx: Tx,
  member: string,
  except: Uint8Array | null = null,
): Promise<void> {
  await sql`
    delete from counselling.member_session s
    where s.member = ${member} and (${except}::bytea is null or s.digest <> ${except}::bytea)`.execute(tx)
}

export async function removeMemberSession(tx: Tx, digest: Uint8Array): Promise<void> {
  await sql`delete from counselling.member_session s where s.digest = ${digest}`.execute(tx)
}

export async function insertPersonSession(tx: Tx, it: NewSession): Promise<void> {
  await sql`
    insert into counselling.person_session (digest, case_id, created_at, idle_until, ends_at)
    values (${it.digest}, ${it.of}, ${it.now}, ${it.idleUntil}, ${it.endsAt})`.execute(tx)
}

export async function seePersonSession(
  db: Db,
  digest: Uint8Array,
  now: Temporal.Instant,
  idleUntil: Temporal.Instant,
): Promise<string | null> {
  const found = await sql<{ caseId: string }>`
    update counselling.person_session s set idle_until = ${idleUntil}
    where s.digest = ${digest} and s.idle_until > ${now} and s.ends_at > ${now}
    returning s.case_id as "caseId"`.execute(db)
  return found.rows[0]?.caseId ?? null
}

export async function removePersonSession(tx: Tx, digest: Uint8Array): Promise<string | null> {
  const gone = await sql<{ caseId: string }>`
    delete from counselling.person_session s where s.digest = ${digest}
    returning s.case_id as "caseId"`.execute(tx)
  return gone.rows[0]?.caseId ?? null
}

/** A new code ends every look that the old one opened. */
export async function removePersonSessions(tx: Tx, caseId: string): Promise<void> {
  await sql`delete from counselling.person_session s where s.case_id = ${caseId}`.execute(tx)
}

export async function removeOldSessions(tx: Tx, now: Temporal.Instant): Promise<void> {
  await sql`
    delete from counselling.member_session s where s.idle_until <= ${now} or s.ends_at <= ${now}`.execute(tx)
  await sql`
    delete from counselling.person_session s where s.idle_until <= ${now} or s.ends_at <= ${now}`.execute(tx)
}
