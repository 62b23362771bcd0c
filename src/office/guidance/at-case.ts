import { consult, perform, type Hand, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { caseIn, caseSubject, lockCase, type Case, type Safe } from '#office/counselling/index.ts'
import type { GuidanceRoom } from './room.ts'

export type AtRefusal = CommonRefusal | 'unknown-case' | 'case-closed'

export interface Within {
  readonly case: Case
  readonly safe: Safe
}

export interface AtDeed {
  readonly act: string
  readonly case: string
  readonly key?: { readonly value: string; readonly request: unknown } | undefined
  /** What may still be done when the counselling has ended: taking something away. */
  readonly alsoClosed?: boolean
}

/** Whether it can be an id at all: anything may stand in an address or a form. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** An act on one case, under its lock; it stands in the person's log. */
export async function atCase<T extends object, Name extends string>(
  room: GuidanceRoom,
  actor: Actor,
  deed: AtDeed,
  work: (hand: Hand, within: Within) => Promise<Outcome<T, Name>>,
): Promise<Outcome<T, Name | AtRefusal>> {
  const { act, key } = deed
  return perform<T, Name | AtRefusal>(room.ground, actor, { act, site: null, key }, async (hand) => {
    const found = isId(deed.case) ? await lockCase(hand.tx, deed.case) : null
    const safe = found && (await room.counselling.vault.safeOf(hand.tx, found.id))
    if (!found || !safe) return refuse('unknown-case')
    if (found.closedAt && !deed.alsoClosed) return refuse('case-closed')
    hand.about(caseSubject(found.id))
    return work(hand, { case: found, safe })
  })
}

/** A look at one case, with its line in the person's log. */
export async function lookAtCase<T extends object>(
  room: GuidanceRoom,
  actor: Actor,
  deed: { readonly act: string; readonly case: string },
  look: (tx: Tx, now: Temporal.Instant, within: Within) => Promise<T>,
): Promise<Outcome<T, CommonRefusal | 'unknown-case'>> {
  if (!isId(deed.case)) return refuse('unknown-case')
  const asked = { act: deed.act, site: null, subject: caseSubject(deed.case) }
  const seen = await consult(room.ground, actor, asked, async (tx, now) => {
    const found = await caseIn(tx, deed.case)
    const safe = found && (await room.counselling.vault.safeOf(tx, found.id))
    return found && safe ? look(tx, now, { case: found, safe }) : null
  })
  if (!seen.ok) return refuse(seen.refusal)
  return seen.found ? { ok: true, ...seen.found } : refuse('unknown-case')
}

/** Of whom something comes: the person of the case, or a counsellor. */
export const sideOf = (actor: Actor): 'person' | 'counsellor' =>
  actor.kind === 'counsellor' ? 'counsellor' : 'person'
