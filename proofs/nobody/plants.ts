import type pg from 'pg'
import type { Office } from '#office/office.ts'

/** Puts a fault into the page of the figures, and answers how it is taken out again. */
export type Plant = (office: Office, admin: pg.Pool) => () => void

type Read = Office['observation']['readFigures']
type View = Extract<Awaited<ReturnType<Read>>, { ok: true }>

/** What the page says of an area, with one more thing in it. */
function withName(office: Office, more: (view: View) => Promise<string>): () => void {
  const observation = office.observation as { readFigures: Read }
  const real = observation.readFigures
  observation.readFigures = async (...asked) => {
    const view = await real(...asked)
    if (!view.ok) return view
    const name = `${view.names['area:temporary'] ?? ''} ${await more(view)}`
    return { ...view, names: { ...view.names, 'area:temporary': name } }
  }
  return () => {
    observation.readFigures = real
  }
}

const textOf = async (admin: pg.Pool, sql: string): Promise<string> =>
  (await admin.query<{ text: string }>(sql)).rows[0]?.text ?? ''

export const plants = {
  perDesk: (office, admin) =>
    withName(office, () =>
      textOf(
        admin,
        `select string_agg(t.desk || ': ' || t.n, ', ' order by t.desk) as text
         from (select c.desk, count(*) as n from calling.call c group by c.desk) as t`,
      ),
    ),
  four: (office, admin) =>
    withName(office, () =>
      textOf(admin, `select count(*)::text as text from visits.visit v where v.concerns[1] = 'card_pickup'`),
    ),
  ungated: (office, admin) =>
    withName(office, () =>
      textOf(admin, `select count(*)::text as text from visits.visit v where v.site = 1`),
    ),
} as const satisfies Record<string, Plant>
