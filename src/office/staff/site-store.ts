import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Desk, Site, Team } from './account.ts'

export async function readSites(db: Db | Tx): Promise<Site[]> {
  const found = await sql<Site>`
    select s.id, s.name, s.street, s.city, s.time_zone as "timeZone" from staff.site s order by s.id`.execute(
    db,
  )
  return found.rows
}

export async function readSite(db: Db | Tx, site: number): Promise<Site | null> {
  return (await readSites(db)).find(({ id }) => id === site) ?? null
}

/** Teams of one site, or of all. */
export async function readTeams(db: Db | Tx, site: number | null = null): Promise<Team[]> {
  const found = await sql<Team>`
    select t.site, t.key, t.name, t.letter from staff.team t
    where ${site}::smallint is null or t.site = ${site} order by t.site, t.letter, t.key`.execute(db)
  return found.rows
}

/** Desks of one site, or of all; also those out of use. */
export async function readDesks(db: Db | Tx, site: number | null = null): Promise<Desk[]> {
  const found = await sql<Desk>`
    select d.site, d.id, d.team, d.room, d.active from staff.desk d
    where ${site}::smallint is null or d.site = ${site} order by d.site, d.id`.execute(db)
  return found.rows
}

export async function upsertSite(tx: Tx, it: Site): Promise<void> {
  await sql`
    insert into staff.site (id, name, street, city, time_zone)
    values (${it.id}, ${it.name}, ${it.street}, ${it.city}, ${it.timeZone})
    on conflict (id) do update set name = excluded.name, street = excluded.street, city = excluded.city,
      time_zone = excluded.time_zone`.execute(tx)
}

export async function upsertTeam(tx: Tx, it: Team): Promise<void> {
  await sql`
    insert into staff.team (site, key, name, letter) values (${it.site}, ${it.key}, ${it.name}, ${it.letter})
    on conflict (site, key) do update set name = excluded.name, letter = excluded.letter`.execute(tx)
}

export async function upsertDesk(tx: Tx, it: Desk): Promise<void> {
  await sql`
    insert into staff.desk (site, id, team, room, active)
    values (${it.site}, ${it.id}, ${it.team}, ${it.room}, ${it.active})
    on conflict (site, id) do update set team = excluded.team, room = excluded.room, active = excluded.active`.execute(
    tx,
  )
}
