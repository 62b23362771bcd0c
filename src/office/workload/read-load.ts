import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { evaluationIsOff, evaluationsOff, type EvaluationOff } from '#office/evaluations/index.ts'
import { readAccountsAt, readAccountsById, readTeams } from '#office/staff/index.ts'
import { readEpisode, readEpisodes } from './episode-store.ts'
import { decisionOf, standingOf, type Episode, type Standing } from './episode.ts'
import { readIncidents } from './incident-store.ts'
import type { Incident } from './incident.ts'
import { spanOf } from './load-of.ts'
import { countRed, readHalfHours, weeksOfLoad, type HalfHourLoad } from './load-store.ts'
import { readMeasures } from './measure-store.ts'
import type { HealthMeasure } from './measure.ts'
import type { WorkloadRoom } from './room.ts'
import { readBreakWeeks, type BreakWeek } from './tap-store.ts'
import { readThresholds } from './threshold-store.ts'
import type { Threshold } from './threshold.ts'
import { unitsOf, type Unit } from './units.ts'

export interface LoadAt {
  readonly site: number
  /** Days from `from` to, not including, `to`. */
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

export interface StandingEpisode extends Episode {
  readonly standing: Standing
}

export interface LoadWeek {
  readonly monday: string
  readonly unit: string
  readonly n: number
  readonly amber: number
  readonly red: number
  readonly points: number
}

export interface LoadView {
  readonly today: Temporal.PlainDate
  readonly zone: string
  /** As they are told now. */
  readonly units: readonly Unit[]
  /** Areas of which nothing can be told: too few colleagues even together. */
  readonly untold: readonly string[]
  readonly names: Readonly<Record<string, string>>
  readonly halfHours: readonly HalfHourLoad[]
  /** The twelve weeks before `to`. */
  readonly weeks: readonly LoadWeek[]
  readonly episodes: readonly StandingEpisode[]
  /** Null: nobody agreed to it. */
  readonly breaks: readonly BreakWeek[] | null
  /** Whether anything was agreed for any area. */
  readonly isAgreed: boolean
}

type Read<T extends object> = Promise<Outcome<T, 'not-permitted'> | EvaluationOff>

/** Load of a site. Areas of five colleagues and more only; no row in the trail. */
export async function readLoad({ ground }: WorkloadRoom, actor: Actor, asked: LoadAt): Read<LoadView> {
  const { site } = asked
  if (!isPermitted(ground.permissions, actor, 'workload.read', site)) return refuse('not-permitted')
  const at = ground.clock.now()
  return ground.db.transaction().execute(async (tx) => {
    const off = await evaluationIsOff(tx, { site, key: 'load.half-hours', at })
    if (off) return off
    const span = await spanOf(tx, asked)
    const today = officeDay(at, span.zone)
    const teams = await readTeams(tx, site)
    const keys = teams.map(({ key }) => key)
    const units = unitsOf(keys, await readAccountsAt(tx, site))
    const closed = await evaluationsOff(tx, { site, at, keys: ['load.breaks', 'load.taps'] })
    const weeksFrom = asked.to.subtract({ weeks: 12 })
    const long = await spanOf(tx, { ...asked, from: weeksFrom })
    const episodes = await readEpisodes(tx, long)
    return {
      ok: true as const,
      ...{ today, zone: span.zone, units },
      untold: keys.filter((key) => !units.some(({ areas }) => areas.includes(key))),
      names: Object.fromEntries(teams.map(({ key, name }) => [key, name])),
      halfHours: asAgreed(await readHalfHours(tx, span), closed),
      weeks: await weeksOfLoad(tx, long, span.zone),
      episodes: episodes.map((it) => ({ ...it, standing: standingOf(it, today, span.zone) })),
      breaks: closed.has('load.breaks') ? null : await readBreakWeeks(tx, site, weeksFrom, asked.to),
      isAgreed: (await readThresholds(tx, site)).length > 0,
    }
  })
}

/** Taps nobody agrees to any more are not told of half hours that are over either, nor is what they added; the colour stays. */
function asAgreed(halfHours: readonly HalfHourLoad[], closed: ReadonlySet<string>): readonly HalfHourLoad[] {
  if (!closed.has('load.taps')) return halfHours
  return halfHours.map((it) => ({ ...it, taps: null, points: it.points - (it.taps ?? 0) }))
}

export interface EpisodeView {
  readonly today: Temporal.PlainDate
  readonly zone: string
  readonly episode: StandingEpisode
  readonly halfHours: readonly HalfHourLoad[]
  readonly names: Readonly<Record<string, string>>
  /** Names of those who have something in hand. */
  readonly owners: Readonly<Record<string, string>>
  /** Red half hours in the four weeks before, and since it was done; null: not done yet. */
  readonly effect: { readonly before: RedShare; readonly after: RedShare } | null
}

export interface RedShare {
  readonly n: number
  readonly red: number
}

/** One episode with its half hours; null: there is none such. */
export async function readEpisodeAt(
  { ground }: WorkloadRoom,
  actor: Actor,
  { site, episode }: { readonly site: number; readonly episode: string },
): Read<{ found: EpisodeView | null }> {
  if (!isPermitted(ground.permissions, actor, 'workload.read', site)) return refuse('not-permitted')
  const at = ground.clock.now()
  return ground.db.transaction().execute(async (tx) => {
    const off = await evaluationIsOff(tx, { site, key: 'load.half-hours', at })
    if (off) return off
    const known = leadingUuid(episode) === episode ? await readEpisode(tx, episode) : null
    if (known?.site !== site) return { ok: true as const, found: null }
    const today = officeDay(at)
    const { zone } = await spanOf(tx, { site, from: today, to: today })
    const closed = await evaluationsOff(tx, { site, at, keys: ['load.taps'] })
    const halfHours = asAgreed(await readHalfHours(tx, { site, from: known.from, to: known.until }), closed)
    const teams = await readTeams(tx, site)
    const done = decisionOf(known)?.doneAt
    const red = (from: Temporal.Instant, to: Temporal.Instant) =>
      countRed(tx, { key: known.unit }, { site, from, to })
    const weeks = (at: Temporal.Instant, n: number) => at.add({ hours: 24 * 7 * n })
    const ids = known.decisions.flatMap(({ owner }) => owner ?? [])
    const owners = await readAccountsById(tx, ids)
    return {
      ok: true as const,
      found: {
        ...{ today, zone },
        episode: { ...known, standing: standingOf(known, today, zone) },
        halfHours: halfHours.filter(({ unit }) => unit === known.unit),
        names: Object.fromEntries(teams.map(({ key, name }) => [key, name])),
        owners: Object.fromEntries(owners.map(({ id, name }) => [id, name])),
        effect: done
          ? { before: await red(weeks(known.until, -4), known.until), after: await red(done, weeks(done, 4)) }
          : null,
      },
    }
  })
}

/** What was agreed for each area, ever; the latest of an area first. */
export async function readAgreed(
  { ground }: WorkloadRoom,
  actor: Actor,
  site: number,
): Promise<Outcome<{ thresholds: readonly Threshold[]; at: Temporal.Instant }, 'not-permitted'>> {
  if (!isPermitted(ground.permissions, actor, 'workload.read', site)) return refuse('not-permitted')
  return { ok: true, thresholds: await readThresholds(ground.db, site), at: ground.clock.now() }
}

/** What happened, open ones first. Who asked to be spoken to is named for the head alone. */
export async function readIncidentsAt(
  { ground }: WorkloadRoom,
  actor: Actor,
  site: number,
): Promise<
  Outcome<{ incidents: readonly (Incident & { readonly contactName: string | null })[] }, 'not-permitted'>
> {
  if (!isPermitted(ground.permissions, actor, 'workload.read', site)) return refuse('not-permitted')
  const incidents = await readIncidents(ground.db, site, 200)
  const isHead = actor.roles.includes('head')
  const ids = isHead ? incidents.flatMap(({ contact }) => contact ?? []) : []
  const names = new Map((await readAccountsById(ground.db, ids)).map(({ id, name }) => [id, name]))
  return {
    ok: true,
    incidents: incidents.map((it) => ({
      ...it,
      contact: isHead ? it.contact : null,
      contactName: it.contact && isHead ? (names.get(it.contact) ?? null) : null,
    })),
  }
}

/** What is done for health, with the names of those who have it in hand. */
export async function readMeasuresAt(
  { ground }: WorkloadRoom,
  actor: Actor,
  site: number,
): Promise<
  Outcome<
    { measures: readonly (HealthMeasure & { readonly ownerName: string })[]; today: Temporal.PlainDate },
    'not-permitted'
  >
> {
  if (!isPermitted(ground.permissions, actor, 'workload.read', site)) return refuse('not-permitted')
  const measures = await readMeasures(ground.db, site)
  const accounts = await readAccountsById(ground.db, [...new Set(measures.map(({ owner }) => owner))])
  const names = new Map(accounts.map(({ id, name }) => [id, name]))
  return {
    ok: true,
    today: officeDay(ground.clock.now()),
    measures: measures.map((it) => ({ ...it, ownerName: names.get(it.owner) ?? '–' })),
  }
}

/** Who may be given something to do. */
export async function ownersAt(
  { ground }: WorkloadRoom,
  actor: Actor,
  site: number,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (!isPermitted(ground.permissions, actor, 'workload.decide', site)) return []
  return (await readAccountsAt(ground.db, site)).map(({ id, name }) => ({ id, name }))
}
