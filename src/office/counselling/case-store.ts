import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Case } from './case.ts'

const COLUMNS = sql`c.id, c.number, c.channel, c.language, c.interpreter, c.topics,
  c.limits_version as "limitsVersion", c.limits_shown_at as "limitsShownAt", c.protected, c.member,
  c.opened_at as "openedAt", c.waiting_since as "waitingSince", c.closed_at as "closedAt", c.outcome,
  c.keep_until as "keepUntil"`

export interface NewCase extends Pick<
  Case,
  | 'id'
  | 'number'
  | 'channel'
  | 'language'
  | 'interpreter'
  | 'topics'
  | 'limitsVersion'
  | 'protected'
  | 'member'
> {
  readonly code: Uint8Array
  readonly at: Temporal.Instant
  readonly waits: boolean
}

/** False when the number or the code is taken. */
export async function insertCase(tx: Tx, it: NewCase): Promise<boolean> {
  const added = await sql`
    insert into counselling.case (id, number, code, code_changed_at, channel, language, interpreter, topics,
      limits_version, limits_shown_at, protected, member, opened_at, waiting_since)
    values (${it.id}, ${it.number}, ${it.code}, ${it.at}, ${it.channel}, ${it.language}, ${it.interpreter},
      ${[...it.topics]}::text[], ${it.limitsVersion}, ${it.at}, ${it.protected}, ${it.member}, ${it.at},
      ${it.waits ? it.at : null})
    on conflict do nothing returning id`.execute(tx)
  return added.rows.length > 0
}

export async function findCase(db: Db | Tx, id: string): Promise<Case | null> {
  const found = await sql<Case>`select ${COLUMNS} from counselling.case c where c.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

export async function lockCase(tx: Tx, id: string): Promise<Case | null> {
  const found = await sql<Case>`
    select ${COLUMNS} from counselling.case c where c.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function caseByCode(db: Db | Tx, digest: Uint8Array): Promise<Case | null> {
  const found = await sql<Case>`select ${COLUMNS} from counselling.case c where c.code = ${digest}`.execute(
    db,
  )
  return found.rows[0] ?? null
}

/** Open ones first those who wait longest for an answer; then the newest. No order by anything about the person. */
export async function listCases(tx: Tx, which: 'open' | 'closed', most: number): Promise<Case[]> {
  const found = await sql<Case>`
    select ${COLUMNS} from counselling.case c where (c.closed_at is null) = ${which === 'open'}
    order by c.waiting_since nulls last, c.opened_at desc limit ${most}`.execute(tx)
  return found.rows
}

export async function saveCode(tx: Tx, id: string, code: Uint8Array, at: Temporal.Instant): Promise<void> {
  await sql`
    update counselling.case set code = ${code}, code_changed_at = ${at} where id = ${id}`.execute(tx)
}

/** Who waits for whom: a person's message makes the case wait, an answer ends that. */
export async function noteMessage(
  tx: Tx,
  id: string,
  from: 'person' | 'counsellor',
  at: Temporal.Instant,
): Promise<void> {
  await (
    from === 'person'
      ? sql`update counselling.case set waiting_since = coalesce(waiting_since, ${at}) where id = ${id}`
      : sql`update counselling.case set waiting_since = null, answered_at = ${at} where id = ${id}`
  ).execute(tx)
}

export async function saveCase(
  tx: Tx,
  it: Pick<Case, 'id' | 'topics' | 'interpreter' | 'language' | 'protected' | 'member'>,
): Promise<void> {
  await sql`
    update counselling.case set topics = ${[...it.topics]}::text[], interpreter = ${it.interpreter},
      language = ${it.language}, protected = ${it.protected}, member = ${it.member}
    where id = ${it.id}`.execute(tx)
}

export async function saveEnd(
  tx: Tx,
  it: Pick<Case, 'id' | 'closedAt' | 'outcome' | 'keepUntil'>,
): Promise<void> {
  await sql`
    update counselling.case set closed_at = ${it.closedAt}, outcome = ${it.outcome}, keep_until = ${it.keepUntil},
      waiting_since = null
    where id = ${it.id}`.execute(tx)
}
