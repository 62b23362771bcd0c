/** A release window: places of some days that are given by lot among all who entered in time. Pure. */
export interface Release {
  readonly id: number
  readonly site: number
  readonly name: string
  readonly team: string
  /** What may be asked for; all belong to the team. */
  readonly concerns: readonly string[]
  readonly firstDay: Temporal.PlainDate
  readonly lastDay: Temporal.PlainDate
  /** Entries count from here … */
  readonly entriesFrom: Temporal.Instant
  /** … to here; within it no second is better than another. */
  readonly entriesTo: Temporal.Instant
  readonly drawAt: Temporal.Instant
  /** SHA-256 of the seed, 32 bytes; public from the first moment. */
  readonly commitment: Uint8Array
  readonly announcedAt: Temporal.Instant
  readonly entries: number
  /** Head of the chain of entries; public once the entries are closed. */
  readonly head: Uint8Array | null
  readonly state: 'announced' | 'closed' | 'drawn' | 'withdrawn'
  readonly drawnAt: Temporal.Instant | null
  readonly why: string | null
}

/** Where a release stands at a moment, whether or not a job has come by yet. */
export type Stage = 'announced' | 'open' | 'closed' | 'drawn' | 'withdrawn'

export function stageOf(
  it: Pick<Release, 'state' | 'entriesFrom' | 'entriesTo'>,
  now: Temporal.Instant,
): Stage {
  if (it.state !== 'announced') return it.state
  if (Temporal.Instant.compare(now, it.entriesFrom) < 0) return 'announced'
  return Temporal.Instant.compare(now, it.entriesTo) < 0 ? 'open' : 'closed'
}

export type Daytime = 'all' | 'morning' | 'afternoon'
export const DAYTIMES = ['all', 'morning', 'afternoon'] as const
/** Before noon on the office's clock is morning. */
export const NOON = 12

export type EntryState = 'entered' | 'won' | 'not-drawn' | 'has-booking' | 'withdrawn'

/** What somebody entered with; the name stands apart (entry-store.ts). */
export interface Entry {
  readonly id: string
  readonly release: number
  readonly number: number
  readonly code: string
  readonly salt: Uint8Array
  readonly receipt: Uint8Array
  readonly language: string
  readonly concerns: readonly string[]
  readonly persons: number
  readonly needs: readonly string[]
  /** How long the visit is planned for. */
  readonly minutes: number
  /** Wished days; none: every day of the release. */
  readonly days: readonly Temporal.PlainDate[]
  readonly daytime: Daytime
  readonly state: EntryState
  /** Code of the appointment that was won. */
  readonly appointment: string | null
}

/** What staff announce. */
export interface NewRelease {
  readonly site: number
  readonly name: string
  readonly team: string
  readonly concerns: readonly string[]
  readonly firstDay: Temporal.PlainDate
  readonly lastDay: Temporal.PlainDate
  readonly entriesFrom: Temporal.Instant
  readonly entriesTo: Temporal.Instant
  readonly drawAt: Temporal.Instant
}

export type AnnounceRefusal =
  | 'name-missing'
  | 'days-wrong'
  | 'too-many-days'
  | 'entries-in-the-past'
  | 'entries-too-short'
  | 'draw-too-early'
  | 'days-before-draw'

export type PlacesRefusal = 'nothing-set-aside' | 'opens-before-draw' | 'beyond-window'

/**
 * Why a draw of these days would have no place to give: nobody shall enter for nothing. Where a team has set nothing
 * aside at all, the draw gives whatever is still free.
 * @param quotas those of the team. @param windowDays so far ahead places can be given at all.
 */
export function refusesPlaces(
  { firstDay, lastDay }: Pick<NewRelease, 'firstDay' | 'lastDay'>,
  drawDay: Temporal.PlainDate,
  quotas: readonly { readonly pool: string; readonly opensDays: number }[],
  windowDays: number,
): { readonly refusal: PlacesRefusal; readonly field: string } | null {
  if (drawDay.until(lastDay).days > windowDays) return { refusal: 'beyond-window', field: 'lastDay' }
  if (quotas.length === 0) return null
  const drawn = quotas.filter(({ pool }) => pool === 'draw')
  if (drawn.length === 0) return { refusal: 'nothing-set-aside', field: 'concerns' }
  const ahead = drawDay.until(firstDay).days
  const isOpen = drawn.every(({ opensDays }) => ahead <= opensDays)
  return isOpen ? { refusal: 'opens-before-draw', field: 'firstDay' } : null
}

export const DAYS_MAX = 60
/** Whoever is told of a release must have the time to enter. Minutes. */
export const ENTRY_MINUTES_MIN = 1

/** What is wrong with an announcement, by the field it can be mended in. */
export function refusesRelease(
  it: NewRelease,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
  drawDay: Temporal.PlainDate,
): { readonly refusal: AnnounceRefusal; readonly field: string } | null {
  const { compare } = Temporal.Instant
  if (it.name.trim() === '' || it.name.length > 120) return { refusal: 'name-missing', field: 'name' }
  const days = it.firstDay.until(it.lastDay).days
  if (days < 0) return { refusal: 'days-wrong', field: 'lastDay' }
  if (days > DAYS_MAX) return { refusal: 'too-many-days', field: 'lastDay' }
  if (compare(it.entriesFrom, now) <= 0) return { refusal: 'entries-in-the-past', field: 'entriesFrom' }
  if (compare(it.entriesTo, it.entriesFrom.add({ minutes: ENTRY_MINUTES_MIN })) < 0)
    return { refusal: 'entries-too-short', field: 'entriesTo' }
  if (compare(it.drawAt, it.entriesTo) < 0) return { refusal: 'draw-too-early', field: 'drawAt' }
  if (
    Temporal.PlainDate.compare(it.firstDay, today) <= 0 ||
    Temporal.PlainDate.compare(it.firstDay, drawDay) <= 0
  )
    return { refusal: 'days-before-draw', field: 'firstDay' }
  return null
}
