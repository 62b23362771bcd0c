import type { OfficeEvent } from '#ground/events/event-store.ts'

/** What happens to a visit, as other programs hear it. The words are part of the interface. */
export const TYPE_OF_TOPIC: Readonly<Record<string, EventType>> = {
  'reception.arrived': 'visit.arrived',
  'reception.ticket-drawn': 'visit.arrived',
  'calling.called': 'visit.called',
  'calling.recalled': 'visit.rung-again',
  'calling.withdrawn': 'visit.withdrawn',
  'calling.served': 'visit.served',
  'calling.parked': 'visit.parked',
  'calling.unparked': 'visit.back',
  'calling.forwarded': 'visit.forwarded',
  'calling.missed': 'visit.no-show',
  'calling.finished': 'visit.finished',
}

export const EVENT_TYPES = [
  'visit.arrived',
  'visit.called',
  'visit.rung-again',
  'visit.withdrawn',
  'visit.served',
  'visit.parked',
  'visit.back',
  'visit.forwarded',
  'visit.no-show',
  'visit.finished',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

export const TOLD_TOPICS: readonly string[] = Object.keys(TYPE_OF_TOPIC)

/** Numbers and ids only. Whoever reads it learns nothing about the person, and no concern. */
export interface Told {
  /** The same over stream and webhook: by it a repetition is known. */
  readonly id: number
  readonly type: EventType
  readonly at: string
  readonly site: number
  readonly visit: string
  readonly number: string | null
  readonly desk: number | null
  readonly room: string | null
  readonly team: string | null
  readonly call: string | null
  /** Rises with each ring of one call. */
  readonly ring: number | null
}

/** The event as programs hear it; null when it is none of theirs. */
export function toldOf(event: OfficeEvent): Told | null {
  const type = Object.hasOwn(TYPE_OF_TOPIC, event.topic) ? TYPE_OF_TOPIC[event.topic] : undefined
  const { visit } = event.data
  // a numbered time window is no arrival: whoever holds it comes back later
  if (!type || event.site === null || typeof visit !== 'string' || event.data['window'] !== undefined)
    return null
  const text = (name: string) => (typeof event.data[name] === 'string' ? (event.data[name] as string) : null)
  const count = (name: string) => (typeof event.data[name] === 'number' ? (event.data[name] as number) : null)
  return {
    ...{ id: event.id, type, at: Temporal.Instant.from(event.at).toString(), site: event.site, visit },
    ...{ number: text('number'), desk: count('desk'), room: text('room'), team: text('team') },
    ...{ call: text('call'), ring: count('ring') },
  }
}
