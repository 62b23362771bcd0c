import type { Tx } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { evaluationsOff } from '#office/evaluations/index.ts'
import { mayRead } from './read-review.ts'
import type { ReviewRoom } from './room.ts'
import type { Figure, SnapshotBody } from './snapshot.ts'
import { figureById, figuresOfSnapshot, snapshotById, snapshotsOf, type Snapshot } from './snapshot-store.ts'

/** A frozen review as it may be looked at now: figures whose consent was taken back since are only named. */
export interface Report extends Omit<Snapshot, 'body'> {
  readonly body: SnapshotBody
  readonly figures: readonly Figure[]
  /** Names of figures that stood in it and are off now. */
  readonly closed: readonly string[]
}

/** Every review that was frozen, the latest first. */
export async function readReports(
  room: ReviewRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<{ reports: readonly Pick<Snapshot, 'id' | 'name' | 'at'>[] }, 'not-permitted'>> {
  if (!mayRead(room, actor, site)) return refuse('not-permitted')
  return { ok: true, reports: await snapshotsOf(room.ground.db, site) }
}

/** One review, gated in the transaction of the look. */
export function readReport(
  room: ReviewRoom,
  actor: Actor,
  { site, report }: { readonly site: number; readonly report: string },
): Promise<Outcome<{ report: Report }, 'not-permitted' | 'unknown-report'>> {
  if (!mayRead(room, actor, site)) return Promise.resolve(refuse('not-permitted'))
  return room.ground.db.transaction().execute(async (tx) => {
    const found = await snapshotById(tx, site, report)
    if (!found) return refuse('unknown-report')
    const closed = await closedIn(room, tx, site, found.body)
    const lines = found.body.lines.filter(({ kpi }) => !closed.has(kpi))
    const figures = (await figuresOfSnapshot(tx, found.id)).filter(({ kpi }) => !closed.has(kpi))
    const names = found.body.lines.filter(({ kpi }) => closed.has(kpi)).map(({ name }) => name)
    return { ok: true as const, report: { ...found, body: { ...found.body, lines }, figures, closed: names } }
  })
}

/** One figure of a review with the rows it came from. */
export function readFigure(
  room: ReviewRoom,
  actor: Actor,
  { site, figure }: { readonly site: number; readonly figure: string },
): Promise<
  Outcome<
    { figure: Figure; report: Pick<Snapshot, 'id' | 'name' | 'at'> },
    'not-permitted' | 'unknown-figure' | 'evaluation-off'
  >
> {
  if (!mayRead(room, actor, site)) return Promise.resolve(refuse('not-permitted'))
  return room.ground.db.transaction().execute(async (tx) => {
    const found = await figureById(tx, site, figure)
    if (!found) return refuse('unknown-figure')
    const { id, name, at, body } = found.snapshot
    const closed = await closedIn(room, tx, site, body)
    const evaluation = closed.get(found.figure.kpi)
    if (evaluation !== undefined) return refuse('evaluation-off', { detail: { evaluation } })
    return { ok: true as const, figure: found.figure, report: { id, name, at } }
  })
}

/** Figures of a review that are off now, with the evaluation that is. */
async function closedIn(
  { ground }: ReviewRoom,
  tx: Tx,
  site: number,
  { lines }: SnapshotBody,
): Promise<ReadonlyMap<string, string>> {
  const keys = [...new Set(lines.flatMap(({ evaluations }) => evaluations))]
  const off = await evaluationsOff(tx, { site, at: ground.clock.now(), keys })
  return new Map(
    lines.flatMap(({ kpi, evaluations }) => {
      const found = evaluations.find((key) => off.has(key))
      return found === undefined ? [] : [[kpi, found] as const]
    }),
  )
}
