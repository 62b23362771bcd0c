import { createHash } from 'node:crypto'
import { readCode } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'

/** What can be noted without the server. Data of the paper list comes in the same shape. */
export type EntryKind = 'check-in' | 'draw' | 'arrived' | 'called' | 'finished' | 'paper'

export type Source = 'terminal' | 'console' | 'paper'

export interface Noted {
  /** Made where it was noted (UUID): however often it arrives, it is one entry. */
  readonly id: string
  readonly kind: EntryKind
  /** By the clock of the machine, epoch milliseconds. */
  readonly at: number
  readonly number: string | null
  readonly visit: string | null
  readonly digest: string | null
  readonly code: string | null
  readonly concerns: readonly string[]
  readonly language: string
  readonly persons: number
  /** Of a paper case: when it was over; null: still here. Epoch milliseconds. */
  readonly finishedAt: number | null
}

export type ConflictReason =
  | 'unknown-code'
  | 'unknown-visit'
  | 'unknown-concern'
  | 'number-unknown'
  | 'number-used'
  | 'checked-in-twice'
  | 'appointment-cancelled'
  | 'another-day'
  | 'too-late'
  | 'not-waiting'
  | 'numbers-used-up'
  | 'too-old'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const KINDS: readonly string[] = ['check-in', 'draw', 'arrived', 'called', 'finished', 'paper']
/** Instants a database and a calendar take: 2000 to 2100. */
const [MS_FROM, MS_TO] = [946_684_800_000, 4_102_444_800_000]
export const ENTRIES_MAX = 200
const CONCERNS_MAX = 10

/** What arrived, or null: a queue may hold anything once somebody has had the machine in the hands. Pure. */
export function readEntry(raw: unknown): Noted | null {
  if (typeof raw !== 'object' || raw === null) return null
  const it = raw as Readonly<Record<string, unknown>>
  const id = text(it['id'], UUID)
  const kind = typeof it['kind'] === 'string' && KINDS.includes(it['kind']) ? (it['kind'] as EntryKind) : null
  const at = moment(it['at'])
  if (!id || !kind || at === null) return null
  const persons = Number(it['persons'] ?? 1)
  const code = typeof it['code'] === 'string' ? readCode(it['code'].slice(0, 40)) : null
  return {
    ...{ id, kind, at, code },
    number: text(it['number'], /^[A-Z]\d{3}$/),
    visit: text(it['visit'], UUID),
    digest: text(it['digest'], /^[\w-]{43}$/),
    concerns: concernsIn(it['concerns']),
    language: text(it['language'], /^[a-z]{2,8}$/) ?? 'de',
    persons: Number.isInteger(persons) && persons >= 1 && persons <= 20 ? persons : 1,
    finishedAt: moment(it['finishedAt']),
  }
}

/**
 * A machine in the hall says what was done at its glass: its clock, its store and its key are within reach of whoever
 * stands there. Who was called or is through, and what stands on paper, only colleagues say. Pure.
 */
export function mayNote(actor: Pick<Actor, 'kind'>, { kind, visit }: Noted): boolean {
  return actor.kind !== 'device' || ((kind === 'check-in' || kind === 'draw') && visit === null)
}

function concernsIn(raw: unknown): string[] {
  if (!Array.isArray(raw)) return []
  const keys = raw.filter((key): key is string => typeof key === 'string' && /^[a-z0-9_]{1,60}$/.test(key))
  return [...new Set(keys)].slice(0, CONCERNS_MAX)
}

const text = (value: unknown, shape: RegExp): string | null =>
  typeof value === 'string' && shape.test(value) ? value : null

const moment = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value > MS_FROM && value < MS_TO ? value : null

/** The same entry with other content is no repetition. */
export function fingerprintOf(entry: Noted): Uint8Array {
  return createHash('sha256').update(JSON.stringify(entry)).digest()
}

/** Days back for which something may still be entered. */
export const BACK_DAYS = 14

/**
 * When it really was: the machine's time put right by how far its clock was off when it was heard again. The server
 * decides: nothing was noted in the future. Pure; milliseconds.
 */
export function realTime(at: number, skewMs: number, received: Temporal.Instant): Temporal.Instant {
  const put = Math.min(Math.max(at + skewMs, MS_FROM), received.epochMilliseconds)
  return Temporal.Instant.fromEpochMilliseconds(put)
}

/** How far the machine's clock is behind ours; what it claims beyond a century is nonsense and counts as right. */
export function skewOf(sentAt: number, received: Temporal.Instant): number {
  return moment(sentAt) === null ? 0 : received.epochMilliseconds - sentAt
}
