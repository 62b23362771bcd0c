import type { Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { readCode } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { amend, isAway, type Visit } from '#office/visits/index.ts'
import { atVisit } from './at-visit.ts'
import { judgeDeferral, minutesLeftNow, type DeferralRefusal } from './deferral.ts'
import { visitOfCode } from './ticket-state.ts'
import { arrivalRules, type ReceptionRoom } from './room.ts'

export interface Deferred {
  readonly visit: string
  readonly number: string
  /** Not called before; null: back again. */
  readonly until: string | null
  readonly minutesLeft: number
}

export interface DeferCommand {
  readonly code: string
  /** Minutes from now; 0: "I am back". */
  readonly minutes: number
  readonly key?: string | undefined
}

export type DeferRefusal = CommonRefusal | DeferralRefusal | 'unknown-ticket' | 'unknown-visit'

/** "I come back later", by the code of the ticket: not called meanwhile, and nobody who came later takes the place. */
export async function defer(
  room: ReceptionRoom,
  actor: Actor,
  { code: typed, minutes, key }: DeferCommand,
): Promise<Outcome<Deferred, DeferRefusal>> {
  const code = readCode(typed)
  const found = code && (await visitOfCode(room, code))
  if (!found) return refuse('unknown-ticket', { field: 'code' })
  const { id, site } = found
  const command = { site, visit: id, minutes, key }
  return atVisit<Deferred, DeferralRefusal>(room, actor, 'reception.defer', command, (hand, visit) =>
    setAside(room, hand, visit, minutes),
  )
}

async function setAside(
  room: ReceptionRoom,
  { tx, now, tell }: Hand,
  visit: Visit,
  minutes: number,
): Promise<Outcome<Deferred, DeferralRefusal>> {
  const rules = arrivalRules(room, visit.site)
  const verdict = judgeDeferral(visit, minutes, rules, now)
  if (!verdict.ok) return verdict
  const { notBefore, deferredMinutes } = verdict
  const changed = await amend(tx, visit.id, ['waiting'], { notBefore, deferredMinutes })
  if (!changed) throw new Error('a locked visit changed its state')
  const number = visit.number ?? ''
  const until = notBefore && String(notBefore)
  // Coming back without having been away changes nothing that anybody must hear of.
  if (notBefore !== null || isAway(visit, now))
    tell('reception.deferred', { visit: visit.id, number, team: visit.team, until })
  return {
    ok: true,
    visit: visit.id,
    number,
    until,
    minutesLeft: minutesLeftNow(changed, rules, now),
  }
}
