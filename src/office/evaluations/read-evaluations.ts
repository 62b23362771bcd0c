import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { EVALUATIONS, isEvaluation } from './all.ts'
import { readEntries } from './consent-store.ts'
import { standingOf, type Entry, type Standing } from './consent.ts'
import { markOf, type Evaluation } from './evaluation.ts'
import type { EvaluationsRoom } from './room.ts'

export interface KnownEvaluation extends Evaluation, Standing {
  readonly mark: string
  /** Everything that happened to it at this site, newest first. */
  readonly entries: readonly Entry[]
}

export interface EvaluationsView {
  readonly today: Temporal.PlainDate
  readonly evaluations: readonly KnownEvaluation[]
  /** Of evaluations the program no longer knows: what was agreed stays to be read. */
  readonly gone: readonly Entry[]
}

/** The catalogue as it stands at a site. It speaks of figures, not of people: no row in the trail. */
export async function readEvaluations(
  { ground }: EvaluationsRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<EvaluationsView, 'not-permitted'>> {
  if (!isPermitted(ground.permissions, actor, 'evaluations.read', site)) return refuse('not-permitted')
  const today = officeDay(ground.clock.now())
  const all = await readEntries(ground.db, site)
  const entries = Map.groupBy(all, ({ evaluation }) => evaluation)
  const evaluations = EVALUATIONS.map((it) => {
    const own = entries.get(it.key) ?? []
    return { ...it, ...standingOf(it, own, today), mark: markOf(it), entries: own.toReversed() }
  })
  return { ok: true, today, evaluations, gone: all.filter(({ evaluation }) => !isEvaluation(evaluation)) }
}
