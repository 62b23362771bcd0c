import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { createClaim, type Claim, type CreateClaimRefusal, type SeenProof } from '#office/claims/index.ts'
import { assessFees, type FeeCase } from '#law/fees/index.ts'
import { findVisit } from '#office/visits/index.ts'
import type { ChargingRoom } from './room.ts'

/** What is asked for, as it stood on the screen. */
export interface Charge {
  readonly site: number
  readonly case: Omit<FeeCase, 'on'>
  /** Which paper was seen for each entitlement. */
  readonly seen: readonly SeenProof[]
  /** For somebody else, such as a child: then the claim is not the one of the person of this visit or Akte. */
  readonly otherPerson: boolean
  readonly beforeHandOut: boolean
  readonly expectedCents: number
  readonly key?: string | undefined
}

export interface ChargeVisit extends Charge {
  readonly visit: string
}

export interface ChargeFile extends Charge {
  /** The face has seen the Akte with the eyes of whoever asks. */
  readonly akte: string
  readonly person: string | null
}

export type ChargeRefusal =
  | CommonRefusal
  | CreateClaimRefusal
  | 'unknown-visit'
  | 'proof-missing'
  | 'amount-changed'

/** Letters a note of a proof has at least and at most. */
const PROOF = { least: 3, most: 200 } as const

/** Asks a visit for its fee. */
export async function chargeVisit(
  room: ChargingRoom,
  actor: Actor,
  { visit: id, ...charge }: ChargeVisit,
): Promise<Outcome<{ claim: Claim }, ChargeRefusal>> {
  const { ground } = room
  if (!isPermitted(ground.permissions, actor, 'claims.create', charge.site)) return refuse('not-permitted')
  const visit = await findVisit(ground.db, id)
  if (visit === null || visit.site !== charge.site) return refuse('unknown-visit', { field: 'visit' })
  return makeClaim(room, actor, charge, { visit: id, person: visit.person })
}

/** Asks for a fee out of an Akte, without a visit. */
export function chargeFile(
  room: ChargingRoom,
  actor: Actor,
  { akte, person, ...charge }: ChargeFile,
): Promise<Outcome<{ claim: Claim }, ChargeRefusal>> {
  return makeClaim(room, actor, charge, { akte, person })
}

/**
 * Reckoned anew on the day: when it is not what the screen said, nothing is asked. An entitlement counts only with the proof
 * somebody saw, never by a passport.
 */
async function makeClaim(
  room: ChargingRoom,
  actor: Actor,
  { case: asked, expectedCents, otherPerson, ...rest }: Charge,
  { person, ...of }: { readonly person: string | null; readonly visit?: string; readonly akte?: string },
): Promise<Outcome<{ claim: Claim }, ChargeRefusal>> {
  const feeCase = caseBy(asked, actor, officeDay(room.ground.clock.now()))
  const lost = unproven(feeCase, rest.seen)
  if (lost !== undefined) return refuse('proof-missing', { field: `seen-${lost}` })
  const assessed = assessFees(feeCase)
  if (!assessed.ok) return assessed
  const { dueCents } = assessed.assessment
  if (dueCents !== expectedCents) return refuse('amount-changed', { detail: { dueCents } })
  const whose = person !== null && !otherPerson ? { ...of, person } : of
  return createClaim(room.claims, actor, { ...rest, ...whose, case: feeCase })
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
