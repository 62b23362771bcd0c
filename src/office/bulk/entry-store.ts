import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Fields } from './index-file.ts'
import type { EntryState } from './run.ts'
import type { WalkedFile } from './walk.ts'

export interface Entry {
  readonly line: number
  readonly bundle: number | null
  readonly path: string
  readonly fields: Fields | null
  readonly state: EntryState
  readonly why: string | null
  readonly document: string | null
  readonly sha256: Uint8Array | null
  readonly bytes: number | null
}

export interface NewEntry {
  readonly line: number
  readonly path: string
  readonly pathKey: string
  readonly fields: Fields
  readonly why: string | null
  readonly bundle?: number
  readonly document?: string
  readonly bytes?: number
  /** Hexadecimal. */
  readonly sha256?: string
}

/** Whatever an earlier reading of this run left behind. */
export async function clearRun(tx: Tx, run: string): Promise<void> {
  await sql`delete from bulk.entry where run = ${run}`.execute(tx)
  await sql`delete from bulk.bundle where run = ${run}`.execute(tx)
  await sql`delete from bulk.found where run = ${run}`.execute(tx)
}

/** Lines with a reason are refused at once. */
export async function insertEntries(
  tx: Db | Tx,
  run: string,
  entries: readonly NewEntry[],
  state: 'waiting' | 'filed' = 'waiting',
): Promise<void> {
  await sql`
    insert into bulk.entry (run, line, bundle, path, path_key, fields, state, why, document, bytes, sha256)
    select ${run}::uuid, e.line, e.bundle, e.path, e."pathKey", e.fields,
      case when e.why is not null and ${state} = 'waiting' then 'refused' else ${state} end, e.why, e.document, e.bytes,
      decode(e.sha256, 'hex')
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      as e (line integer, bundle integer, path text, "pathKey" text, fields jsonb, why text, document uuid, bytes bigint,
            sha256 text)`.execute(tx)
}

export async function insertFound(
  db: Db | Tx,
  run: string,
  files: readonly (WalkedFile & { readonly pathKey: string })[],
): Promise<void> {
  await sql`
    insert into bulk.found (run, path, path_key, bytes)
    select ${run}::uuid, f.path, f."pathKey", f.bytes
    from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as f (path text, "pathKey" text, bytes bigint)`.execute(
    db,
  )
}

/** Lines meet files; what has none, too many, or was there before is said; the rest is bundled by Akte, in order. */
export async function matchRun(tx: Tx, run: string): Promise<void> {
  // Nobody has counted these rows yet: the planner would take them for few, and compare each with each.
  await sql`set local enable_nestloop = off`.execute(tx)
  await sql`
    update bulk.entry as e set state = 'missing' where run = ${run} and state = 'waiting'
      and not exists (select from bulk.found f where f.run = ${run} and f.path_key = e.path_key)`.execute(tx)
  await sql`
    update bulk.entry as e set state = 'refused', why = 'path-ambiguous'
    from (select f.path_key from bulk.found f where f.run = ${run} group by f.path_key having count(*) > 1) as many
    where e.run = ${run} and e.state = 'waiting' and many.path_key = e.path_key
      and not exists (select from bulk.found f where f.run = ${run} and f.path = e.path)`.execute(tx)
  await sql`
    update bulk.entry as e set state = 'duplicate', why = 'line-twice'
    from (select w.line, row_number() over (partition by w.path_key, w.path, upper(w.fields ->> 'reference')
                                            order by w.line) as nth
          from bulk.entry w where w.run = ${run} and w.state = 'waiting') as same
    where e.run = ${run} and e.line = same.line and same.nth > 1`.execute(tx)
  await sql`
    update bulk.entry as e set bundle = ranked.position
    from (select g.line, dense_rank() over (order by g.first) as position
          from (select w.line, min(w.line) over (partition by upper(w.fields ->> 'reference')) as first
                from bulk.entry w where w.run = ${run} and w.state = 'waiting') as g) as ranked
    where e.run = ${run} and e.line = ranked.line`.execute(tx)
  await sql`
    insert into bulk.bundle (run, position, reference)
    select ${run}::uuid, e.bundle, (array_agg(e.fields ->> 'reference' order by e.line))[1]
    from bulk.entry e where e.run = ${run} and e.state = 'waiting' group by e.bundle`.execute(tx)
}

export interface Bundle {
  readonly position: number
  readonly reference: string
  readonly akte: string | null
}

export async function nextBundles(db: Db, run: string, most: number): Promise<Bundle[]> {
  const found = await sql<Bundle>`
    select b.position, b.reference, b.akte from bulk.bundle b
    where b.run = ${run} and not b.done order by b.position limit ${most}`.execute(db)
  return found.rows
}

/** Nobody else works on this Akte of the run; null: somebody has done it. */
export async function lockBundle(tx: Tx, run: string, position: number): Promise<Bundle | null> {
  const found = await sql<Bundle>`
    select b.position, b.reference, b.akte from bulk.bundle b
    where b.run = ${run} and b.position = ${position} and not b.done for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function setAkte(tx: Tx, run: string, position: number, akte: string): Promise<void> {
  await sql`update bulk.bundle set akte = ${akte} where run = ${run} and position = ${position}`.execute(tx)
}

export async function finishBundle(tx: Tx, run: string, position: number): Promise<void> {
  await sql`update bulk.bundle set done = true where run = ${run} and position = ${position}`.execute(tx)
}

/** Behind `from` that are there already. */
export async function insertBundles(
  tx: Tx,
  run: string,
  from: number,
  bundles: readonly { readonly reference: string; readonly akte: string }[],
): Promise<void> {
  await sql`
    insert into bulk.bundle (run, position, reference, akte)
    select ${run}::uuid, ${from}::integer + b.position, b.value ->> 'reference', (b.value ->> 'akte')::uuid
    from jsonb_array_elements(${JSON.stringify(bundles)}::jsonb) with ordinality as b (value, position)`.execute(
    tx,
  )
}

export async function lastLine(tx: Tx, run: string): Promise<number> {
  const found = await sql<{ line: number }>`
    select coalesce(max(e.line), 0) as line from bulk.entry e where e.run = ${run}`.execute(tx)
  return found.rows[0]!.line
}

/** What was written out is not there as it should be. */
export async function findFault(db: Db, run: string, line: number, why: string): Promise<void> {
  await sql`
    update bulk.entry set state = 'refused', why = ${why} where run = ${run} and line = ${line}`.execute(db)
}

export type WaitingEntry = Entry & {
  /** As it is called in the folder. */
  readonly file: string
  readonly fields: Fields
}

/** The next lines of a bundle, with the file each means. */
export async function waitingOf(
  db: Db | Tx,
  run: string,
  bundle: number,
  most: number,
): Promise<WaitingEntry[]> {
  const found = await sql<WaitingEntry>`
    select e.line, e.bundle, e.path, e.fields, e.state, e.why, e.document, e.sha256, e.bytes,
      (select f.path from bulk.found f where f.run = e.run and f.path_key = e.path_key
       order by f.path = e.path desc, f.path limit 1) as file
    from bulk.entry e where e.run = ${run} and e.bundle = ${bundle} and e.state = 'waiting'
    order by e.line limit ${most}`.execute(db)
  return found.rows
}

/** Which of these lines nobody has settled yet. */
export async function stillWaiting(tx: Tx, run: string, lines: readonly number[]): Promise<number[]> {
  const found = await sql<{ line: number }>`
    select e.line from bulk.entry e
    where e.run = ${run} and e.line = any(${[...lines]}::integer[]) and e.state = 'waiting'`.execute(tx)
  return found.rows.map(({ line }) => line)
}

export interface Settled {
  readonly line: number
  readonly state: EntryState
  readonly why: string | null
  readonly document?: string
  readonly sha256?: Uint8Array
  readonly bytes?: number
}

export async function settle(tx: Tx, run: string, lines: readonly Settled[]): Promise<void> {
  const rows = lines.map((it) => ({ ...it, sha256: it.sha256 && Buffer.from(it.sha256).toString('hex') }))
  await sql`
    update bulk.entry as e set state = s.state, why = s.why, document = s.document, bytes = s.bytes,
      sha256 = decode(s.sha256, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as s (line integer, state text, why text, document uuid, bytes bigint, sha256 text)
    where e.run = ${run} and e.line = s.line and e.state = 'waiting'`.execute(tx)
}

/** The same content was filed into this Akte by this run. */
export async function filedHere(tx: Tx, run: string, bundle: number, sha256: Uint8Array): Promise<boolean> {
  const found = await sql<{ known: boolean }>`
    select exists (select from bulk.entry e where e.run = ${run} and e.bundle = ${bundle} and e.state = 'filed'
                     and e.sha256 = ${Buffer.from(sha256)}) as known`.execute(tx)
  return found.rows[0]!.known
}

/** For the report, by lines from one on; all of one state, or all. */
export async function entriesFrom(
  db: Db | Tx,
  run: string,
  it: { readonly after: number; readonly most: number; readonly worth: 'all' | 'problems' },
): Promise<Entry[]> {
  const found = await sql<Entry>`
    select e.line, e.bundle, e.path, e.fields, e.state, e.why, e.document, e.sha256, e.bytes from bulk.entry e
    where e.run = ${run} and e.line > ${it.after}
      and (${it.worth === 'all'} or e.state in ('duplicate', 'refused', 'missing') or e.why is not null)
    order by e.line limit ${it.most}`.execute(db)
  return found.rows
}

/** Files nobody spoke of, in the order of their paths. */
export async function straysFrom(
  db: Db | Tx,
  run: string,
  after: string,
  most: number,
): Promise<{ path: string; bytes: number }[]> {
  const found = await sql<{ path: string; bytes: number }>`
    select f.path, f.bytes from bulk.found f
    where f.run = ${run} and f.path > ${after}
      and not exists (select from bulk.entry e where e.run = f.run and e.path_key = f.path_key)
    order by f.path limit ${most}`.execute(db)
  return found.rows
}

export interface Unread {
  readonly run: string
  readonly line: number
  readonly site: number
  readonly document: string
  readonly sha256: Uint8Array
}

/** The next scan that was filed without words, in the order of runs and lines. */
export async function nextUnread(db: Db): Promise<Unread | null> {
  const found = await sql<Unread>`
    select e.run, e.line, r.site, e.document, e.sha256 from bulk.entry e join bulk.run r on r.id = e.run
    where e.state = 'filed' and e.why = 'no-text' order by e.run, e.line limit 1`.execute(db)
  return found.rows[0] ?? null
}

export async function noteRead(
  tx: Tx,
  { run, line }: Pick<Unread, 'run' | 'line'>,
  why: 'text-read' | 'not-read',
): Promise<void> {
  await sql`update bulk.entry set why = ${why} where run = ${run} and line = ${line} and why = 'no-text'`.execute(
    tx,
  )
}

/** The persons of one name and birth date are made by one at a time. */
export async function holdPerson(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`person ${key}`}, 7154))`.execute(tx)
}

/** Names and dates of the index are needed only until everything is filed and looked through. */
export async function forgetFields(tx: Tx, before: Temporal.Instant): Promise<number> {
  const gone = await sql`
    update bulk.entry as e set fields = null from bulk.run r
    where r.id = e.run and r.ended_at < ${String(before)} and e.fields is not null`.execute(tx)
  return Number(gone.numAffectedRows ?? 0)
}
