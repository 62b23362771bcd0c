import type { Tx } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { OwnRow } from '#office/counselling/index.ts'
import { viewsOf } from './read-referrals.ts'
import type { PartnersRoom } from './room.ts'

/** What was passed on, to whom, how often it was looked at and what came back: part of what the person may ask for. */
export async function ownReferrals(room: PartnersRoom, tx: Tx, caseId: string): Promise<OwnRow[]> {
  const now = room.ground.clock.now()
  const views = await viewsOf(room, tx, caseId, now, false)
  return views.map((it) => ({
    ...{ number: it.number, recipient: it.consent.words.recipient, purpose: it.consent.words.purpose },
    given: it.sentFields.map((field) => it.consent.words.items[field]?.name ?? field),
    ...{
      askedAt: String(it.askedAt),
      sentAt: it.sentAt && String(it.sentAt),
      expiresOn: String(it.expiresOn),
    },
    ...{ openedTimes: it.opened?.times ?? 0, openedAt: it.opened && String(it.opened.last) },
    text: it.replies.map(({ text }) => text).filter((text) => text !== ''),
    handoverAt: it.handovers
      .filter(({ state }) => state !== 'cancelled')
      .map(({ startsAt, words }) => `${officeDay(startsAt)} ${words.place}`),
    ...{ withdrawnAt: it.withdrawnAt && String(it.withdrawnAt) },
    ...{ deletedAt: it.deletedAt && String(it.deletedAt) },
  }))
}
