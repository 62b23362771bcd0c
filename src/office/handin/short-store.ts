import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { isId } from './id.ts'
import type { ShortCase, ShortDetail } from './short.ts'

const SHORT = sql`s.id, s.site, s.visit, s.kind, s.concern, s.language, s.made, s.detail, s.done_at as "doneAt",
  s.undone_at as "undoneAt"`

export async function insertShort(tx: Tx, it: ShortCase, day: Temporal.PlainDate): Promise<void> {
  await sql`
    insert into handin.short_case (id, site, day, visit, kind, concern, language, made, detail, done_at)
    values (${it.id}, ${it.site}, ${String(day)}, ${it.visit}, ${it.kind}, ${it.concern}, ${it.language}, ${it.made},
            ${JSON.stringify(it.detail)}::jsonb, ${String(it.doneAt)})`.execute(tx)
}

export async function findShort(db: Db | Tx, id: string): Promise<ShortCase | null> {
  if (!isId(id)) return null
  const found = await sql<ShortCase>`select ${SHORT} from handin.short_case s where s.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

export async function lockShort(tx: Tx, id: string): Promise<ShortCase | null> {
  const found = await sql<ShortCase>`
    select ${SHORT} from handin.short_case s where s.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function setUndone(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await sql`update handin.short_case set undone_at = ${String(at)} where id = ${id}`.execute(tx)
}

export async function shortsOn(db: Db | Tx, site: number, day: Temporal.PlainDate): Promise<ShortCase[]> {
  const found = await sql<ShortCase>`
    select ${SHORT} from handin.short_case s where s.site = ${site} and s.day = ${String(day)}
    order by s.done_at desc, s.id limit 500`.execute(db)
  return found.rows
}

/** Names go; that there was a case stays. */
export async function emptyDetailsBefore(tx: Tx, day: Temporal.PlainDate): Promise<number> {
  const nothing: ShortDetail = {}
  const gone = await sql`
    update handin.short_case s set detail = ${JSON.stringify(nothing)}::jsonb
    where s.day < ${String(day)} and s.kind = 'certificate' and s.detail <> '{}'::jsonb`.execute(tx)
  return Number(gone.numAffectedRows ?? 0)
}
