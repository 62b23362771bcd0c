import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Letterhead, LetterheadVersion } from './letterhead.ts'
import { shippedTemplates } from './shipped.ts'
import type { Template } from './template.ts'

/** All versions, what comes with the program included; oldest first. */
export async function templateVersions(db: Db | Tx, key: string | null = null): Promise<Template[]> {
  const found = await sql<Template>`
    select t.key, t.version, t.title, t.subject, t.decision, t.fields, t.body, t.sheets, t.valid_from as "validFrom",
           t.valid_to as "validTo", t.made_by as "madeBy", t.made_at as "madeAt", t.why
    from letters.template t where ${key}::text is null or t.key = ${key} order by t.key, t.version`.execute(
    db,
  )
  return [...shippedTemplates.filter((it) => key === null || it.key === key), ...found.rows]
}

/** False: somebody else wrote this version a moment before. */
export async function insertTemplate(tx: Tx, it: Template): Promise<boolean> {
  const made = await sql`
    insert into letters.template (key, version, title, subject, decision, fields, body, sheets, valid_from, valid_to, why,
                                  made_by, made_at)
    values (${it.key}, ${it.version}, ${it.title}, ${it.subject}, ${it.decision}, ${it.fields}, ${it.body},
            ${JSON.stringify(it.sheets)}::jsonb, ${String(it.validFrom)}, ${it.validTo && String(it.validTo)}, ${it.why},
            ${it.madeBy}, ${String(it.madeAt)})
    on conflict do nothing returning key`.execute(tx)
  return made.rows.length > 0
}

export async function letterheadVersions(db: Db | Tx, site: number): Promise<LetterheadVersion[]> {
  const found = await sql<LetterheadVersion>`
    select h.version, h.head, h.why, h.made_by as "madeBy", h.made_at as "madeAt"
    from letters.letterhead h where h.site = ${site} order by h.version desc`.execute(db)
  return found.rows
}

export async function insertLetterhead(tx: Tx, site: number, it: LetterheadVersion): Promise<boolean> {
  const made = await sql`
    insert into letters.letterhead (site, version, head, why, made_by, made_at)
    values (${site}, ${it.version}, ${JSON.stringify(it.head)}::jsonb, ${it.why}, ${it.madeBy}, ${String(it.madeAt)})
    on conflict do nothing returning version`.execute(tx)
  return made.rows.length > 0
}

export async function newestLetterhead(db: Db | Tx, site: number): Promise<Letterhead | null> {
  return (await letterheadVersions(db, site))[0]?.head ?? null
}
