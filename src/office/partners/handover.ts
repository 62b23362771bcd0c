/** A warm hand-over: when and where somebody meets the person with the partner, and who comes along. */
export interface Handover {
  readonly id: string
  readonly referral: string
  readonly at: Temporal.Instant
  readonly startsAt: Temporal.Instant
  readonly proposedBy: 'partner' | 'counsellor'
  readonly companion: Companion
  /** Language of the interpreter who is needed, or null. */
  readonly interpreter: string | null
  /** The case was under protection: no joint appointment, neutral words. */
  readonly protected: boolean
  readonly state: 'proposed' | 'agreed' | 'cancelled'
  readonly words: { readonly place: string; readonly note: string }
}

/** Who comes along. `family` never under protection: the database refuses it as well. */
export const COMPANIONS = ['nobody', 'counsellor', 'interpreter', 'trusted', 'family'] as const
export type Companion = (typeof COMPANIONS)[number]

export type HandoverFault =
  | 'start-missing'
  | 'start-past'
  | 'place-missing'
  | 'too-long'
  | 'no-joint-appointment'

export interface HandoverDraft {
  readonly startsAt: Temporal.Instant | null
  readonly place: string
  readonly note: string
  readonly companion: Companion
  readonly interpreter: string | null
}

/** The first thing wrong with it, and where. */
export function faultOfHandover(
  it: HandoverDraft,
  isProtected: boolean,
  now: Temporal.Instant,
): { fault: HandoverFault; field: string } | null {
  if (!it.startsAt) return { fault: 'start-missing', field: 'day' }
  if (Temporal.Instant.compare(it.startsAt, now) < 0) return { fault: 'start-past', field: 'day' }
  if (it.place.trim() === '') return { fault: 'place-missing', field: 'place' }
  if (it.place.length > 300 || it.note.length > 600) return { fault: 'too-long', field: 'place' }
  if (isProtected && it.companion === 'family') return { fault: 'no-joint-appointment', field: 'companion' }
  return null
}
