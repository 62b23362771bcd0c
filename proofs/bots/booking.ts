import { VISITOR } from '#ground/permission/permission.ts'
import type { ReadPerson } from '#office/people/index.ts'
import { CONCERN, type Market } from './market.ts'

export interface Someone {
  readonly person: ReadPerson
  readonly address: string
}

/** Refusals that say "too few places"; every other one is a measure that turns somebody away. */
const SCARCE = new Set(['place-taken', 'outside-window', 'hold-expired'])

export type Held =
  | { readonly code: string; readonly at: Temporal.Instant }
  | { readonly refusal: string; readonly isScarce: boolean }

/** The free times somebody sees: with a code from a letter a few more. */
export function freeTimes(market: Market, officeCode?: string): Temporal.Instant[] {
  const { appointments } = market.office
  const pools = officeCode === undefined ? {} : { pools: ['open', 'coded'] as const }
  const asked = appointments.wishFor({ site: market.site, concerns: [CONCERN], ...pools })
  return asked.ok ? market.days.flatMap((day) => appointments.placesOn(asked.wish, day)) : []
}

export async function holdAs(
  market: Market,
  who: Someone,
  start: Temporal.Instant,
  officeCode?: string,
): Promise<Held> {
  const { office, site, clock } = market
  const held = await office.appointments.hold(VISITOR, {
    ...{ site, concerns: [CONCERN], start, language: 'de', address: who.address },
    ...(officeCode !== undefined && { officeCode }),
  })
  if (held.ok) return { code: held.code, at: clock.now() }
  return { refusal: held.refusal, isScarce: SCARCE.has(held.refusal) }
}

/**
 * Books what was held, by the way without script: both ways are open to everybody, and waiting is the cheaper one for
 * whoever has machines. Null when it worked, else why not.
 */
export async function bookAs(
  market: Market,
  { person, address }: Someone,
  held: { readonly code: string; readonly at: Temporal.Instant },
): Promise<string | null> {
  const { office, site } = market
  const asked = await office.release.askProof({
    site,
    purpose: office.release.proofOf(held.code),
    heldAt: held.at,
  })
  const proof = { address, ...(asked && { token: asked.token }) }
  const booked = await office.release.bookFairly(VISITOR, { code: held.code, ...person, proof })
  return booked.ok ? null : booked.refusal
}

export const isScarce = (refusal: string): boolean => SCARCE.has(refusal)
