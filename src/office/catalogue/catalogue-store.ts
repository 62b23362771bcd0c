import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { EntryKind } from './entry-kinds.ts'
import type { Layer } from './overlay.ts'

/** Waits for a publication under way and holds up the next; answers the revision in force. */
export async function lockBook(tx: Tx): Promise<number> {
  const found = await sql<{ revision: number }>`
    select b.revision from catalogue.book b where b.id = 1 for update`.execute(tx)
  return found.rows[0]!.revision
}

export async function readLayers(db: Db | Tx): Promise<Layer[]> {
  const found = await sql<Layer>`
    select e.revision, e.kind, e.key, e.entry, e.valid_from::text as "validFrom", e.valid_to::text as "validTo"
    from catalogue.entry e order by e.revision, e.kind, e.key`.execute(db)
  return found.rows
}

/** An edit not yet published. `validFrom` null: from the day of publication on. */
export interface Draft {
  readonly kind: EntryKind
  readonly key: string
  readonly entry: unknown
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly version: number
  readonly editedBy: string
  readonly editedAt: Temporal.Instant
}

export async function readDrafts(db: Db | Tx): Promise<Draft[]> {
  const found = await sql<Draft>`
    select d.kind, d.key, d.entry, d.valid_from::text as "validFrom", d.valid_to::text as "validTo", d.version,
           d.edited_by as "editedBy", d.edited_at as "editedAt"
    from catalogue.draft d order by d.kind, d.key`.execute(db)
  return found.rows
}

export async function saveDraft(tx: Tx, draft: Omit<Draft, 'version'>): Promise<void> {
  const { kind, key, entry, validFrom, validTo, editedBy, editedAt } = draft
  const json = entry === null ? null : JSON.stringify(entry)
  await sql`
    insert into catalogue.draft as d (kind, key, entry, valid_from, valid_to, version, edited_by, edited_at)
    values (${kind}, ${key}, ${json}::jsonb, ${validFrom}::date, ${validTo}::date, nextval('catalogue.draft_version'),
            ${editedBy}, ${editedAt.toString()})
    on conflict (kind, key) do update set entry = excluded.entry, valid_from = excluded.valid_from,
      valid_to = excluded.valid_to, version = excluded.version, edited_by = excluded.edited_by,
      edited_at = excluded.edited_at`.execute(tx)
}

export async function removeDraft(tx: Tx, kind: EntryKind, key: string): Promise<boolean> {
  const gone = await sql`delete from catalogue.draft d where d.kind = ${kind} and d.key = ${key}`.execute(tx)
  return Number(gone.numAffectedRows ?? 0) > 0
}

/** Makes the change set the next revision: history gets its rows, the set is empty again. */
export async function publishDrafts(
  tx: Tx,
  revision: number,
  said: { by: string; why: string; at: Temporal.Instant; today: string },
): Promise<void> {
  const { by, why, at, today } = said
  await sql`
    insert into catalogue.revision (revision, published_at, published_by, why)
    values (${revision}, ${at.toString()}, ${by}, ${why})`.execute(tx)
  await sql`
    insert into catalogue.entry (revision, kind, key, entry, valid_from, valid_to, edited_by, edited_at)
    select ${revision}, d.kind, d.key, d.entry, coalesce(d.valid_from, ${today}::date), d.valid_to, d.edited_by,
           d.edited_at
    from catalogue.draft d`.execute(tx)
  await sql`delete from catalogue.draft`.execute(tx)
  await sql`update catalogue.book set revision = ${revision} where id = 1`.execute(tx)
}

export interface Publication {
  readonly revision: number
  readonly at: Temporal.Instant
  readonly by: string
  readonly why: string
}

/** One entry of the history, with the publication it came by. */
export interface Published extends Layer, Publication {
  readonly editedBy: string
}

/** The newest publications first; of one entry only when it is named. */
export async function readHistory(
  db: Db | Tx,
  of: { readonly kind: EntryKind; readonly key: string } | null,
  most: number,
): Promise<Published[]> {
  const found = await sql<Published>`
    select r.revision, r.published_at as at, r.published_by as by, r.why, e.kind, e.key, e.entry,
           e.valid_from::text as "validFrom", e.valid_to::text as "validTo", e.edited_by as "editedBy"
    from catalogue.revision r join catalogue.entry e on e.revision = r.revision
    where ${of === null}::boolean or (e.kind = ${of?.kind ?? ''} and e.key = ${of?.key ?? ''})
    order by r.revision desc, e.kind, e.key limit ${most}`.execute(db)
  return found.rows
}
