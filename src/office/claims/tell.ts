import type { Hand } from '#ground/act/act.ts'
import type { Claim } from './claim.ts'

/** Who shows a claim learns that it changed; no name, no fee. `claims.paid` once, when nothing is owed any more. */
export function tellChanged(hand: Hand, after: Claim, before: Pick<Claim, 'state'> | null): void {
  const data = { claim: after.id, visit: after.visit, state: after.state, owedCents: after.owedCents }
  hand.tell('claims.changed', data, `claim:${after.id}`)
  if (after.state === 'paid' && before?.state !== 'paid') hand.tell('claims.paid', data, `claim:${after.id}`)
}
