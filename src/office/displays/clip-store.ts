import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { ClipType, ReadClip } from './clip.ts'

export interface KnownClip {
  readonly language: string
  readonly clip: string
  readonly digest: string
  readonly uploadedAt: Temporal.Instant
}

export async function listClips(db: Db | Tx): Promise<KnownClip[]> {
  const found = await sql<KnownClip>`
    select c.language, c.clip, c.digest, c.uploaded_at as "uploadedAt" from displays.clip c
    order by c.language, c.clip`.execute(db)
  return found.rows
}

export async function readClipRow(
  db: Db,
  language: string,
  clip: string,
): Promise<{ type: ClipType; bytes: Uint8Array; digest: string } | null> {
  const found = await sql<{ type: ClipType; bytes: Uint8Array; digest: string }>`
    select c.type, c.bytes, c.digest from displays.clip c
    where c.language = ${language} and c.clip = ${clip}`.execute(db)
  return found.rows[0] ?? null
}

export async function upsertClip(
  tx: Tx,
  language: string,
  it: ReadClip,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into displays.clip (language, clip, type, bytes, digest, uploaded_at)
    values (${language}, ${it.clip}, ${it.type}, ${it.bytes}, ${it.digest}, ${now.toString()})
    on conflict (language, clip) do update set type = excluded.type, bytes = excluded.bytes, digest = excluded.digest,
      uploaded_at = excluded.uploaded_at`.execute(tx)
}

/** Of one clip, or of the whole language. Returns how many. */
export async function removeClipRows(tx: Tx, language: string, clip: string | null): Promise<number> {
  const gone = await sql`
    delete from displays.clip c
    where c.language = ${language} and (${clip}::text is null or c.clip = ${clip})`.execute(tx)
  return Number(gone.numAffectedRows ?? 0)
}
