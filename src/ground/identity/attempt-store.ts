import { sql } from 'kysely'
import type { Db, Tx } from '../act/act.ts'

export async function addAttempt(db: Db | Tx, bucket: string, window: Temporal.Instant): Promise<number> {
  const counted = await sql<{ count: number }>`
    insert into identity.attempt as a (bucket, window_at, count) values (${bucket}, ${window}, 1)
    on conflict (bucket, window_at) do update set count = a.count + 1 returning a.count`.execute(db)
  return counted.rows[0]!.count
}

export async function readAttempts(db: Db | Tx, bucket: string, window: Temporal.Instant): Promise<number> {
  const found = await sql<{ count: number }>`
    select a.count from identity.attempt a where a.bucket = ${bucket} and a.window_at = ${window}`.execute(db)
  return found.rows[0]?.count ?? 0
}

export async function readManyAttempts(
  db: Db | Tx,
  asked: readonly { readonly bucket: string; readonly at: Temporal.Instant }[],
): Promise<Map<string, number>> {
  const found = await sql<{ bucket: string; count: number }>`
    select a.bucket, a.count from identity.attempt a
    join unnest(${asked.map(({ bucket }) => bucket)}::text[], ${asked.map(({ at }) => at.toString())}::timestamptz[])
      as w (bucket, window_at) on w.bucket = a.bucket and w.window_at = a.window_at`.execute(db)
  return new Map(found.rows.map(({ bucket, count }) => [bucket, count]))
}

/** Whether any bucket of this kind has counted since then. */
export async function anyAttempts(db: Db, prefix: string, since: Temporal.Instant): Promise<boolean> {
  const found = await sql<{ any: boolean }>`
    select exists (select from identity.attempt a
                   where starts_with(a.bucket, ${prefix}) and a.window_at >= ${since.toString()} and a.count > 0) as any`.execute(
    db,
  )
  return found.rows[0]!.any
}

export async function subtractAttempt(db: Db | Tx, bucket: string, window: Temporal.Instant): Promise<void> {
  await sql`
    update identity.attempt a set count = greatest(0, a.count - 1)
    where a.bucket = ${bucket} and a.window_at = ${window}`.execute(db)
}

export async function removeAttempts(db: Db | Tx, bucket: string): Promise<void> {
  await sql`delete from identity.attempt a where a.bucket = ${bucket}`.execute(db)
}

export async function removeAttemptsBefore(db: Db, before: Temporal.Instant): Promise<number> {
  const gone = await sql`delete from identity.attempt a where a.window_at < ${before}`.execute(db)
  return Number(gone.numAffectedRows ?? 0)
}
