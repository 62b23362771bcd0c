import { markOf, needsConsent, type Evaluation } from './evaluation.ts'

/** What happened to an evaluation, and what it was about. Rules only; nothing is read here. */
export interface Entry {
  readonly evaluation: string
  readonly nth: number
  readonly kind: 'proposed' | 'agreed' | 'refused' | 'withdrawn'
  readonly version: number
  readonly mark: string
  readonly definition: Evaluation
  readonly at: Temporal.Instant
  /** Minutes of the Personalrat or the Dienstvereinbarung. */
  readonly reference: string
  readonly note: string
  /** Days of the agreement; up to, not including, `until`. Null: no agreement, or without an end. */
  readonly from: Temporal.PlainDate | null
  readonly until: Temporal.PlainDate | null
}

/**
 * `law`: a § demands it. `on`: agreed to. `coming`, `over`: agreed, but not for this day. `asked`: waits for the Personalrat. `changed`:
 * what was agreed to was told otherwise. `never`: nobody asked for it.
 */
export type State = 'law' | 'on' | 'coming' | 'over' | 'asked' | 'refused' | 'withdrawn' | 'changed' | 'never'

export interface Standing {
  readonly state: State
  readonly isOn: boolean
  /** Asked for in these words and not answered yet; it may be on meanwhile. */
  readonly isAsked: boolean
  /** The agreement that holds, comes, or held last. */
  readonly agreement: Entry | null
}

/** How an evaluation stands on a day; `entries` are its own, in their order. */
export function standingOf(it: Evaluation, entries: readonly Entry[], day: Temporal.PlainDate): Standing {
  if (!needsConsent(it)) return { state: 'law', isOn: true, isAsked: false, agreement: null }
  const mark = markOf(it)
  const own = entries.filter((entry) => entry.mark === mark)
  const isAsked = own.at(-1)?.kind === 'proposed'
  const standing = agreementsOf(entries).filter((entry) => entry.mark === mark)
  const holds = standing.findLast((entry) => coversDay(entry, day))
  if (holds) return { state: 'on', isOn: true, isAsked, agreement: holds }
  const coming = standing.find(({ from }) => Temporal.PlainDate.compare(from!, day) > 0)
  const state = isAsked ? 'asked' : coming ? 'coming' : offState(own, entries)
  return { state, isOn: false, isAsked, agreement: coming ?? standing.at(-1) ?? null }
}

function offState(own: readonly Entry[], entries: readonly Entry[]): State {
  const last = own.at(-1)
  if (!last) return entries.length > 0 ? 'changed' : 'never'
  if (last.kind === 'agreed') return 'over'
  return last.kind === 'proposed' ? 'asked' : last.kind
}

/** Agreements nobody took back: taking back ends all there were until then. */
function agreementsOf(entries: readonly Entry[]): Entry[] {
  const back = entries.findLastIndex(({ kind }) => kind === 'withdrawn')
  return entries.slice(back + 1).filter(({ kind }) => kind === 'agreed')
}

const coversDay = ({ from, until }: Entry, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from!, day) <= 0 &&
  (until === null || Temporal.PlainDate.compare(day, until) < 0)
