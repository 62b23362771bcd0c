import { smsNumber } from './phone.ts'
import type { Channel } from './notice.ts'

export interface Reach {
  readonly mail: string | null
  readonly phone: string | null
}

/**
 * By what a person is reached: mail, else SMS, else not at all. `dead`: addresses whose mails came back; who has a mobile
 * number is reached there instead.
 */
export function channelOf(
  { mail, phone }: Reach,
  dead: ReadonlySet<string> = new Set(),
): { channel: Channel; recipient: string } {
  const number = smsNumber(phone)
  if (mail && !(number && dead.has(mail))) return { channel: 'mail', recipient: mail }
  return number ? { channel: 'sms', recipient: number } : { channel: 'none', recipient: '' }
}
