import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Akte, Level, Medium, Vorgang } from './akte.ts'

/** Rows as the session may see them: row-level security decides, see `readAs`. */
export type AkteRow = Akte & { readonly readers: readonly string[]; readonly writers: readonly string[] }

const AKTE = sql`a.id, a.site, a.plan_unit as "planUnit", a.reference, a.subject, a.person, a.team, a.level, a.medium,
  a.location, a.state, a.opened_at as "openedAt", a.closed_at as "closedAt", a.revision, a.readers, a.writers`
const VORGANG = sql`v.id, v.akte, v.number, v.subject, v.visit, v.concern, v.state, v.opened_at as "openedAt",
  v.closed_at as "closedAt"`

export type NewAkteRow = Omit<Akte, 'state' | 'openedAt' | 'closedAt' | 'revision'>

export async function insertAkte(tx: Tx, it: NewAkteRow, at: Temporal.Instant): Promise<void> {
  await sql`
    insert into casefiles.akte (id, site, plan_unit, reference, subject, person, team, level, medium, location, opened_at)
    values (${it.id}, ${it.site}, ${it.planUnit}, ${it.reference}, ${it.subject}, ${it.person}, ${it.team}, ${it.level},
            ${it.medium}, ${it.location}, ${String(at)})`.execute(tx)
}

export async function findAkte(tx: Db | Tx, id: string): Promise<AkteRow | null> {
  const found = await sql<AkteRow>`select ${AKTE} from casefiles.akte a where a.id = ${id}`.execute(tx)
  return found.rows[0] ?? null
}

/** Nobody else changes it until the transaction ends. */
export async function lockAkte(tx: Tx, id: string): Promise<AkteRow | null> {
  const found =
    await sql<AkteRow>`select ${AKTE} from casefiles.akte a where a.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function aktenOf(tx: Tx, person: string): Promise<AkteRow[]> {
  const found = await sql<AkteRow>`
    select ${AKTE} from casefiles.akte a where a.person = ${person} order by a.opened_at desc, a.id`.execute(
    tx,
  )
  return found.rows
}

export async function newestAkten(
  tx: Tx,
  site: number,
  { state, team, before, most, after = null, workedIn = null }: AkteFilter,
): Promise<AkteRow[]> {
  const found = await sql<AkteRow>`
    select ${AKTE} from casefiles.akte a
    where a.site = ${site} and (${state}::text is null or a.state = ${state})
      and (${team}::text is null or a.team = ${team})
      and (${before}::timestamptz is null or a.opened_at < ${before} or (a.opened_at = ${before} and a.id > ${after}::uuid))
      and (${workedIn}::text is null or a.id in (select h.akte from casefiles.history h where h.account = ${workedIn}))
    order by a.opened_at desc, a.id limit ${most}`.execute(tx)
  return found.rows
}

/** Every Akte of a site the session sees, in the order of their ids, behind one of them. */
export async function everyAkte(
  tx: Tx,
  site: number,
  after: string,
  most: number,
): Promise<{ akte: string; reference: string }[]> {
  const found = await sql<{ akte: string; reference: string }>`
    select a.id as akte, a.reference from casefiles.akte a
    where a.site = ${site} and a.id > ${after === '' ? '00000000-0000-0000-0000-000000000000' : after}::uuid
    order by a.id limit ${most}`.execute(tx)
  return found.rows
}

export interface AkteFilter {
  readonly state: 'open' | 'closed' | null
  readonly team: string | null
  readonly before: string | null
  readonly most: number
  /** With `before`: of files opened in that same moment, those behind this one. */
  readonly after?: string | null
  /** Account that has written in their history. */
  readonly workedIn?: string | null
}

export interface AkteFields {
  readonly planUnit: string
  readonly subject: string
  readonly person: string | null
  readonly team: string
  readonly level: Level
  readonly medium: Medium
  readonly location: string
}

export async function updateAkte(tx: Tx, id: string, it: AkteFields): Promise<void> {
  await sql`
    update casefiles.akte set plan_unit = ${it.planUnit}, subject = ${it.subject}, person = ${it.person},
      team = ${it.team}, level = ${it.level}, medium = ${it.medium}, location = ${it.location}, revision = revision + 1
    where id = ${id}`.execute(tx)
}

export async function setAkteState(tx: Tx, id: string, closedAt: Temporal.Instant | null): Promise<void> {
  await sql`
    update casefiles.akte set state = ${closedAt ? 'closed' : 'open'}, closed_at = ${closedAt && String(closedAt)},
      revision = revision + 1
    where id = ${id}`.execute(tx)
}

/** The next running number of a document in its Akte, never given twice. */
export async function drawDocumentNumber(tx: Tx, akte: string): Promise<number> {
  const found = await sql<{ number: number }>`
    update casefiles.akte set documents = documents + 1 where id = ${akte} returning documents as number`.execute(
    tx,
  )
  return found.rows[0]!.number
}

export async function drawVorgangNumber(tx: Tx, akte: string): Promise<number> {
  const found = await sql<{ number: number }>`
    update casefiles.akte set vorgaenge = vorgaenge + 1 where id = ${akte} returning vorgaenge as number`.execute(
    tx,
  )
  return found.rows[0]!.number
}

export async function drawReference(tx: Tx, site: number, scope: string): Promise<number> {
  const found = await sql<{ drawn: number }>`
    insert into casefiles.reference_count as c (site, scope, drawn) values (${site}, ${scope}, 1)
    on conflict (site, scope) do update set drawn = c.drawn + 1 returning drawn`.execute(tx)
  return found.rows[0]!.drawn
}

export async function insertVorgang(tx: Tx, it: Vorgang): Promise<void> {
  await sql`
    insert into casefiles.vorgang (id, akte, number, subject, visit, concern, opened_at)
    values (${it.id}, ${it.akte}, ${it.number}, ${it.subject}, ${it.visit}, ${it.concern}, ${String(it.openedAt)})`.execute(
    tx,
  )
}

export async function vorgaengeOf(tx: Tx, akte: string): Promise<Vorgang[]> {
  const found = await sql<Vorgang>`
    select ${VORGANG} from casefiles.vorgang v where v.akte = ${akte} order by v.number`.execute(tx)
  return found.rows
}

export async function findVorgang(tx: Tx, id: string): Promise<Vorgang | null> {
  const found = await sql<Vorgang>`select ${VORGANG} from casefiles.vorgang v where v.id = ${id}`.execute(tx)
  return found.rows[0] ?? null
}

export async function updateVorgang(
  tx: Tx,
  id: string,
  it: Pick<Vorgang, 'subject' | 'visit' | 'concern'>,
): Promise<void> {
  await sql`
    update casefiles.vorgang set subject = ${it.subject}, visit = ${it.visit}, concern = ${it.concern}
    where id = ${id}`.execute(tx)
}

export async function setVorgangState(tx: Tx, id: string, closedAt: Temporal.Instant | null): Promise<void> {
  await sql`
    update casefiles.vorgang set state = ${closedAt ? 'closed' : 'open'}, closed_at = ${closedAt && String(closedAt)}
    where id = ${id}`.execute(tx)
}

/** Open ones of the Akte, for zdA. */
export async function closeVorgaenge(tx: Tx, akte: string, at: Temporal.Instant): Promise<void> {
  await sql`
    update casefiles.vorgang set state = 'closed', closed_at = ${String(at)}
    where akte = ${akte} and state = 'open'`.execute(tx)
}

/** For good: documents, versions, files, marks, history and grants go with it. Only as `system`, see `destroyWith`. */
export async function deleteAkte(tx: Tx, id: string): Promise<void> {
  await sql`delete from casefiles.history where akte = ${id}`.execute(tx)
  await sql`delete from casefiles.document where akte = ${id}`.execute(tx)
  await sql`delete from casefiles.vorgang where akte = ${id}`.execute(tx)
  await sql`delete from casefiles.akte where id = ${id}`.execute(tx)
}
