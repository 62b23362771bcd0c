import { VISITOR } from '#ground/permission/permission.ts'
import { readPhone, findPersons } from '#office/people/index.ts'
import { accept } from './accept.ts'
import { entryById } from './entry-store.ts'
import { readPin } from './offer.ts'
import { liveSmsOffers } from './offer-store.ts'
import type { WaitlistRoom } from './room.ts'

export type SmsAnswer = 'accepted' | 'refused' | 'not-for-us'

/**
 * An answer by SMS: the number of the offer, from the telephone it was sent to. Anything else is not for the waiting
 * list and stays where staff read it.
 */
export async function answerBySms(
  room: WaitlistRoom,
  { from, text }: { readonly from: string; readonly text: string },
): Promise<SmsAnswer> {
  const pin = readPin(text)
  const sender = nationalOf(from)
  if (pin === null || sender === null) return 'not-for-us'
  const { db } = room.ground
  let answer: SmsAnswer = 'not-for-us'
  for (const offer of await liveSmsOffers(db)) {
    const person = (await entryById(db, offer.entry))?.person
    const phone = person && (await findPersons(db, [person])).get(person)?.phone
    if (!phone || nationalOf(phone) !== sender) continue
    const outcome = await accept(room, VISITOR, { shown: { offer: offer.id, pin }, by: 'sms' })
    if (outcome.ok) return 'accepted'
    answer = 'refused'
  }
  return answer
}

/** "+49176…", "0049176…" and "0176…" are one number in this country. */
function nationalOf(typed: string): string | null {
  const read = readPhone(typed)
  return read.ok && read.phone ? read.phone.replace(/^(\+49|0(?!0))/, '') : null
}
