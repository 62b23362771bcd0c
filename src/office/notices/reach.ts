import { smsNumber } from './phone.ts'
import type { Channel } from './notice.ts'

export interface Reach {
  readonly mail: string | null
  readonly phone: string | null
}

/** By what a person is reached: mail, else SMS, else not at all. */
export function channelOf({ mail, phone }: Reach): { channel: Channel; recipient: string } {
  if (mail) return { channel: 'mail', recipient: mail }
  const number = smsNumber(phone)
  return number ? { channel: 'sms', recipient: number } : { channel: 'none', recipient: '' }
}
