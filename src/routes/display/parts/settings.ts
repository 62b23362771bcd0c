import type { QuietWeek } from '#office/displays/index.ts'

/** What a display was told in the administration; a screen nobody set up has the usual. */
export interface WallSettings {
  /** null: nobody has set it up. */
  readonly id: string | null
  readonly name: string | null
  /** It speaks for itself: its machine's key is that of this display. A colleague who only looks does not. */
  readonly isOwn: boolean
  readonly seatCm: number
  readonly pictureCm: number
  readonly languages: readonly string[]
  readonly volume: number
  readonly sound: boolean
  readonly quiet: QuietWeek
  readonly mutedUntil: string | null
  readonly repeatSeconds: number
  readonly repeatTimes: number
  readonly showsNearer: boolean
  /** None: every desk. */
  readonly desks: readonly number[]
  /** Digests of the office's own recordings by `<language>/<clip>`. */
  readonly own: Readonly<Record<string, string>>
}
