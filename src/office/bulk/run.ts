/** One import or export, and how far it is. */
const RUN_STATES = [
  'asked',
  'reading',
  'running',
  'paused',
  'checking',
  'done',
  'cancelled',
  'failed',
] as const
export type RunState = (typeof RUN_STATES)[number]
export type RunKind = 'import' | 'export'

export interface Run {
  readonly id: string
  readonly kind: RunKind
  readonly site: number
  /** Below the folder of the settings. */
  readonly folder: string
  readonly indexFile: string | null
  readonly team: string | null
  readonly planUnit: string | null
  /** Somebody took it upon themselves to file what no scanner has seen. */
  readonly unscanned: boolean
  readonly encoding: string | null
  readonly separator: string | null
  /** Columns of the index nobody knows; they went along as a note. */
  readonly unread: readonly string[]
  readonly state: RunState
  /** What it waits for, or why it failed. */
  readonly why: string | null
  readonly begunBy: string
  readonly releasedBy: string | null
  readonly begunAt: Temporal.Instant
  readonly changedAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
}

export type EntryState = 'waiting' | 'filed' | 'duplicate' | 'refused' | 'missing'

/** The sum of a run. Rows are exactly filed, duplicate, refused, missing or still waiting. */
export interface Tally {
  readonly rows: number
  readonly waiting: number
  readonly filed: number
  /** Filed, with something to know about it. */
  readonly noted: number
  readonly duplicate: number
  readonly refused: number
  /** In the index, but not in the folder. */
  readonly missing: number
  readonly akten: number
  readonly bytes: number
  readonly files: number
  /** In the folder, but not in the index. */
  readonly strays: number
}

export const isOpen = ({ endedAt }: Pick<Run, 'endedAt'>): boolean => endedAt === null

/** What may be asked of a run. */
export function canSteer({ state }: Pick<Run, 'state'>, wish: 'pause' | 'resume' | 'cancel'): boolean {
  if (wish === 'pause') return state === 'running' || state === 'reading'
  if (wish === 'resume') return state === 'paused'
  return ['asked', 'reading', 'running', 'paused', 'checking'].includes(state)
}
