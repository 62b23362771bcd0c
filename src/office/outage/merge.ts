import type { Hand } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { byCode } from '#office/appointments/index.ts'
import { rulesOf } from '#office/calling/index.ts'
import { advance, lockVisit, visitByNumber, type Visit } from '#office/visits/index.ts'
import type { Merged } from './entry-store.ts'
import { bringIn } from './bring-in.ts'
import { conflict, type MergeOutcome, type ToMerge } from './merged.ts'
import { numberFor } from './number-for.ts'
import { visitOfDigest } from './plan-store.ts'
import type { OutageRoom } from './room.ts'

/** One entry becomes what would have been, had the server been there. */
export async function merge(room: OutageRoom, hand: Hand, it: ToMerge): Promise<MergeOutcome> {
  switch (it.entry.kind) {
    case 'draw':
      return bringIn(room, hand, it)
    case 'check-in':
    case 'arrived':
      return checkIn(room, hand, it)
    case 'called':
    case 'finished':
      return leaveQueue(hand, it, it.entry.kind, it.realAt)
    case 'paper':
      return paperCase(room, hand, it)
  }
}

async function checkIn(room: OutageRoom, hand: Hand, it: ToMerge): Promise<Merged> {
  const { site, entry, realAt } = it
  const id = await whose(hand, it)
  const visit = id === null ? null : await lockVisit(hand.tx, id)
  if (!visit || visit.site !== site) return conflict(entry.visit ? 'unknown-visit' : 'unknown-code')
  if (visit.state === 'cancelled') return conflict('appointment-cancelled', visit.id)
  if (!visit.day.equals(officeDay(realAt))) return conflict('another-day', visit.id)
  if (visit.state !== 'booked' && visit.state !== 'no_show') {
    const sameNumber = entry.number === null || entry.number === visit.number
    const number = visit.number
    return sameNumber
      ? { state: 'merged', number, visit: visit.id, reason: null }
      : conflict('checked-in-twice', visit.id)
  }
  const { lateMinutes } = rulesOf(room.reception.calling, site)
  if (visit.dueAt && realAt.epochMilliseconds > visit.dueAt.epochMilliseconds + lateMinutes * 60_000)
    return conflict('too-late', visit.id)
  return admit(room, hand, it, visit)
}

async function whose({ tx }: Hand, { site, entry, realAt }: ToMerge): Promise<string | null> {
  if (entry.visit) return entry.visit
  if (entry.digest) return visitOfDigest(tx, site, officeDay(realAt), entry.digest)
  return entry.code ? ((await byCode(tx, entry.code))?.visit ?? null) : null
}

/** The visitor was there at the real time; who counted as missed meanwhile does so no longer. */
export async function admit(room: OutageRoom, hand: Hand, it: ToMerge, visit: Visit): Promise<Merged> {
  const { tx, tell } = hand
  const found = await numberFor(room, hand, it, visit)
  if (!found.ok) return conflict(found.refusal, visit.id)
  const { number } = found
  const afresh = { endedAt: null, calledAt: null, servedAt: null, desk: null }
  const act = visit.state === 'booked' ? 'arrive' : 'admit'
  const here = await advance(tx, visit.id, act, { number, arrivedAt: it.realAt, ...afresh })
  if (!here) return conflict('not-waiting', visit.id)
  const { id, team, dueAt } = here
  tell(
    'reception.arrived',
    { visit: id, number, team, dueAt: dueAt && String(dueAt), mark: null },
    `visit:${id}`,
  )
  return { state: 'done', number, visit: id, reason: null }
}

/** Called by voice: not called again. Finished: over, at the real time. Minutes are not counted: nobody measured them. */
async function leaveQueue(
  { tx, tell }: Hand,
  it: ToMerge,
  kind: 'called' | 'finished',
  at: Temporal.Instant,
): Promise<MergeOutcome> {
  const { site, entry, realAt } = it
  const day = officeDay(realAt)
  const found = entry.visit ? { id: entry.visit } : await byNumber(tx, site, day, entry.number)
  if (!found) return 'later'
  const visit = await lockVisit(tx, found.id)
  if (!visit || visit.site !== site) return conflict('unknown-visit')
  const { id, number, team } = visit
  const over = ['finished', 'left', 'no_show', 'cancelled'].includes(visit.state)
  if (over || (kind === 'called' && visit.state !== 'waiting')) {
    const agrees = visit.state === 'finished' || kind === 'called'
    return agrees ? { state: 'merged', number, visit: id, reason: null } : conflict('not-waiting', id)
  }
  const times = kind === 'called' ? { calledAt: at } : { endedAt: at, desk: null }
  const moved = await advance(tx, id, kind === 'called' ? 'note-called' : 'note-finished', times)
  if (!moved) return visit.state === 'booked' ? 'later' : conflict('not-waiting', id)
  tell(`outage.${kind}`, { visit: id, number, team }, `visit:${id}`)
  return { state: 'done', number, visit: id, reason: null }
}

async function byNumber(tx: Hand['tx'], site: number, day: Temporal.PlainDate, number: string | null) {
  return number === null ? null : visitByNumber(tx, site, day, number)
}

/** A line of the paper list: somebody came, with or without an appointment, and is perhaps through already. */
async function paperCase(room: OutageRoom, hand: Hand, it: ToMerge): Promise<MergeOutcome> {
  const came = it.entry.code ? await checkIn(room, hand, it) : await bringIn(room, hand, it)
  if (it.entry.finishedAt === null || came.visit === null || came.state === 'conflict') return came
  const end = Temporal.Instant.fromEpochMilliseconds(it.entry.finishedAt)
  const at = Temporal.Instant.compare(end, hand.now) > 0 ? hand.now : end
  const entry = { ...it.entry, visit: came.visit }
  const over = await leaveQueue(hand, { ...it, entry }, 'finished', at)
  return over === 'later' ? came : { ...over, number: came.number }
}
