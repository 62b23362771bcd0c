/** What machines report by themselves. Another kind is noted as it is called: a newer machine is not refused. */
export const EVENT_KINDS = [
  'tampering',
  'tampering-over',
  'door',
  'jam',
  'change-jam',
  'no-change',
  'power',
  'emptied',
] as const

/** What the office notices itself about what a machine said. */
export type NoticedKind =
  | 'payment-differs'
  | 'number-reused'
  | 'unknown-kassenzeichen'
  | 'paid-too-much'
  | 'offline-over-limit'
  | 'reversal-of-cash'
  | 'clock-off'

/** Somebody must go there now. */
export const ALARMS: ReadonlySet<string> = new Set<string>([
  'tampering',
  'payment-differs',
  'number-reused',
  'reversal-of-cash',
])
export const isAlarm = (kind: string): boolean => ALARMS.has(kind)

export interface Incident {
  readonly id: string
  readonly till: string
  readonly site: number
  /** A `NoticedKind`, or whatever a machine called it. */
  readonly kind: string
  readonly at: Temporal.Instant
  readonly toldAt: Temporal.Instant | null
  readonly payment: string | null
  readonly detail: Readonly<Record<string, unknown>>
  readonly settledAt: Temporal.Instant | null
  readonly settledBy: string | null
  readonly settledNote: string | null
}
