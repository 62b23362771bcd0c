import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Announced, Said } from './announce.ts'
import type { Range } from './forecast-calibration.ts'
import type { Forecast } from './forecast.ts'

interface Row {
  visit: string
  team: string
  told_at: Temporal.Instant
  kind: Said['kind']
  p10_at: Temporal.Instant | null
  p50_at: Temporal.Instant | null
  p90_at: Temporal.Instant | null
}

function read({ team, told_at, kind, p10_at, p50_at, p90_at }: Row): Announced {
  const said: Said = kind === 'range' ? { kind, p10At: p10_at!, p50At: p50_at!, p90At: p90_at! } : { kind }
  return { team, toldAt: told_at, said }
}

export async function readAnnounced(db: Db | Tx, visits: readonly string[]): Promise<Map<string, Announced>> {
  if (visits.length === 0) return new Map()
  const found = await sql<Row>`
    select a.visit, a.team, a.told_at, a.kind, a.p10_at, a.p50_at, a.p90_at from calling.announced a
    where a.visit = any(${[...visits]}::uuid[])`.execute(db)
  return new Map(found.rows.map((row) => [row.visit, read(row)]))
}

export interface FirstSaid {
  readonly visit: string
  readonly site: number
  readonly team: string
  readonly forecast: Forecast
  readonly said: Said
  readonly played: Range
  /** By the simple rule; null: nobody served. */
  readonly simple: number | null
}

/** Whoever says it first has said it: a second one changes nothing, unless it is of another queue by now. */
export async function insertAnnounced(
  db: Db | Tx,
  all: readonly FirstSaid[],
  now: Temporal.Instant,
): Promise<void> {
  const rows = all.map(({ visit, site, team, forecast, said, simple, played }) => {
    const first = forecast.kind === 'range' ? forecast : null
    const was = Number.isFinite(played.p90) ? played : null
    return {
      ...{ visit, site, team, simple, ...moments(said) },
      p10: first?.p10,
      p50: first?.p50,
      p90: first?.p90,
      ...{ was10: was?.p10, was50: was?.p50, was90: was?.p90 },
    }
  })
  await sql`
    insert into calling.announced (visit, site, team, first_at, first_kind, first_p10, first_p50, first_p90, simple,
                                   told_at, kind, p10_at, p50_at, p90_at, played_p10, played_p50, played_p90)
    select r.visit, r.site, r.team, ${now.toString()}, r.kind, r.p10, r.p50, r.p90, r.simple,
           ${now.toString()}, r.kind, r."p10At", r."p50At", r."p90At", r.was10, r.was50, r.was90
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (visit uuid, site smallint, team text, kind text, p10 real, p50 real, p90 real, simple real,
            "p10At" timestamptz, "p50At" timestamptz, "p90At" timestamptz, was10 real, was50 real, was90 real)
    on conflict (visit) do update
    set team = excluded.team, told_at = excluded.told_at, kind = excluded.kind, p10_at = excluded.p10_at,
        p50_at = excluded.p50_at, p90_at = excluded.p90_at
    where announced.team <> excluded.team`.execute(db)
}

/** Replaces what was said, unless another process was faster. Returns how many. */
export async function replaceAnnounced(
  db: Db | Tx,
  all: readonly { readonly visit: string; readonly old: Announced; readonly said: Said }[],
  now: Temporal.Instant,
): Promise<number> {
  if (all.length === 0) return 0
  const rows = all.map(({ visit, old, said }) => ({ visit, old: String(old.toldAt), ...moments(said) }))
  const changed = await sql`
    update calling.announced a
    set told_at = ${now.toString()}, kind = r.kind, p10_at = r."p10At", p50_at = r."p50At", p90_at = r."p90At"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (visit uuid, old timestamptz, kind text, "p10At" timestamptz, "p50At" timestamptz, "p90At" timestamptz)
    where a.visit = r.visit and a.told_at = r.old returning a.visit`.execute(db)
  return changed.rows.length
}

function moments(said: Said) {
  const { kind } = said
  return kind === 'range'
    ? { kind, p10At: String(said.p10At), p50At: String(said.p50At), p90At: String(said.p90At) }
    : { kind, p10At: null, p50At: null, p90At: null }
}

/** What was said at first, and how long it then took until the first call. Minutes. */
export interface ToldAndCame {
  readonly team: string
  readonly at: Temporal.Instant
  readonly kind: Forecast['kind']
  readonly p10: number | null
  readonly p50: number | null
  readonly p90: number | null
  readonly simple: number | null
  /** Null: never called. */
  readonly waited: number | null
}

export async function toldAndCame(
  db: Db | Tx,
  site: number,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<ToldAndCame[]> {
  const found = await sql<ToldAndCame>`
    select a.team, a.first_at as at, a.first_kind as kind, a.first_p10::float8 as p10, a.first_p50::float8 as p50,
           a.first_p90::float8 as p90, a.simple::float8 as simple,
           (select extract(epoch from min(c.called_at) - a.first_at)::float8 / 60 from calling.call c
            where c.visit = a.visit and c.called_at >= a.first_at) as waited
    from calling.announced a
    where a.site = ${site} and a.first_at >= ${from.toString()} and a.first_at < ${to.toString()}
    order by a.first_at`.execute(db)
  return found.rows
}

/** What was played when ranges were told, and how long it then took. Minutes; those who were called. */
export async function playedAndCame(
  db: Db | Tx,
  site: number,
  from: Temporal.Instant,
): Promise<{ played: Range; waited: number }[]> {
  const found = await sql<Range & { waited: number }>`
    select a.played_p10::float8 as p10, a.played_p50::float8 as p50, a.played_p90::float8 as p90,
           extract(epoch from c.called_at - a.first_at)::float8 / 60 as waited
    from calling.announced a
    cross join lateral (select min(c.called_at) as called_at from calling.call c
                        where c.visit = a.visit and c.called_at >= a.first_at) as c
    where a.site = ${site} and a.first_at >= ${from.toString()} and a.first_kind = 'range'
      and a.played_p10 is not null and c.called_at is not null`.execute(db)
  return found.rows.map(({ waited, ...played }) => ({ played, waited }))
}

export async function eraseAnnounced(db: Db | Tx, before: Temporal.Instant): Promise<number> {
  const gone = await sql`
    delete from calling.announced a where a.first_at < ${before.toString()} returning a.visit`.execute(db)
  return gone.rows.length
}
