import type pg from 'pg'

/** Hours of one site as the proofs lay them out: wall-clock times, one lane number range per site. */
export interface SiteOrder {
  readonly site: number
  readonly lanes: number
  readonly hours: readonly (readonly [opens: string, closes: string])[]
  readonly stepMinutes: number
  readonly validFrom?: string
  readonly validTo?: string | null
  /** Minutes of concerns at this site. */
  readonly durations: Readonly<Record<string, number>>
}

/** Lane n of site s has the number s * 100 + n. */
export const laneNumber = (site: number, n: number): number => site * 100 + n
export const seriesId = (site: number, n: number): string =>
  `01900000-0000-7000-8000-${String(site * 100 + n).padStart(12, '0')}`

export async function layOut(admin: pg.Pool, order: SiteOrder): Promise<void> {
  const { site, lanes, hours } = order
  await admin.query('insert into appointments.plan (site) values ($1)', [site])
  await admin.query(
    `insert into appointments.lane (id, site, team, name)
     select $1::int * 100 + n, $1, 'temporary', 'Platz ' || n from generate_series(1, $2::int) as n`,
    [site, lanes],
  )
  for (const [n, [opens, closes]] of hours.entries()) {
    await admin.query(
      `insert into appointments.series (id, site, team, weekdays, valid_from, valid_to, opens, closes, step_minutes)
       values ($1, $2, 'temporary', '{1,2,3,4,5}', $3, $4, $5, $6, $7)`,
      [
        seriesId(site, n),
        site,
        order.validFrom ?? '2020-01-01',
        order.validTo ?? null,
        opens,
        closes,
        order.stepMinutes,
      ],
    )
  }
  for (const [concern, minutes] of Object.entries(order.durations)) {
    await admin.query('insert into appointments.duration (site, concern, minutes) values ($1, $2, $3)', [
      site,
      concern,
      minutes,
    ])
  }
}
