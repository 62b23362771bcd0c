import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

/**
 * Counts one more of each, for the month, without a word about whom: what reports are made of (they suppress groups under
 * five). Several in one statement, in one order for all processes.
 */
export async function tally(
  tx: Tx,
  day: Temporal.PlainDate,
  counted: readonly { readonly dimension: string; readonly value: string }[],
): Promise<void> {
  if (counted.length === 0) return
  await sql`
    insert into counselling.tally (month, dimension, value, n)
    select ${day.with({ day: 1 })}::date, t.dimension, t.value, count(*)::int
    from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as t (dimension text, value text)
    group by t.dimension, t.value order by t.dimension, t.value
    on conflict (month, dimension, value) do update set n = counselling.tally.n + excluded.n`.execute(tx)
}

export interface Tallied {
  /** First day of the month. */
  readonly month: Temporal.PlainDate
  readonly dimension: string
  readonly value: string
  readonly n: number
}

/** Counts of whole months, both included. */
export async function readTally(
  tx: Tx,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<Tallied[]> {
  const found = await sql<Tallied>`
    select t.month, t.dimension, t.value, t.n from counselling.tally t
    where t.month >= ${from} and t.month <= ${until} order by t.dimension, t.value, t.month`.execute(tx)
  return found.rows
}

/** Counts that were told in a report go, so that the same months are never told in another cut. */
export async function dropTally(
  tx: Tx,
  until: Temporal.PlainDate,
  dimensions: readonly string[],
): Promise<void> {
  await sql`
    delete from counselling.tally t
    where t.month <= ${until} and t.dimension = any(${[...dimensions]}::text[])`.execute(tx)
}
