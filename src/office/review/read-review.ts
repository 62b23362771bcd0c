import type { Db, Tx } from '#ground/act/act.ts'
import { refuse, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import type { Frame } from './compare.ts'
import type { Entry } from './entry.ts'
import { entriesOf } from './entry-store.ts'
import { allowedKpis, type Allowed } from './gate.ts'
import { judge, type Judged } from './judged.ts'
import type { Kpi } from './kpi.ts'
import { KPIS, kpiOf } from './kpis.ts'
import type { ReviewRoom } from './room.ts'
import { settingOf, targetsOf, type Target } from './setting-store.ts'
import type { KpiValue } from './value.ts'
import { batchesOf, valuesOf, versionsOf, type Batch } from './value-store.ts'

/** Everything the review knows at this moment; a figure nobody agreed to is only named. */
export interface Seen {
  readonly frame: Frame | null
  readonly judged: readonly Judged[]
  readonly off: Allowed['off']
}

export const mayRead = ({ ground }: ReviewRoom, actor: Actor, site: number): boolean =>
  isPermitted(ground.permissions, actor, 'review.read', site)

/** Gate and figures in one transaction: what is taken back now is gone with this look. */
export async function seenAt(
  sql: Db | Tx,
  {
    site,
    at,
    among = KPIS,
  }: { readonly site: number; readonly at: Temporal.Instant; readonly among?: readonly Kpi[] },
): Promise<Seen> {
  const { kpis, off } = await allowedKpis(sql, { site, at, among })
  const frame = (await settingOf(sql, site, 'frame'))?.body ?? null
  const targets = await targetsOf(sql, site)
  const values = Map.groupBy(
    await valuesOf(sql, site, { kpis: kpis.map(({ key }) => key) }),
    ({ kpi }) => kpi,
  )
  const judged = kpis.map((kpi) => judge(kpi, { values: values.get(kpi.key) ?? [], targets, frame }))
  return { frame, judged, off }
}

export interface ReviewView extends Seen {
  readonly findings: readonly Entry<'finding'>[]
  readonly shocks: readonly Entry<'shock'>[]
  readonly hypotheses: readonly Entry<'hypothesis'>[]
  readonly evidence: readonly Entry<'evidence'>[]
  readonly published: readonly string[]
  readonly imports: readonly Batch[]
}

/** The review of a site. Sums of the whole office: no row in the trail. */
export async function readReview(
  room: ReviewRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<{ view: ReviewView }, 'not-permitted'>> {
  if (!mayRead(room, actor, site)) return refuse('not-permitted')
  const { db, clock } = room.ground
  const view = await db.transaction().execute(async (tx): Promise<ReviewView> => ({
    ...(await seenAt(tx, { site, at: clock.now() })),
    findings: await entriesOf(tx, site, 'finding'),
    shocks: await entriesOf(tx, site, 'shock'),
    hypotheses: await entriesOf(tx, site, 'hypothesis'),
    evidence: await entriesOf(tx, site, 'evidence'),
    published: (await settingOf(tx, site, 'public'))?.body.kpis ?? [],
    imports: await batchesOf(tx, site),
  }))
  return { ok: true, view }
}

export interface KpiView {
  readonly judged: Judged
  readonly frame: Frame | null
  /** Every target ever registered, the latest first. */
  readonly targets: readonly Target[]
  readonly shocks: readonly Entry<'shock'>[]
}

/** One figure with its run, or why it may not be looked at. */
export async function readKpi(
  room: ReviewRoom,
  actor: Actor,
  { site, kpi: key }: { readonly site: number; readonly kpi: string },
): Promise<
  | Outcome<{ view: KpiView }, 'not-permitted' | 'unknown-kpi'>
  | (Refusal<'evaluation-off'> & { readonly evaluation: string })
> {
  if (!mayRead(room, actor, site)) return refuse('not-permitted')
  const kpi = kpiOf(key)
  if (!kpi) return refuse('unknown-kpi')
  const { db, clock } = room.ground
  return db.transaction().execute(async (tx) => {
    const { frame, judged, off } = await seenAt(tx, { site, at: clock.now(), among: [kpi] })
    const [first] = judged
    if (!first) return { ...refuse('evaluation-off'), evaluation: off[0]!.evaluation }
    const targets = (await targetsOf(tx, site)).filter((it) => it.kpi === key)
    return {
      ok: true as const,
      view: { judged: first, frame, targets, shocks: await entriesOf(tx, site, 'shock') },
    }
  })
}

/** All versions of one value, for whoever asks what stood there before. */
export async function readVersions(
  room: ReviewRoom,
  actor: Actor,
  asked: { readonly site: number; readonly kpi: string; readonly period: string },
): Promise<
  Outcome<
    { versions: readonly (Omit<KpiValue, 'value'> & { readonly value: number | null })[] },
    'not-permitted' | 'unknown-kpi'
  >
> {
  if (!mayRead(room, actor, asked.site)) return refuse('not-permitted')
  const found = await readKpi(room, actor, asked)
  if (!found.ok || !/^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/u.test(asked.period)) return refuse('unknown-kpi')
  return { ok: true, versions: await versionsOf(room.ground.db, asked) }
}
