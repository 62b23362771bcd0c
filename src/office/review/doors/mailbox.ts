import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import { SMALLEST } from '#ground/smallgroups/index.ts'
import { wishesBetween } from '#office/mailbox/index.ts'
import type { Door } from './door.ts'

/** Mails of a month; of the first month a mailbox is read only a part is known. */
export const mailboxDoor: Door = {
  key: 'mailbox',
  grain: 'month',
  async read(tx, { from, to }) {
    const at = (day: Temporal.PlainDate) => day.toZonedDateTime(OFFICE_ZONE).toInstant()
    const { wishes, isKnown } = await wishesBetween(tx, { from: at(from), to: at(to) })
    if (!isKnown || (wishes > 0 && wishes < SMALLEST)) return []
    const counted = { numerator: null, n: null, low: null, high: null }
    return [
      {
        kpi: 'appointment-mails',
        value: wishes,
        ...counted,
        source: 'Postfach, eingeordnet als Terminwunsch',
      },
    ]
  },
}
