import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'
import type { Inspection, Item, MarkedArea, Way } from './inspection.ts'

const REQUEST = sql`r.id, r.site, r.akte, r.audience, r.party, r.representative, r.reason, r.scope, r.state,
  r.opened_by as "openedBy", r.opened_at as "openedAt", r.submitted_by as "submittedBy",
  r.submitted_at as "submittedAt", r.returned_why as "returnedWhy", r.released_by as "releasedBy",
  r.released_at as "releasedAt", r.given_way as "givenWay", r.given_to as "givenTo", r.given_by as "givenBy",
  r.given_at as "givenAt", r.object, r.pages, r.revision`

export type NewInspection = Pick<
  Inspection,
  | 'id'
  | 'site'
  | 'akte'
  | 'audience'
  | 'party'
  | 'representative'
  | 'reason'
  | 'scope'
  | 'openedBy'
  | 'openedAt'
>

export async function insertInspection(tx: Tx, it: NewInspection): Promise<void> {
  await sql`
    insert into inspection.request
      (id, site, akte, audience, party, representative, reason, scope, state, opened_by, opened_at)
    values (${it.id}, ${it.site}, ${it.akte}, ${it.audience}, ${it.party}, ${it.representative}, ${it.reason},
      ${it.scope}, 'open', ${it.openedBy}, ${String(it.openedAt)})`.execute(tx)
}

export async function insertItem(tx: Tx, request: string, it: Item): Promise<void> {
  await sql`
    insert into inspection.item (request, document, place, file, choice, pages, ground, remark)
    values (${request}, ${it.document}, ${it.place}, ${it.file}, ${it.choice}, ${it.pages}, ${it.ground}, ${it.remark})`.execute(
    tx,
  )
}

export async function setItem(tx: Tx, request: string, it: Omit<Item, 'place' | 'file'>): Promise<boolean> {
  const done = await sql`
    update inspection.item set choice = ${it.choice}, pages = ${it.pages}, ground = ${it.ground}, remark = ${it.remark}
    where request = ${request} and document = ${it.document}`.execute(tx)
  return done.numAffectedRows === 1n
}

export async function insertArea(
  tx: Tx,
  request: string,
  it: MarkedArea & { readonly madeBy: string },
): Promise<void> {
  await sql`
    insert into inspection.area (id, request, document, page, x, y, width, height, ground, made_by)
    values (${it.id}, ${request}, ${it.document}, ${it.page}, ${it.x}, ${it.y}, ${it.width}, ${it.height}, ${it.ground},
      ${it.madeBy})`.execute(tx)
}

export async function removeArea(tx: Tx, request: string, area: string): Promise<boolean> {
  const done = await sql`delete from inspection.area where request = ${request} and id = ${area}`.execute(tx)
  return done.numAffectedRows === 1n
}

/** `lock`: nobody else works at it until the transaction ends. */
export async function findInspection(tx: Tx, id: string, lock = false): Promise<Inspection | null> {
  const found = await sql<Inspection>`
    select ${REQUEST} from inspection.request r where r.id = ${id} ${lock ? sql`for update` : sql``}`.execute(
    tx,
  )
  return found.rows[0] ?? null
}

export async function inspectionsOf(tx: Tx, akte: string): Promise<Inspection[]> {
  const found = await sql<Inspection>`
    select ${REQUEST} from inspection.request r where r.akte = ${akte} order by r.opened_at desc, r.id`.execute(
    tx,
  )
  return found.rows
}

export async function itemsOf(tx: Tx, request: string): Promise<Item[]> {
  const found = await sql<Item>`
    select i.document, i.place, i.file, i.choice, i.pages, i.ground, i.remark from inspection.item i
    where i.request = ${request} order by i.place`.execute(tx)
  return found.rows
}

export async function areasOf(tx: Tx, request: string): Promise<MarkedArea[]> {
  const found = await sql<MarkedArea>`
    select a.id, a.document, a.page, a.x, a.y, a.width, a.height, a.ground from inspection.area a
    where a.request = ${request} order by a.document, a.page, a.y, a.x`.execute(tx)
  return found.rows
}

/** Something of it was changed: what was put together before is put together again. */
export async function touch(tx: Tx, id: string): Promise<void> {
  await sql`update inspection.request set revision = revision + 1 where id = ${id}`.execute(tx)
}

export interface Made {
  readonly object: string
  readonly sha256: Uint8Array
  readonly bytes: number
  readonly pages: number
}

export async function setSubmitted(
  tx: Tx,
  id: string,
  { made, by, at }: { made: Made; by: string; at: Temporal.Instant },
): Promise<void> {
  await sql`
    update inspection.request set state = 'submitted', submitted_by = ${by}, submitted_at = ${String(at)}, returned_why = '',
      object = ${made.object}, sha256 = ${Buffer.from(made.sha256)}, bytes = ${made.bytes}, pages = ${made.pages}
    where id = ${id}`.execute(tx)
}

export async function setReopened(tx: Tx, id: string, why: string): Promise<void> {
  await sql`
    update inspection.request set state = 'open', returned_why = ${why}, submitted_by = null, submitted_at = null,
      object = null, sha256 = null, bytes = null, pages = null, revision = revision + 1
    where id = ${id}`.execute(tx)
}

export async function setReleased(tx: Tx, id: string, by: string, at: Temporal.Instant): Promise<void> {
  await sql`
    update inspection.request set state = 'released', released_by = ${by}, released_at = ${String(at)}
    where id = ${id}`.execute(tx)
}

export async function setGiven(
  tx: Tx,
  id: string,
  it: { way: Way; to: string; by: string; at: Temporal.Instant },
): Promise<void> {
  await sql`
    update inspection.request set state = 'given', given_way = ${it.way}, given_to = ${it.to}, given_by = ${it.by},
      given_at = ${String(it.at)}
    where id = ${id}`.execute(tx)
}

export async function setWithdrawn(tx: Tx, id: string): Promise<void> {
  await sql`
    update inspection.request set state = 'withdrawn', object = null, sha256 = null, bytes = null, pages = null
    where id = ${id}`.execute(tx)
}

export interface Rendition extends Made {
  readonly document: string
}

export async function insertRendition(tx: Tx, request: string, it: Rendition): Promise<void> {
  await sql`
    insert into inspection.rendition (request, document, object, sha256, bytes, pages)
    values (${request}, ${it.document}, ${it.object}, ${Buffer.from(it.sha256)}, ${it.bytes}, ${it.pages})`.execute(
    tx,
  )
}

/** Takes the renditions of an inspection out of the table: they are kept elsewhere now, or dropped. */
export async function takeRenditions(tx: Tx, request: string): Promise<Rendition[]> {
  const taken = await sql<Rendition>`
    delete from inspection.rendition where request = ${request}
    returning document, object, sha256, bytes::float8 as bytes, pages`.execute(tx)
  return taken.rows
}

/** Bytes of bundles whose document is gone; from here on nobody knows of them. */
export async function takeLeftovers(tx: Tx): Promise<string[]> {
  const taken = await sql<{ object: string }>`delete from inspection.leftover returning object`.execute(tx)
  return taken.rows.map(({ object }) => object)
}
