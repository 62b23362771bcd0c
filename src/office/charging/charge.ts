import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { createClaim, type Claim, type CreateClaimRefusal, type SeenProof } from '#office/claims/index.ts'
import { assessFees, type FeeCase } from '#law/fees/index.ts'
import { findVisit } from '#office/visits/index.ts'
import type { ChargingRoom } from './room.ts'

export interface ChargeVisit {
  readonly site: number
  readonly visit: string
  readonly case: Omit<FeeCase, 'on'>
  /** Which paper was seen for each entitlement. */
  readonly seen: readonly SeenProof[]
  /** For somebody who came along, such as a child: then the claim is not the visitor's own. */
  readonly otherPerson: boolean
  readonly beforeHandOut: boolean
  /** What stood on the screen when it was pressed. */
  readonly expectedCents: number
  readonly key?: string | undefined
}

export type ChargeRefusal =
  | CommonRefusal
  | CreateClaimRefusal
  | 'unknown-visit'
  | 'proof-missing'
  | 'amount-changed'

/** Letters a note of a proof has at least and at most. */
const PROOF = { least: 3, most: 200 } as const

/**
 * Asks a visit for its fee. Reckoned anew on the day: when it is not what the screen said, nothing is asked. An entitlement
 * counts only with the proof somebody saw, never by a passport.
 */
export async function chargeVisit(
  room: ChargingRoom,
  actor: Actor,
  command: ChargeVisit,
): Promise<Outcome<{ claim: Claim }, ChargeRefusal>> {
  const { ground } = room
  const { site, visit: id, key } = command
  if (!isPermitted(ground.permissions, actor, 'claims.create', site)) return refuse('not-permitted')
  const visit = await findVisit(ground.db, id)
  if (visit === null || visit.site !== site) return refuse('unknown-visit', { field: 'visit' })
  const feeCase = caseBy(command.case, actor, officeDay(ground.clock.now()))
  const lost = unproven(feeCase, command.seen)
  if (lost !== undefined) return refuse('proof-missing', { field: `seen-${lost}` })
  const assessed = assessFees(feeCase)
  if (!assessed.ok) return assessed
  const { dueCents } = assessed.assessment
  if (dueCents !== command.expectedCents) return refuse('amount-changed', { detail: { dueCents } })
  return createClaim(room.claims, actor, {
    ...{ site, case: feeCase, visit: id, beforeHandOut: command.beforeHandOut, seen: command.seen, key },
    ...(visit.person !== null && !command.otherPerson && { person: visit.person }),
  })
}

/** A decision is the one of whoever asks for the fee. */
function caseBy(
  { decisions = [], ...rest }: Omit<FeeCase, 'on'>,
  actor: Actor,
  on: Temporal.PlainDate,
): FeeCase {
  return { ...rest, on, decisions: decisions.map((one) => ({ ...one, by: actor.id })) }
}

/** The first entitlement nobody has noted a proof for. */
export function unproven(
  { grounds = [] }: Pick<FeeCase, 'grounds'>,
  seen: readonly SeenProof[],
): string | undefined {
  return grounds.find((ground) => {
    const { length } = seen.find((one) => one.ground === ground)?.proof.trim() ?? ''
    return length < PROOF.least || length > PROOF.most
  })
}
