import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

/** The ticket a short concern was taken out of, and its concerns as they stood before. */
export interface ShortOf {
  readonly made: string
  readonly waiting: string
  readonly concerns: readonly string[]
}

/** What is older than today can no longer be taken back. */
export async function noteShortOf(tx: Tx, it: ShortOf, today: Temporal.PlainDate): Promise<void> {
  await sql`delete from reception.short_of s where s.day < ${String(today)}::date`.execute(tx)
  await sql`
    insert into reception.short_of (made, waiting, concerns, day)
    values (${it.made}, ${it.waiting}, ${[...it.concerns]}, ${String(today)})`.execute(tx)
}

export async function takeShortOf(tx: Tx, made: string): Promise<ShortOf | null> {
  const found = await sql<ShortOf>`
    delete from reception.short_of s where s.made = ${made} returning s.made, s.waiting, s.concerns`.execute(
    tx,
  )
  return found.rows[0] ?? null
}
