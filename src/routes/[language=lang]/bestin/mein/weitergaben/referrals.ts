import type { RequestEvent } from '@sveltejs/kit'
import { formatDay, formatDayAndClock, formatDayOf } from '#ground/languages/index.ts'
import type { ReferralView } from '#office/partners/index.ts'
import { personOf } from '../../parts/doors.ts'

/** What became of what the person released, in the person's language. Under protection no name of anybody else stands there. */
export async function referralsOf(event: RequestEvent) {
  const { actor, caseId } = personOf(event)
  const { counselling, language } = event.locals
  const read = await counselling.partners.readOwnReferrals(actor, { case: caseId })
  if (!read.ok) return []
  const day = (at: Temporal.Instant) => formatDayOf(language, at, 'date')
  return read.referrals.map((it: ReferralView) => ({
    ...{ id: it.id, number: it.number, state: it.state, outcome: it.outcome, consent: it.consent.id },
    recipient: it.consent.words.recipient,
    until: formatDay(language, it.expiresOn, 'date'),
    isSent: it.sentAt !== null,
    passedOn: it.sentFields.map((key) => it.consent.words.items[key]?.name ?? key),
    opened: it.opened && { count: it.opened.times, day: day(it.opened.last) },
    isEnded: ['withdrawn', 'taken-back'].includes(it.state),
    deleted: it.deletedAt && day(it.deletedAt),
    replies: it.replies.map(({ id, at, kind, text }) => ({ id, at: day(at), kind, text })),
    handovers: it.handovers
      .filter(({ state }) => state !== 'cancelled')
      .map(({ id, startsAt, companion, interpreter, state, words }) => ({
        ...{
          id,
          companion,
          interpreter,
          state,
          place: words.place,
          when: formatDayAndClock(language, startsAt),
        },
      })),
  }))
}

export type OwnReferral = Awaited<ReturnType<typeof referralsOf>>[number]
