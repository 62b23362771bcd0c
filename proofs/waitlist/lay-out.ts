import type pg from 'pg'

export const SITE = 1
export const CONCERN = 'study_extend'
const MINUTES = 10

/** An office with exactly the places of the stream: one series for each, on as few lanes as they need. */
export async function layOutStream(admin: pg.Pool, slots: readonly Temporal.Instant[]): Promise<number> {
  const lanes: number[] = []
  const rows = slots.map((slot, n) => {
    const start = slot.epochMilliseconds
    const free = lanes.findIndex((until) => until <= start)
    const lane = free < 0 ? lanes.length : free
    lanes[lane] = start + MINUTES * 60_000
    const at = slot.toZonedDateTimeISO('Europe/Berlin')
    return {
      id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
      lane: lane + 1,
      weekday: at.dayOfWeek,
      day: at.toPlainDate().toString(),
      opens: at.toPlainTime().toString(),
      closes: at.toPlainTime().add({ minutes: MINUTES }).toString(),
    }
  })
  await admin.query('insert into appointments.plan (site) values ($1)', [SITE])
  await admin.query(
    `insert into appointments.policy (site, one_per_person, returns, return_min_minutes, return_max_minutes, window_days)
     values ($1, true, 'random', 30, 720, 60)`,
    [SITE],
  )
  await admin.query('insert into appointments.duration (site, concern, minutes) values ($1, $2, $3)', [
    SITE,
    CONCERN,
    MINUTES,
  ])
  await admin.query(
    `insert into appointments.lane (id, site, team, name) select n, $1, 'temporary', 'Platz ' || n
     from generate_series(1, $2::int) as n`,
    [SITE, lanes.length],
  )
  await admin.query(
    `insert into appointments.series (id, site, team, lanes, weekdays, valid_from, valid_to, opens, closes, step_minutes)
     select r.id, $1, 'temporary', array[r.lane], array[r.weekday]::smallint[], r.day, r.day, r.opens, r.closes, 10
     from jsonb_to_recordset($2::jsonb)
       as r (id uuid, lane int, weekday int, day date, opens time, closes time)`,
    [SITE, JSON.stringify(rows)],
  )
  return lanes.length
}
