import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay, OFFICE_ZONE } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { holderOf } from './block.ts'
import {
  BACK_DAYS,
  ENTRIES_MAX,
  fingerprintOf,
  mayNote,
  readEntry,
  realTime,
  skewOf,
  type ConflictReason,
  type Noted,
  type Source,
} from './entry.ts'
import { claimEntry, findEntries, settleEntry, type Merged, type StoredEntry } from './entry-store.ts'
import { conflict } from './merged.ts'
import { merge } from './merge.ts'
import type { OutageRoom } from './room.ts'

export interface CatchUpCommand {
  readonly site: number
  readonly source: Source
  /** What the machine's own clock says while it sends; epoch milliseconds. */
  readonly sentAt: number
  readonly browser?: string | undefined
  /** As they arrived: nothing in them is believed. At most `ENTRIES_MAX`, the rest comes with the next call. */
  readonly entries: readonly unknown[]
}

/** What became of an entry. `refused`: never any visit; `later`: keep it and send it again. The rest may be forgotten. */
export interface CaughtUp {
  readonly id: string
  readonly state: 'done' | 'merged' | 'conflict' | 'refused' | 'later'
  readonly number: string | null
  readonly visit: string | null
  readonly reason: ConflictReason | 'unreadable' | 'id-reused' | null
}

/** A machine that speaks of what another one noted has waited long enough. Minutes. */
const LATER_MINUTES = 60

/**
 * What was noted while the server was away, entered afterwards, each entry one act: sent again, by whichever machine, it
 * is the same entry with the same answer.
 */
export async function catchUp(
  room: OutageRoom,
  actor: Actor,
  command: CatchUpCommand,
): Promise<Outcome<{ results: readonly CaughtUp[] }, CommonRefusal | 'too-many'>> {
  const { ground } = room
  const { site, entries } = command
  if (!isPermitted(ground.permissions, actor, 'outage.catch-up', site)) return refuse('not-permitted')
  if (entries.length > ENTRIES_MAX) return refuse('too-many', { detail: { most: ENTRIES_MAX } })
  const read = entries.map((raw) => {
    const entry = readEntry(raw)
    return entry && mayNote(actor, entry) ? entry : null
  })
  const known = await findEntries(
    ground.db,
    read.flatMap((entry) => entry?.id ?? []),
  )
  const results: CaughtUp[] = []
  for (const [n, entry] of read.entries()) {
    const before = entry && known.get(entry.id)
    if (!entry) results.push(answer(idOf(entries[n]), 'refused', 'unreadable'))
    else results.push(before ? again(entry, before) : await enter(room, actor, command, entry))
  }
  return { ok: true, results }
}

async function enter(
  room: OutageRoom,
  actor: Actor,
  { site, source, sentAt, browser }: CatchUpCommand,
  entry: Noted,
): Promise<CaughtUp> {
  const { ground } = room
  const received = ground.clock.now()
  const skewMs = skewOf(sentAt, received)
  const realAt = realTime(entry.at, skewMs, received)
  const deed = { act: 'outage.catch-up', site, why: `nachgetragen: ${entry.kind}, ${clockOf(realAt)}` }
  const holder = holderOf(actor, browser)
  const done = await perform<{ merged: Merged }, 'known' | 'later'>(ground, actor, deed, async (hand) => {
    const claim = { entry, site, source, sender: `${actor.kind}:${actor.id}`, skewMs, realAt }
    const isNew = await claimEntry(hand.tx, {
      ...claim,
      fingerprint: fingerprintOf(entry),
      receivedAt: received,
    })
    if (!isNew) return refuse('known')
    hand.about(`entry:${entry.id}`)
    const merged = await decide(room, hand, { site, entry, holder, realAt })
    if (merged === 'later') return refuse('later')
    await settleEntry(hand.tx, entry.id, merged)
    hand.about(`${merged.visit ? `visit:${merged.visit}` : `entry:${entry.id}`}`)
    hand.tell('outage.caught-up', { entry: entry.id, state: merged.state, reason: merged.reason })
    return { ok: true, merged }
  })
  if (done.ok) return { id: entry.id, ...done.merged }
  if (done.refusal === 'later') return answer(entry.id, 'later', null)
  const stored = (await findEntries(ground.db, [entry.id])).get(entry.id)
  return stored ? again(entry, stored) : answer(entry.id, 'later', null)
}

async function decide(
  room: OutageRoom,
  hand: Parameters<typeof merge>[1],
  it: Parameters<typeof merge>[2],
): Promise<Merged | 'later'> {
  const today = officeDay(hand.now)
  const earliest = today.subtract({ days: BACK_DAYS })
  if (Temporal.PlainDate.compare(officeDay(it.realAt), earliest) < 0) return conflict('too-old')
  const merged = await merge(room, hand, it)
  if (merged !== 'later') return merged
  const age = hand.now.since(it.realAt).total('minutes')
  return age > LATER_MINUTES ? conflict('unknown-visit') : 'later'
}

/** The same answer as the first time; what was settled since is settled. */
function again(entry: Noted, stored: StoredEntry): CaughtUp {
  if (!Buffer.from(stored.fingerprint).equals(fingerprintOf(entry)))
    return answer(entry.id, 'refused', 'id-reused')
  const { id, number, visit, reason } = stored
  return stored.state === 'settled'
    ? { id, number, visit, reason: null, state: 'merged' }
    : { id, number, visit, reason, state: stored.state }
}

const answer = (id: string, state: CaughtUp['state'], reason: CaughtUp['reason']): CaughtUp => ({
  ...{ id, state, reason, number: null, visit: null },
})

/** So that a machine can forget what nobody can ever read. */
function idOf(raw: unknown): string {
  const id = typeof raw === 'object' && raw !== null ? (raw as { id?: unknown }).id : undefined
  return typeof id === 'string' ? id.slice(0, 64) : ''
}

function clockOf(at: Temporal.Instant): string {
  const there = at.toZonedDateTimeISO(OFFICE_ZONE)
  return `${there.toPlainDate().toString()} ${there.toPlainTime().toString({ smallestUnit: 'minute' })}`
}
