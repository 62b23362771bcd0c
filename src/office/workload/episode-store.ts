import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Decision, Effect, Episode } from './episode.ts'
import { HALF_HOUR_MINUTES } from './half-hour.ts'
import type { HalfHourLoad } from './load-store.ts'

/**
 * A red half hour lengthens the episode it touches, or begins one: what was decided already was decided without it. Returns
 * whether one began.
 */
export async function joinEpisode(
  tx: Tx,
  site: number,
  it: HalfHourLoad,
  { id, now }: { readonly id: string; readonly now: Temporal.Instant },
): Promise<boolean> {
  const until = it.from.add({ minutes: HALF_HOUR_MINUTES })
  const longer = await sql`
    update workload.episode e set until_at = greatest(e.until_at, ${until.toString()}::timestamptz),
           from_at = least(e.from_at, ${it.from.toString()}::timestamptz), worst = greatest(e.worst, ${it.points})
    where e.id = (select o.id from workload.episode o
                  where o.site = ${site} and o.unit = ${it.unit} and o.from_at <= ${until.toString()}
                    and o.until_at >= ${it.from.toString()}
                    and not exists (select from workload.decision d where d.episode = o.id)
                  order by o.from_at limit 1)`.execute(tx)
  if (Number(longer.numAffectedRows) > 0) return false
  await sql`
    insert into workload.episode (id, site, unit, areas, from_at, until_at, worst, opened_at)
    values (${id}, ${site}, ${it.unit}, ${it.areas}, ${it.from.toString()}, ${until.toString()}, ${it.points}, ${now.toString()})`.execute(
    tx,
  )
  return true
}

type Row = Omit<Episode, 'decisions'>
type DecisionRow = Decision & { readonly episode: string }

const COLUMNS = sql`e.id, e.site, e.unit, e.areas, e.from_at as "from", e.until_at as until, e.worst, e.opened_at as "openedAt",
  e.reminded_at as "remindedAt", e.reminders`

/** Episodes of a site that begin within a span, or were never brought to an end; the latest first. */
export async function readEpisodes(
  db: Db | Tx,
  {
    site,
    from,
    to,
  }: { readonly site: number; readonly from: Temporal.Instant; readonly to: Temporal.Instant },
): Promise<Episode[]> {
  const found = await sql<Row>`
    select ${COLUMNS} from workload.episode e
    where e.site = ${site} and e.from_at < ${to.toString()} and (e.from_at >= ${from.toString()}
      or not exists (select from workload.decision d where d.episode = e.id and (d.kind = 'none' or d.effect = 'better')))
    order by e.from_at desc, e.unit`.execute(db)
  return withDecisions(db, found.rows)
}

/** For an act that changes it: nobody else does meanwhile. */
export async function lockEpisode(tx: Tx, id: string): Promise<Episode | null> {
  const found = await sql<Row>`
    select ${COLUMNS} from workload.episode e where e.id = ${id} for update`.execute(tx)
  return (await withDecisions(tx, found.rows))[0] ?? null
}

export async function readEpisode(db: Db | Tx, id: string): Promise<Episode | null> {
  const found = await sql<Row>`select ${COLUMNS} from workload.episode e where e.id = ${id}`.execute(db)
  return (await withDecisions(db, found.rows))[0] ?? null
}

async function withDecisions(db: Db | Tx, rows: readonly Row[]): Promise<Episode[]> {
  if (rows.length === 0) return []
  const found = await sql<DecisionRow>`
    select d.episode, d.nth, d.kind, d.words, d.owner, d.due, d.check_on as "checkOn", d.decided_at as "decidedAt",
           d.done_at as "doneAt", d.done_words as "doneWords", d.effect, d.effect_words as "effectWords",
           d.checked_at as "checkedAt", d.reminded_at as "remindedAt"
    from workload.decision d where d.episode = any(${rows.map(({ id }) => id)}::uuid[])
    order by d.episode, d.nth`.execute(db)
  const decisions = Map.groupBy(found.rows, ({ episode }) => episode)
  return rows.map((row) => ({
    ...row,
    decisions: (decisions.get(row.id) ?? []).map(({ episode: _, ...decision }) => decision),
  }))
}

export type NewDecision = Pick<Decision, 'kind' | 'words' | 'owner' | 'due' | 'checkOn'>

export async function insertDecision(
  tx: Tx,
  episode: string,
  nth: number,
  it: NewDecision,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into workload.decision (episode, nth, kind, words, owner, due, check_on, decided_at)
    values (${episode}, ${nth}, ${it.kind}, ${it.words}, ${it.owner}, ${it.due?.toString() ?? null},
            ${it.checkOn?.toString() ?? null}, ${now.toString()})`.execute(tx)
}

export async function markDone(
  tx: Tx,
  episode: string,
  nth: number,
  it: { readonly words: string; readonly now: Temporal.Instant },
): Promise<void> {
  await sql`
    update workload.decision d set done_at = ${it.now.toString()}, done_words = ${it.words}
    where d.episode = ${episode} and d.nth = ${nth}`.execute(tx)
}

export async function markChecked(
  tx: Tx,
  episode: string,
  nth: number,
  it: { readonly effect: Effect; readonly words: string; readonly now: Temporal.Instant },
): Promise<void> {
  await sql`
    update workload.decision d set effect = ${it.effect}, effect_words = ${it.words}, checked_at = ${it.now.toString()}
    where d.episode = ${episode} and d.nth = ${nth}`.execute(tx)
}

export async function noteReminded(tx: Tx, episode: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update workload.episode e set reminded_at = ${now.toString()}, reminders = e.reminders + 1
    where e.id = ${episode}`.execute(tx)
}
