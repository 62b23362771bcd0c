import { limitationOf, type Limitation } from '#law/fees/index.ts'
import type { Claim } from './claim.ts'

/**
 * Until when a claim may be asked for: a proposal, with what a person has to rule out before they order that it lapsed. Null:
 * the law of one of its fees was not read.
 */
export function limitationOfClaim(
  { dueOn, lines }: Pick<Claim, 'dueOn' | 'lines'>,
  on: Temporal.PlainDate,
): Limitation | null {
  const isKnown = lines.length > 0 && lines.every(({ paragraph }) => paragraph.startsWith('AufenthV '))
  if (!isKnown) return null
  const found = limitationOf('pay', { law: 'AufenthV', since: dueOn, on })
  return found.ok ? found : null
}
