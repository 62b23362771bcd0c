import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Person } from './person.ts'

interface Row {
  id: string
  family_name: string
  given_names: string
  search_name: string
  birth_year: number | null
  birth_month: number | null
  birth_day: number | null
  mail: string | null
  phone: string | null
  language: string
}

function read(row: Row): Person {
  return {
    id: row.id,
    familyName: row.family_name,
    givenNames: row.given_names,
    searchName: row.search_name,
    birth: { year: row.birth_year, month: row.birth_month, day: row.birth_day },
    mail: row.mail,
    phone: row.phone,
    language: row.language,
  }
}

export async function insertPersons(tx: Tx, persons: readonly Person[], at: Temporal.Instant): Promise<void> {
  if (persons.length > 0) await insertingPersons(persons, at).execute(tx)
}

/** The statement alone, for a statement that does more. */
export function insertingPersons(persons: readonly Person[], at: Temporal.Instant) {
  return sql`
    insert into people.person (id, family_name, given_names, search_name, birth_year, birth_month, birth_day,
                               mail, phone, language, created_at)
    select p.id, p."familyName", p."givenNames", p."searchName", (p.birth->>'year')::smallint,
           (p.birth->>'month')::smallint, (p.birth->>'day')::smallint, p.mail, p.phone, p.language, ${at.toString()}
    from jsonb_to_recordset(${JSON.stringify(persons)}::jsonb)
      as p (id uuid, "familyName" text, "givenNames" text, "searchName" text, birth jsonb, mail text, phone text,
            language text)`
}

export async function findPersons(db: Db | Tx, ids: readonly string[]): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map()
  const found = await sql<Row>`select p.* from people.person p where p.id = any(${[...ids]}::uuid[])`.execute(
    db,
  )
  return new Map(found.rows.map((row) => [row.id, read(row)]))
}

/** Persons whose search form begins so and whose birth date agrees in every part that both sides know. */
export async function searchPersons(
  db: Db | Tx,
  searchPrefix: string,
  birth: Person['birth'],
  among: readonly string[],
): Promise<Person[]> {
  const pattern = `${searchPrefix.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const found = await sql<Row>`
    select p.* from people.person p
    where p.id = any(${[...among]}::uuid[]) and p.search_name like ${pattern}
      and (${birth.year}::smallint is null or p.birth_year is null or p.birth_year = ${birth.year})
      and (${birth.month}::smallint is null or p.birth_month is null or p.birth_month = ${birth.month})
      and (${birth.day}::smallint is null or p.birth_day is null or p.birth_day = ${birth.day})
    order by p.search_name, p.id limit 20`.execute(db)
  return found.rows.map(read)
}

/**
 * Everybody of this family name whose birth date agrees in every part that both sides know, the newest first: for whom
 * something has come. `family` is a search form.
 */
export async function personsOfName(db: Db | Tx, family: string, birth: Person['birth']): Promise<Person[]> {
  const pattern = `${family.replace(/[\\%_]/g, (sign) => `\\${sign}`)} %`
  const found = await sql<Row>`
    select p.* from people.person p
    where (p.search_name = ${family} or p.search_name like ${pattern})
      and (${birth.year}::smallint is null or p.birth_year = ${birth.year})
      and (${birth.month}::smallint is null or p.birth_month is null or p.birth_month = ${birth.month})
      and (${birth.day}::smallint is null or p.birth_day is null or p.birth_day = ${birth.day})
    order by p.created_at desc, p.id limit 20`.execute(db)
  return found.rows.map(read)
}

/** Where the person is reached; the rest of the row stays as it was booked. */
export async function changeReach(
  tx: Tx,
  id: string,
  reach: { readonly mail: string | null; readonly phone: string | null },
): Promise<void> {
  await sql`update people.person set mail = ${reach.mail}, phone = ${reach.phone} where id = ${id}`.execute(
    tx,
  )
}

/** Takes persons out for good; whoever calls knows that no visit and no booking speaks of them. */
export async function erasePersons(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from people.person p where p.id = any(${[...ids]}::uuid[])`.execute(tx)
}
