import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'
import type { Point, PointState, Verfuegung } from './verfuegung.ts'

const VERFUEGUNG = sql`v.id, v.site, v.akte, v.subject, v.initiator, v.state, v.started_at as "startedAt",
  v.ended_at as "endedAt", v.revision`
const POINT = sql`p.id, p.verfuegung, p.step, p.kind, p.assignee, p.instruction, p.due, p.state, p.done_by as "doneBy",
  p.for_account as "forAccount", p.done_at as "doneAt", p.remark`

export async function insertVerfuegung(tx: Tx, it: Verfuegung, documents: readonly string[]): Promise<void> {
  await sql`
    insert into circulation.verfuegung (id, site, akte, subject, initiator, state, started_at)
    values (${it.id}, ${it.site}, ${it.akte}, ${it.subject}, ${it.initiator}, ${it.state}, ${String(it.startedAt)})`.execute(
    tx,
  )
  for (const document of documents)
    await sql`insert into circulation.enclosure (verfuegung, document) values (${it.id}, ${document})`.execute(
      tx,
    )
}

export async function insertPoint(tx: Tx, it: Point): Promise<void> {
  await sql`
    insert into circulation.point (id, verfuegung, step, kind, assignee, instruction, due, state)
    values (${it.id}, ${it.verfuegung}, ${it.step}, ${it.kind}, ${it.assignee}, ${it.instruction}, ${it.due}, ${it.state})`.execute(
    tx,
  )
}

/** Nobody else presses at it until the transaction ends. */
export async function lockVerfuegung(tx: Tx, id: string): Promise<Verfuegung | null> {
  const found = await sql<Verfuegung>`
    select ${VERFUEGUNG} from circulation.verfuegung v where v.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function pointsOf(tx: Tx, verfuegungen: readonly string[]): Promise<Point[]> {
  if (verfuegungen.length === 0) return []
  const found = await sql<Point>`
    select ${POINT} from circulation.point p where p.verfuegung = any(${[...verfuegungen]}::uuid[])
    order by p.verfuegung, p.step, p.id`.execute(tx)
  return found.rows
}

export async function enclosuresOf(
  tx: Tx,
  verfuegungen: readonly string[],
): Promise<{ verfuegung: string; document: string }[]> {
  if (verfuegungen.length === 0) return []
  const found = await sql<{ verfuegung: string; document: string }>`
    select e.verfuegung, e.document from circulation.enclosure e where e.verfuegung = any(${[...verfuegungen]}::uuid[])`.execute(
    tx,
  )
  return found.rows
}

export async function verfuegungenOf(tx: Tx, akte: string): Promise<Verfuegung[]> {
  const found = await sql<Verfuegung>`
    select ${VERFUEGUNG} from circulation.verfuegung v where v.akte = ${akte} order by v.started_at desc, v.id`.execute(
    tx,
  )
  return found.rows
}

export async function verfuegungenByIds(tx: Tx, ids: readonly string[]): Promise<Verfuegung[]> {
  if (ids.length === 0) return []
  const found = await sql<Verfuegung>`
    select ${VERFUEGUNG} from circulation.verfuegung v where v.id = any(${[...ids]}::uuid[])`.execute(tx)
  return found.rows
}

/** Points that wait for one of these, the most urgent first. */
export async function currentPoints(tx: Tx, assignees: readonly string[], most: number): Promise<Point[]> {
  const found = await sql<Point>`
    select ${POINT} from circulation.point p join circulation.verfuegung v on v.id = p.verfuegung
    where p.assignee = any(${[...assignees]}) and p.state = 'current' and v.state in ('running', 'returned')
    order by p.due nulls last, v.started_at, p.id limit ${most}`.execute(tx)
  return found.rows
}

/** Running ones somebody began. */
export async function runningOf(tx: Tx, initiator: string): Promise<Verfuegung[]> {
  const found = await sql<Verfuegung>`
    select ${VERFUEGUNG} from circulation.verfuegung v
    where v.initiator = ${initiator} and v.state in ('running', 'returned') order by v.started_at limit 200`.execute(
    tx,
  )
  return found.rows
}

export async function setPoint(
  tx: Tx,
  id: string,
  it: {
    state: PointState
    doneBy?: string | null
    forAccount?: string | null
    doneAt?: Temporal.Instant | null
    remark?: string
  },
): Promise<void> {
  const { state, doneBy = null, forAccount = null, doneAt = null, remark = '' } = it
  await sql`
    update circulation.point set state = ${state}, done_by = ${doneBy}, for_account = ${forAccount},
      done_at = ${doneAt && String(doneAt)}, remark = ${remark}
    where id = ${id}`.execute(tx)
}

export async function setVerfuegung(
  tx: Tx,
  id: string,
  state: Verfuegung['state'],
  at: Temporal.Instant,
): Promise<void> {
  const ended = state === 'done' || state === 'withdrawn' ? String(at) : null
  await sql`
    update circulation.verfuegung set state = ${state}, ended_at = ${ended}, revision = revision + 1 where id = ${id}`.execute(
    tx,
  )
}

export async function removePoint(tx: Tx, id: string): Promise<void> {
  await sql`delete from circulation.point where id = ${id}`.execute(tx)
}

export interface Signed {
  readonly point: string
  readonly document: string
  readonly version: string
  readonly sha256: Uint8Array
}

export async function insertSigned(tx: Tx, it: Signed): Promise<void> {
  await sql`
    insert into circulation.signature (point, document, version, sha256)
    values (${it.point}, ${it.document}, ${it.version}, ${Buffer.from(it.sha256)})`.execute(tx)
}

export async function signedOf(tx: Tx, verfuegung: string): Promise<Signed[]> {
  const found = await sql<Signed>`
    select s.point, s.document, s.version, s.sha256 from circulation.signature s
      join circulation.point p on p.id = s.point where p.verfuegung = ${verfuegung}`.execute(tx)
  return found.rows
}

/** Which version of a document has its Schlusszeichnung, by whom, and for whom where a deputy pressed. */
export async function finalSignatureOf(tx: Tx, document: string): Promise<FinalSignature | null> {
  const found = await sql<FinalSignature>`
    select s.version, s.sha256, p.done_by as "doneBy", p.for_account as "forAccount", p.done_at as "doneAt"
    from circulation.signature s join circulation.point p on p.id = s.point
    where s.document = ${document} and p.kind = 'final-sign' and p.state = 'done'
    order by p.done_at desc limit 1`.execute(tx)
  return found.rows[0] ?? null
}

export interface FinalSignature {
  readonly version: string
  readonly sha256: Uint8Array
  readonly doneBy: string
  readonly forAccount: string | null
  readonly doneAt: Temporal.Instant
}

export async function removeSigned(tx: Tx, point: string): Promise<void> {
  await sql`delete from circulation.signature where point = ${point}`.execute(tx)
}
