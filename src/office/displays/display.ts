import { refuse } from '#ground/act/refusal.ts'
import { VOICES, type Voice } from '#ground/speech/spoken.ts'
import type { QuietWeek } from './quiet.ts'

/** A screen on a wall, and whose calls it shows. Pure. */
export interface Display {
  readonly id: string
  readonly site: number
  /** How the office calls it, e.g. "Halle links". */
  readonly name: string
  readonly place: string
  /** The key of its machine; null: none yet. */
  readonly client: string | null
  /** Whose calls it shows; null: of the whole site. */
  readonly group: string | null
  /** From the farthest seat, in centimetres. */
  readonly seatCm: number
  /** Height of the picture as it hangs, in centimetres. */
  readonly pictureCm: number
  /** Spoken after German when the ticket is in one of them. German is always spoken. */
  readonly languages: readonly Voice[]
  /** Percent. */
  readonly volume: number
  readonly sound: boolean
  readonly quiet: QuietWeek
  /** A call nobody follows is said again after so many seconds, and at most so many times. */
  readonly repeatSeconds: number
  readonly repeatTimes: number
  /** Shows who is asked to come nearer before the call. */
  readonly showsNearer: boolean
  /** Says in the last line how long one waits now. */
  readonly showsWaiting: boolean
  readonly active: boolean
}

export interface RoomGroup {
  readonly id: string
  readonly site: number
  readonly name: string
  /** None: every team. */
  readonly teams: readonly string[]
  /** None: every desk of these teams. */
  readonly desks: readonly number[]
}

export type DisplayFault =
  | 'name-missing'
  | 'name-too-long'
  | 'seat-unlikely'
  | 'picture-unlikely'
  | 'volume-unlikely'
  | 'repeat-unlikely'
  | 'unknown-language'

const NAME_MAX = 80
const PLACE_MAX = 120

const within = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most

/** What cannot be right, with the field it stands in; the database holds the same limits. */
export function faultOf(it: Display) {
  if (it.name === '') return refuse('name-missing', { field: 'name' })
  if (it.name.length > NAME_MAX) return refuse('name-too-long', { field: 'name' })
  if (it.place.length > PLACE_MAX) return refuse('name-too-long', { field: 'place' })
  if (!within(it.seatCm, 100, 6000)) return refuse('seat-unlikely', { field: 'seat' })
  if (!within(it.pictureCm, 10, 400)) return refuse('picture-unlikely', { field: 'picture' })
  if (!within(it.volume, 0, 100)) return refuse('volume-unlikely', { field: 'volume' })
  if (!within(it.repeatSeconds, 10, 300)) return refuse('repeat-unlikely', { field: 'repeatSeconds' })
  if (!within(it.repeatTimes, 0, 10)) return refuse('repeat-unlikely', { field: 'repeatTimes' })
  if (!it.languages.every((language) => VOICES.includes(language)))
    return refuse('unknown-language', { field: 'languages' })
  return null
}

/** A screen nobody has set up yet. */
export const USUAL = {
  seatCm: 800,
  pictureCm: 68,
  languages: VOICES.filter((voice) => voice !== 'de'),
  volume: 80,
  sound: true,
  quiet: {} as QuietWeek,
  repeatSeconds: 20,
  repeatTimes: 3,
  showsNearer: true,
  showsWaiting: false,
} as const
