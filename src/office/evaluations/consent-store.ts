import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Entry } from './consent.ts'
import { markOf, type Evaluation } from './evaluation.ts'

/** Every state there ever was at a site, in the order in which it happened. */
export async function readEntries(db: Db | Tx, site: number): Promise<Entry[]> {
  const found = await sql<Entry>`
    select e.evaluation, e.nth, e.kind, e.version, e.mark, e.definition, e.at, e.reference, e.note,
           e.from_day as "from", e.until_day as until
    from evaluations.entry e where e.site = ${site} order by e.evaluation, e.nth`.execute(db)
  return found.rows
}

/** Two decisions on figures of a site wait for each other. */
export async function lockEntries(tx: Tx, site: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('evaluations.entry'), ${site})`.execute(tx)
}

export type NewEntry = Pick<Entry, 'kind' | 'reference' | 'note' | 'from' | 'until'>

export async function insertEntry(
  tx: Tx,
  site: number,
  it: Evaluation,
  { kind, reference, note, from, until }: NewEntry,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into evaluations.entry (site, evaluation, nth, kind, version, mark, definition, at, reference, note, from_day, until_day)
    select ${site}, ${it.key}, coalesce(max(e.nth), 0) + 1, ${kind}, ${it.version}, ${markOf(it)}, ${JSON.stringify(it)}::jsonb,
           ${now.toString()}, ${reference}, ${note}, ${from?.toString() ?? null}, ${until?.toString() ?? null}
    from evaluations.entry e where e.site = ${site} and e.evaluation = ${it.key}`.execute(tx)
}

/** Of these definitions, those agreed to for a day: within an agreement nobody took back since. */
export async function agreedOn(
  db: Db | Tx,
  site: number,
  asked: readonly { readonly key: string; readonly mark: string }[],
  day: Temporal.PlainDate,
): Promise<Set<string>> {
  const [keys, marks] = [asked.map(({ key }) => key), asked.map(({ mark }) => mark)]
  const found = await sql<{ key: string }>`
    select a.key from unnest(${keys}::text[], ${marks}::text[]) as a (key, mark)
    where exists (
      select from evaluations.entry e
      where e.site = ${site} and e.evaluation = a.key and e.mark = a.mark and e.kind = 'agreed'
        and e.from_day <= ${day.toString()} and (e.until_day is null or e.until_day > ${day.toString()})
        and not exists (
          select from evaluations.entry w
          where w.site = e.site and w.evaluation = e.evaluation and w.kind = 'withdrawn' and w.nth > e.nth))`.execute(
    db,
  )
  return new Set(found.rows.map(({ key }) => key))
}
