import type { OfficeEvent } from '../../ground/events/event-store.ts'
import { frameOf } from './line.ts'

/** An event of the office as a screen in the hall hears it. */
export interface Shown {
  readonly id: number
  /** null: every site. */
  readonly site: number | null
  /** null: whatever a screen shows. */
  readonly team: string | null
  /** Set: this display only. */
  readonly display?: string
  readonly frame: Buffer
}

const rings = new Set(['calling.called', 'calling.recalled'])
const ends = new Set([
  'calling.served',
  'calling.missed',
  'calling.withdrawn',
  'calling.finished',
  'calling.parked',
  'calling.forwarded',
])

/** Asked to come nearer, before the call: `prepared`, `prepared-ended`. */
const nearer = new Set(['calling.prepared', 'calling.prepared-ended'])

/** A test is for one wall; `setup` says that a display, its group or a voice is another now: look again. */
function toDisplays(id: number, topic: string, site: number | null, data: OfficeEvent['data']): Shown | null {
  const { display, test } = data
  if (topic === 'displays.changed' || topic === 'displays.voice-changed')
    return { id, site, team: null, frame: frameOf('setup', {}, id) }
  if (topic !== 'displays.test' || typeof display !== 'string') return null
  return { id, site, team: null, display, frame: frameOf('test', { test }, id) }
}

/** Numbers and rooms only: which visit it is stays inside. null: nothing for a screen. */
export function shownOf({ id, at, topic, site, data }: OfficeEvent): Shown | null {
  const { call, number, room, desk, team, language, ring } = data
  if (topic.startsWith('displays.')) return toDisplays(id, topic, site, data)
  if (site !== null && typeof team === 'string' && nearer.has(topic))
    return { id, site, team, frame: frameOf(topic.slice(8), { number, team, desk }, id) }
  if (site === null || typeof call !== 'string' || typeof team !== 'string') return null
  if (rings.has(topic)) {
    const rungAt = Temporal.Instant.from(at).toString()
    const told = { call, number, room, desk, team, language, ring, rungAt, open: true }
    return { id, site, team, frame: frameOf('call', told, id) }
  }
  if (ends.has(topic)) return { id, site, team, frame: frameOf('end', { call, topic: topic.slice(8) }, id) }
  return null
}

/** A silent alarm and what becomes of it: nothing a hall, a display or a phone may notice. */
export function isAlarm(topic: string): boolean {
  return topic.startsWith('calling.alarm')
}

/**
 * Whose lines end: the key was revoked, a session ended, the account is locked or something else now, or somebody no longer
 * stands in. Who still may listen comes again by themselves; all others are turned away.
 */
export function endsLinesOf({ topic, data }: OfficeEvent): string | null {
  const { client, account, deputy } = data
  const holder =
    topic === 'staff.key-revoked'
      ? client
      : topic === 'staff.session-ended'
        ? account
        : topic === 'casefiles.deputy'
          ? deputy
          : null
  return typeof holder === 'string' ? holder : null
}

/** Something happened in an Akte: only who has it open hears of it. */
export function isFromFile(topic: string): boolean {
  return topic.startsWith('casefiles.') || topic.startsWith('circulation.')
}

/** Whether someone in the hall, or the order of those who wait, may look different now. */
export function changesHall(topic: string): boolean {
  return (
    (/^(calling|printing|reception|visits)\./.test(topic) && !isAlarm(topic)) ||
    topic === 'appointments.cancelled' ||
    topic === 'appointments.moved'
  )
}

/** Something was paid, counted, or is wrong with a machine: desks and cashiers look anew, and the phone of the visit. */
export function isAboutMoney(topic: string): boolean {
  return /^(claims|cashdesk|kiosk|bankbook)\./.test(topic)
}
