/** What a point of a Verfügung asks for. `resubmit` Wiedervorlage, `close` zdA, `inform` zur Kenntnis. */
export const POINT_KINDS = [
  'draft',
  'co-sign',
  'final-sign',
  'dispatch',
  'resubmit',
  'close',
  'inform',
] as const
export type PointKind = (typeof POINT_KINDS)[number]
export type PointState = 'future' | 'current' | 'done' | 'skipped' | 'returned'

export interface Point {
  readonly id: string
  readonly verfuegung: string
  /** Equal steps stand side by side. */
  readonly step: number
  readonly kind: PointKind
  /** `account:<id>` or `team:<site>:<team>`. */
  readonly assignee: string
  readonly instruction: string
  readonly due: Temporal.PlainDate | null
  readonly state: PointState
  readonly doneBy: string | null
  /** The absent colleague for whom a deputy did it (i. V.). */
  readonly forAccount: string | null
  readonly doneAt: Temporal.Instant | null
  readonly remark: string
}

export interface Verfuegung {
  readonly id: string
  readonly site: number
  readonly akte: string
  readonly subject: string
  readonly initiator: string
  readonly state: 'running' | 'returned' | 'done' | 'withdrawn'
  readonly startedAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
  readonly revision: number
}

const isPointKind = (it: string): it is PointKind => (POINT_KINDS as readonly string[]).includes(it)
export const isOver = (state: PointState): boolean => state === 'done' || state === 'skipped'

/** The step that is due now: the lowest that is not over; null when all are over. */
export function currentStep(points: readonly Pick<Point, 'step' | 'state'>[]): number | null {
  const open = points.filter(({ state }) => !isOver(state)).map(({ step }) => step)
  return open.length === 0 ? null : Math.min(...open)
}

/** Which points change their state so that exactly those of the current step are current. */
export function rearm(
  points: readonly Point[],
): { readonly id: string; readonly state: 'future' | 'current' }[] {
  const now = currentStep(points)
  return points
    .filter(({ state }) => !isOver(state))
    .map(({ id, step, state }) => ({
      id,
      was: state,
      state: step === now ? ('current' as const) : ('future' as const),
    }))
    .filter(({ was, state }) => was !== state)
    .map(({ id, state }) => ({ id, state }))
}

/**
 * Whether somebody still takes part: a point of theirs is open, or they may still take their press back, because nobody went
 * on after it.
 */
export function isStillPart(
  state: Verfuegung['state'],
  points: readonly Pick<Point, 'step' | 'state' | 'assignee'>[],
  assignee: string,
): boolean {
  if (state === 'done' || state === 'withdrawn') return false
  const pressed = points.filter((it) => it.state === 'done' || it.state === 'returned')
  const last = Math.max(0, ...pressed.map(({ step }) => step))
  return points.some((it) => it.assignee === assignee && (!isOver(it.state) || it.step >= last))
}

export type RouteProblem =
  | 'points-missing'
  | 'too-many-points'
  | 'kind-wrong'
  | 'step-wrong'
  | 'close-not-last'
  | 'sign-after-close'

/** A route makes sense: at most one zdA, as the last step and alone there; signing before dispatch is not enforced. */
export function routeProblem(
  points: readonly { readonly step: number; readonly kind: string }[],
): RouteProblem | null {
  if (points.length === 0) return 'points-missing'
  if (points.length > 40) return 'too-many-points'
  if (!points.every(({ kind }) => isPointKind(kind))) return 'kind-wrong'
  if (!points.every(({ step }) => Number.isInteger(step) && step >= 1 && step <= 99)) return 'step-wrong'
  const close = points.filter(({ kind }) => kind === 'close')
  if (close.length > 1) return 'close-not-last'
  const last = Math.max(...points.map(({ step }) => step))
  return close.some(({ step }) => step !== last || points.filter((it) => it.step === last).length > 1)
    ? 'close-not-last'
    : null
}
