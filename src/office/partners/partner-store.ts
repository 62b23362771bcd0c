import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Contact, Partner } from './partner.ts'

const COLUMNS = sql`p.id, p.key, p.name, p.needs, p.languages, p.standing, p.hours, p.wheelchair, p.access,
  p.childcare, p.phone, p.mail, p.web, p.street, p.postcode, p.city, p.active`

/** False when the short name belongs to another entry. */
export async function savePartner(tx: Tx, it: Partner, at: Temporal.Instant): Promise<boolean> {
  const saved = await sql`
    insert into partners.partner as p (id, key, name, needs, languages, standing, hours, wheelchair, access, childcare,
      phone, mail, web, street, postcode, city, active, changed_at)
    select ${it.id}, ${it.key}, ${it.name}, ${[...it.needs]}::text[], ${[...it.languages]}::text[], ${it.standing},
      ${it.hours}, ${it.wheelchair}, ${it.access}, ${it.childcare}, ${it.phone}, ${it.mail}, ${it.web}, ${it.street},
      ${it.postcode}, ${it.city}, ${it.active}, ${at}
    where not exists (select from partners.partner o where o.key = ${it.key} and o.id <> ${it.id})
    on conflict (id) do update set key = excluded.key, name = excluded.name, needs = excluded.needs,
      languages = excluded.languages, standing = excluded.standing, hours = excluded.hours,
      wheelchair = excluded.wheelchair, access = excluded.access, childcare = excluded.childcare,
      phone = excluded.phone, mail = excluded.mail, web = excluded.web, street = excluded.street,
      postcode = excluded.postcode, city = excluded.city, active = excluded.active, changed_at = excluded.changed_at
    returning p.id`.execute(tx)
  return saved.rows.length > 0
}

/** One writer of the directory at a time: two imports do not meet in the middle. */
export async function lockDirectory(tx: Tx): Promise<void> {
  await sql`lock table partners.partner in share row exclusive mode`.execute(tx)
}

export async function allPartners(db: Db | Tx): Promise<Partner[]> {
  const found = await sql<Partner>`select ${COLUMNS} from partners.partner p order by p.name, p.id`.execute(
    db,
  )
  return found.rows
}

export async function partnerById(db: Db | Tx, id: string): Promise<Partner | null> {
  const found = await sql<Partner>`select ${COLUMNS} from partners.partner p where p.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

export async function saveContact(tx: Tx, it: Contact): Promise<boolean> {
  const saved = await sql`
    insert into partners.contact as c (id, partner, name, task, phone, mail, active)
    select ${it.id}, ${it.partner}, ${it.name}, ${it.task}, ${it.phone}, ${it.mail}, ${it.active}
    where not exists (select from partners.contact o
                      where o.partner = ${it.partner} and o.name = ${it.name} and o.id <> ${it.id})
    on conflict (id) do update set name = excluded.name, task = excluded.task, phone = excluded.phone,
      mail = excluded.mail, active = excluded.active
    where c.partner = excluded.partner
    returning c.id`.execute(tx)
  return saved.rows.length > 0
}

export async function contactsOf(db: Db | Tx, partner: string): Promise<Contact[]> {
  const found = await sql<Contact>`
    select c.id, c.partner, c.name, c.task, c.phone, c.mail, c.active from partners.contact c
    where c.partner = ${partner} order by c.active desc, c.name`.execute(db)
  return found.rows
}
