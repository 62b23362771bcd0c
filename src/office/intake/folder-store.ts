import { sql } from 'kysely'
import type { Db } from '#ground/act/act.ts'

/** Notes how long a file is now; answers how often in a row it was seen at this length. */
export async function seeFolderFile(
  db: Db,
  { site, path, bytes }: { site: number; path: string; bytes: number },
  at: Temporal.Instant,
): Promise<number> {
  const found = await sql<{ still: number }>`
    insert into intake.folder_file as f (site, path, bytes, seen_at, still) values (${site}, ${path}, ${bytes}, ${String(at)}, 1)
    on conflict (site, path) do update set bytes = excluded.bytes, seen_at = excluded.seen_at,
      still = case when f.bytes = excluded.bytes then least(f.still + 1, 100) else 1 end
    returning still`.execute(db)
  return found.rows[0]!.still
}

export async function forgetFolderFile(db: Db, site: number, path: string): Promise<void> {
  await sql`delete from intake.folder_file where site = ${site} and path = ${path.slice(-1000)}`.execute(db)
}
