import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Sign } from './sign.ts'

export interface KnownSign {
  readonly display: string
  readonly heardAt: Temporal.Instant
  readonly version: string
  readonly sound: Sign['sound']
  readonly stale: boolean
  readonly width: number
  readonly height: number
  readonly skewMs: number
  readonly shown: readonly string[]
  readonly clips: number
  readonly pictureAt: Temporal.Instant | null
}
export interface KnownTest {
  readonly display: string
  readonly id: string
  readonly askedAt: Temporal.Instant
  readonly heardAt: Temporal.Instant | null
  readonly sound: 'heard' | 'silent' | null
}

/** The newest sign takes the place of the one before; without a new picture the old one stays. */
export async function saveSign(
  db: Db,
  display: string,
  it: Sign,
  skewMs: number,
  now: Temporal.Instant,
): Promise<void> {
  const { picture } = it
  await sql`
    insert into displays.sign as s (display, heard_at, version, sound, stale, width, height, skew_ms, shown, clips, picture,
      picture_type, picture_at)
    values (${display}, ${now.toString()}, ${it.version}, ${it.sound}, ${it.stale}, ${it.width}, ${it.height}, ${skewMs},
            ${it.shown}, ${it.clips}, ${picture?.bytes ?? null}, ${picture?.type ?? null},
            ${picture ? now.toString() : null})
    on conflict (display) do update set heard_at = excluded.heard_at, version = excluded.version, sound = excluded.sound,
      stale = excluded.stale, width = excluded.width, height = excluded.height, skew_ms = excluded.skew_ms,
      shown = excluded.shown, clips = excluded.clips, picture = coalesce(excluded.picture, s.picture),
      picture_type = coalesce(excluded.picture_type, s.picture_type),
      picture_at = coalesce(excluded.picture_at, s.picture_at)`.execute(db)
}

export async function readSigns(db: Db | Tx): Promise<KnownSign[]> {
  const found = await sql<KnownSign>`
    select s.display, s.heard_at as "heardAt", s.version, s.sound, s.stale, s.width, s.height,
           s.skew_ms::float8 as "skewMs", s.shown, s.clips, s.picture_at as "pictureAt" from displays.sign s`.execute(
    db,
  )
  return found.rows
}

export async function readPicture(
  db: Db,
  display: string,
): Promise<{ type: string; bytes: Uint8Array } | null> {
  const found = await sql<{ type: string; bytes: Uint8Array }>`
    select s.picture_type as type, s.picture as bytes from displays.sign s
    where s.display = ${display} and s.picture is not null`.execute(db)
  return found.rows[0] ?? null
}

export async function askTest(tx: Tx, display: string, id: string, now: Temporal.Instant): Promise<void> {
  await sql`
    insert into displays.test (display, id, asked_at) values (${display}, ${id}, ${now.toString()})
    on conflict (display) do update set id = excluded.id, asked_at = excluded.asked_at, heard_at = null, sound = null`.execute(
    tx,
  )
}

/** An answer to an older test, or a second one, changes nothing. */
export async function answerTest(
  db: Db,
  display: string,
  test: { readonly id: string; readonly sound: 'heard' | 'silent' },
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update displays.test t set heard_at = ${now.toString()}, sound = ${test.sound}
    where t.display = ${display} and t.id = ${test.id} and t.heard_at is null`.execute(db)
}

export async function readTests(db: Db | Tx): Promise<KnownTest[]> {
  const found = await sql<KnownTest>`
    select t.display, t.id, t.asked_at as "askedAt", t.heard_at as "heardAt", t.sound from displays.test t`.execute(
    db,
  )
  return found.rows
}

export async function readAlarms(db: Db | Tx): Promise<Map<string, Temporal.Instant>> {
  const found = await sql<{ display: string; since: Temporal.Instant }>`
    select a.display, a.since from displays.alarm a`.execute(db)
  return new Map(found.rows.map(({ display, since }) => [display, since]))
}

/** False when it had been raised before: several processes watch. */
export async function raiseAlarmRow(tx: Tx, display: string, since: Temporal.Instant): Promise<boolean> {
  const raised = await sql`
    insert into displays.alarm (display, since) values (${display}, ${since.toString()})
    on conflict (display) do nothing`.execute(tx)
  return Number(raised.numAffectedRows ?? 0) > 0
}

export async function endAlarmRow(tx: Tx, display: string): Promise<boolean> {
  const ended = await sql`delete from displays.alarm a where a.display = ${display}`.execute(tx)
  return Number(ended.numAffectedRows ?? 0) > 0
}
