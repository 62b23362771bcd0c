import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Display, RoomGroup } from './display.ts'
import { isUuid } from './is-uuid.ts'

/** As it stands in the table, with what only some acts may write. */
export interface KnownDisplay extends Display {
  readonly mutedUntil: Temporal.Instant | null
}

const COLUMNS = sql`d.id, d.site, d.name, d.place, d.client, d.room_group as "group", d.seat_cm as "seatCm",
  d.picture_cm as "pictureCm", d.languages, d.volume, d.sound, d.quiet, d.muted_until as "mutedUntil",
  d.repeat_seconds as "repeatSeconds", d.repeat_times as "repeatTimes", d.shows_nearer as "showsNearer",
  d.shows_waiting as "showsWaiting", d.active`

/** Of one site, or of all. */
export async function readDisplays(db: Db | Tx, site: number | null = null): Promise<KnownDisplay[]> {
  const found = await sql<KnownDisplay>`
    select ${COLUMNS} from displays.display d
    where ${site}::smallint is null or d.site = ${site} order by d.site, not d.active, d.name`.execute(db)
  return found.rows
}

export async function readDisplay(db: Db | Tx, id: string): Promise<KnownDisplay | null> {
  const found = await sql<KnownDisplay>`
    select ${COLUMNS} from displays.display d where d.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

/** A machine of the demonstration has no key, hence no row. */
export async function displayOfClient(db: Db | Tx, client: string): Promise<KnownDisplay | null> {
  if (!isUuid(client)) return null
  const found = await sql<KnownDisplay>`
    select ${COLUMNS} from displays.display d where d.client = ${client} and d.active`.execute(db)
  return found.rows[0] ?? null
}

/** Another one of this name at the site, or with this key. */
export async function rivalOf(tx: Tx, it: Display): Promise<'name' | 'client' | null> {
  const found = await sql<{ name: boolean }>`
    select (d.site = ${it.site} and d.name = ${it.name}) as name from displays.display d
    where d.id <> ${it.id} and ((d.site = ${it.site} and d.name = ${it.name}) or d.client = ${it.client})`.execute(
    tx,
  )
  return found.rows[0] ? (found.rows[0].name ? 'name' : 'client') : null
}

export async function upsertDisplay(tx: Tx, it: Display, now: Temporal.Instant): Promise<void> {
  await sql`
    insert into displays.display as d (id, site, name, place, client, room_group, seat_cm, picture_cm, languages, volume,
      sound, quiet, repeat_seconds, repeat_times, shows_nearer, shows_waiting, active, created_at)
    values (${it.id}, ${it.site}, ${it.name}, ${it.place}, ${it.client}, ${it.group}, ${it.seatCm}, ${it.pictureCm},
            ${it.languages}, ${it.volume}, ${it.sound}, ${JSON.stringify(it.quiet)}::jsonb, ${it.repeatSeconds},
            ${it.repeatTimes}, ${it.showsNearer}, ${it.showsWaiting}, ${it.active}, ${now.toString()})
    on conflict (id) do update set name = excluded.name, place = excluded.place, client = excluded.client,
      room_group = excluded.room_group, seat_cm = excluded.seat_cm, picture_cm = excluded.picture_cm,
      languages = excluded.languages, volume = excluded.volume, sound = excluded.sound, quiet = excluded.quiet,
      repeat_seconds = excluded.repeat_seconds, repeat_times = excluded.repeat_times,
      shows_nearer = excluded.shows_nearer, shows_waiting = excluded.shows_waiting, active = excluded.active`.execute(
    tx,
  )
}

export async function saveMute(tx: Tx, id: string, until: Temporal.Instant | null): Promise<void> {
  await sql`
    update displays.display d set muted_until = ${until?.toString() ?? null} where d.id = ${id}`.execute(tx)
}

const GROUP = sql`g.id, g.site, g.name, g.teams, g.desks`

export async function readGroups(db: Db | Tx, site: number | null = null): Promise<RoomGroup[]> {
  const found = await sql<RoomGroup>`
    select ${GROUP} from displays.room_group g
    where ${site}::smallint is null or g.site = ${site} order by g.site, g.name`.execute(db)
  return found.rows
}

export async function readGroup(db: Db | Tx, id: string): Promise<RoomGroup | null> {
  const found = await sql<RoomGroup>`select ${GROUP} from displays.room_group g where g.id = ${id}`.execute(
    db,
  )
  return found.rows[0] ?? null
}

/** False when another group of the site has this name. */
export async function upsertGroup(tx: Tx, it: RoomGroup): Promise<boolean> {
  const taken = await sql`
    select 1 from displays.room_group g where g.site = ${it.site} and g.name = ${it.name} and g.id <> ${it.id}`.execute(
    tx,
  )
  if (taken.rows.length > 0) return false
  await sql`
    insert into displays.room_group (id, site, name, teams, desks)
    values (${it.id}, ${it.site}, ${it.name}, ${it.teams}, ${it.desks})
    on conflict (id) do update set name = excluded.name, teams = excluded.teams, desks = excluded.desks`.execute(
    tx,
  )
  return true
}

/** False while a screen shows it. */
export async function removeGroupRow(tx: Tx, id: string): Promise<boolean> {
  const gone = await sql`
    delete from displays.room_group g
    where g.id = ${id} and not exists (select 1 from displays.display d where d.room_group = g.id)`.execute(
    tx,
  )
  return Number(gone.numAffectedRows ?? 0) > 0
}
