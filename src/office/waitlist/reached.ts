import { smsNumber } from '#office/notices/index.ts'
import type { Person } from '#office/people/index.ts'
import type { Reach } from './offer-time.ts'

/** Whether somebody can be told by the way chosen; to a landline no SMS goes. */
export function isReached(reach: Reach, it: Pick<Person, 'mail' | 'phone'>): boolean {
  if (reach === 'mail') return it.mail !== null
  return reach === 'call' ? it.phone !== null : smsNumber(it.phone) !== null
}
