import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

export interface Link {
  readonly id: string
  readonly akte: string
  readonly document: string | null
  readonly toAkte: string
  readonly toDocument: string | null
  readonly about: string
  readonly madeAt: Temporal.Instant
  /** Geschäftszeichen and subject of the other side, as seen from the Akte that was asked. */
  readonly other?: string
  readonly otherSubject?: string
}

export async function insertLink(tx: Tx, it: Link): Promise<void> {
  await sql`
    insert into casefiles.link (id, from_akte, from_document, to_akte, to_document, about, made_at)
    values (${it.id}, ${it.akte}, ${it.document}, ${it.toAkte}, ${it.toDocument}, ${it.about}, ${String(it.madeAt)})`.execute(
    tx,
  )
}

export async function deleteLink(tx: Tx, id: string, akte: string): Promise<boolean> {
  const gone = await sql`delete from casefiles.link where id = ${id} and from_akte = ${akte}`.execute(tx)
  return Number(gone.numAffectedRows ?? 0) === 1
}

export async function linksOf(tx: Tx, akte: string): Promise<Link[]> {
  const found = await sql<Link>`
    select l.id, l.from_akte as akte, l.from_document as document, l.to_akte as "toAkte",
      l.to_document as "toDocument", l.about, l.made_at as "madeAt", a.reference as other, a.subject as "otherSubject"
    from casefiles.link l
      join casefiles.akte a on a.id = case when l.from_akte = ${akte} then l.to_akte else l.from_akte end
    where l.from_akte = ${akte} or l.to_akte = ${akte} order by l.made_at desc limit 200`.execute(tx)
  return found.rows
}
