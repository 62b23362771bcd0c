/** What happened to colleagues at work; of an area, a time, and how bad it was. */
export interface Incident {
  readonly id: string
  readonly site: number
  readonly area: string
  readonly at: Temporal.Instant
  readonly level: IncidentLevel
  readonly kind: IncidentKind
  readonly what: string
  /** What was done at once. */
  readonly helped: string
  /** Who asked to be spoken to; null: nobody, or that is over. */
  readonly contact: string | null
  readonly reportedAt: Temporal.Instant
  readonly settledAt: Temporal.Instant | null
  readonly settledWords: string | null
}

/**
 * How bad: 0 a quarrel, 1 insult or damage, 2 threat, violence or an emergency, 3 a weapon or danger to life. Four steps as in the Aachener Modell
 * (Stadt Aachen and Unfallkasse NRW); our words.
 */
export const INCIDENT_LEVELS = [0, 1, 2, 3] as const
export type IncidentLevel = (typeof INCIDENT_LEVELS)[number]
export const INCIDENT_KINDS = [
  'words',
  'threat',
  'violence',
  'damage',
  'emergency',
  'technology',
  'other',
] as const
export type IncidentKind = (typeof INCIDENT_KINDS)[number]

export const WHAT_LEAST = 10
export const WHAT_MOST = 2000
/** So far back something can still be reported. */
export const REPORT_DAYS = 90
