import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** Access beyond level and team. `glass`: taken by oneself in need (break-glass). */
export interface Grant {
  readonly id: string
  readonly akte: string
  readonly document: string | null
  /** `account:<id>` or `team:<site>:<team>`. */
  readonly grantee: string
  readonly entitles: 'read' | 'write'
  readonly glass: boolean
  readonly reason: string
  readonly grantedBy: string
  /** As long as somebody takes part: lets nobody in for longer. */
  readonly passing?: boolean
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant | null
}

export type GrantRow = Grant & {
  readonly endedAt: Temporal.Instant | null
  readonly seenBy: string | null
  readonly seenAt: Temporal.Instant | null
}

const GRANT = sql`g.id, g.akte, g.document, g.grantee, g.entitles, g.glass, g.reason, g.granted_by as "grantedBy",
  g.from_at as "from", g.until_at as "until", g.ended_at as "endedAt", g.seen_by as "seenBy", g.seen_at as "seenAt"`

export async function insertGrant(tx: Tx, it: Grant): Promise<void> {
  await sql`
    insert into casefiles.access_grant (id, akte, document, grantee, entitles, glass, passing, reason, granted_by, from_at, until_at)
    values (${it.id}, ${it.akte}, ${it.document}, ${it.grantee}, ${it.entitles}, ${it.glass}, ${it.passing ?? false},
            ${it.reason},
            ${it.grantedBy}, ${String(it.from)}, ${it.until && String(it.until)})`.execute(tx)
}

/** Whether these tokens may write in the Akte (or the document) only as long as their holder takes part in a Verfügung. */
export async function onlyTakesPart(
  tx: Tx,
  { akte, document = null }: { akte: string; document?: string | null },
  tokens: readonly string[],
): Promise<boolean> {
  const found = await sql<{ only: boolean }>`
    select casefiles.only_takes_part(${akte}, ${document}, ${[...tokens]}::text[]) as only`.execute(tx)
  return found.rows[0]!.only
}

/** Those of papers the session does not see are not told: they would say that there is such a paper. */
export async function grantsOf(tx: Tx, akte: string): Promise<GrantRow[]> {
  const found = await sql<GrantRow>`
    select ${GRANT} from casefiles.access_grant g where g.akte = ${akte} order by g.from_at desc, g.id`.execute(
    tx,
  )
  return found.rows
}

export async function endGrant(tx: Tx, id: string, akte: string, at: Temporal.Instant): Promise<boolean> {
  const done = await sql`
    update casefiles.access_grant g set ended_at = ${String(at)}
    where g.id = ${id} and g.akte = ${akte} and g.ended_at is null`.execute(tx)
  return Number(done.numAffectedRows ?? 0) === 1
}

/** Broken glass of a site nobody has looked at afterwards, oldest first; for the head of office. */
export async function unseenGlass(
  db: Db | Tx,
  site: number,
): Promise<(GrantRow & { reference: string | null })[]> {
  // Also of an Akte that is closed to the session: its Geschäftszeichen, and nothing more.
  const found = await sql<GrantRow & { reference: string | null }>`
    select ${GRANT}, casefiles.reference_of_glass(g.id) as reference from casefiles.access_grant g
    where g.glass and g.seen_at is null and casefiles.site_of_akte(g.akte) = ${site} order by g.from_at limit 200`.execute(
    db,
  )
  return found.rows
}

export async function markGlassSeen(tx: Tx, id: string, by: string, at: Temporal.Instant): Promise<boolean> {
  const done = await sql`
    update casefiles.access_grant set seen_by = ${by}, seen_at = ${String(at)}
    where id = ${id} and glass and seen_at is null and granted_by <> ${by}`.execute(tx)
  return Number(done.numAffectedRows ?? 0) === 1
}

export interface Deputy {
  readonly id: string
  readonly account: string
  readonly deputy: string
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

export async function insertDeputy(tx: Tx, it: Deputy): Promise<void> {
  await sql`
    insert into casefiles.deputy (id, account, deputy, from_day, to_day)
    values (${it.id}, ${it.account}, ${it.deputy}, ${it.from}, ${it.to})`.execute(tx)
}

/** Who stood in; null: nobody does (any more). */
export async function endDeputyRow(
  tx: Tx,
  id: string,
  account: string,
  at: Temporal.Instant,
): Promise<string | null> {
  const done = await sql<{ deputy: string }>`
    update casefiles.deputy d set ended_at = ${String(at)}
    where d.id = ${id} and d.account = ${account} and d.ended_at is null returning d.deputy`.execute(tx)
  return done.rows[0]?.deputy ?? null
}

/** Who stands in for somebody, or for whom somebody stands in, today and later. */
export async function deputiesOf(db: Db | Tx, account: string, day: Temporal.PlainDate): Promise<Deputy[]> {
  const found = await sql<Deputy>`
    select d.id, d.account, d.deputy, d.from_day as "from", d.to_day as "to" from casefiles.deputy d
    where (d.account = ${account} or d.deputy = ${account}) and d.ended_at is null and d.to_day >= ${String(day)}::date
    order by d.from_day`.execute(db)
  return found.rows
}
