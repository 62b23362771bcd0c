import { sql } from 'kysely'
import type pg from 'pg'
import type { Db } from '#ground/act/act.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { EVALUATIONS, markOf, needsConsent } from '#office/evaluations/index.ts'

/** For tests of figures: the Personalrat has agreed to every evaluation of a site, but for some. Asked again it agrees again. */
export async function agreeAll(
  database: Db | pg.Pool,
  { site = 1, except = [] }: { readonly site?: number; readonly except?: readonly string[] } = {},
): Promise<void> {
  const db = 'selectFrom' in database ? database : kysely<DB>(database)
  for (const it of EVALUATIONS.filter(({ key }) => !except.includes(key)).filter(needsConsent))
    await sql`
      insert into evaluations.entry (site, evaluation, nth, kind, version, mark, definition, at, reference, from_day)
      select ${site}, ${it.key}, coalesce(max(e.nth), 0) + 1, 'agreed', ${it.version}, ${markOf(it)}, ${JSON.stringify(it)}::jsonb,
             '2000-01-01T00:00:00Z', 'Probe', '2000-01-01'
      from evaluations.entry e where e.site = ${site} and e.evaluation = ${it.key}`.execute(db)
}
