import { formatDayOf, formatTime, type InstantLike } from '#ground/languages/index.ts'
import type { Notice } from '#office/notices/index.ts'

const REASONS = [
  ['noReach', /neither mail nor mobile/],
  ['noGateway', /no SMS gateway/],
  ['noServer', /no mail server is configured/],
  ['expired', /^expired meanwhile/],
  ['moved', /^moved meanwhile/],
  ['cancelled', /^cancelled meanwhile/],
  ['over', /appointment is over/],
  ['settings', /EAUTH|\b535\b|invalid login|HTTP 40[134]/i],
  ['busy', /HTTP (429|503)|\b4[25]1\b|too many|try again later|greylist/i],
  ['full', /5\.2\.2|\b552\b|quota|full/i],
  [
    'unknownAddress',
    /5\.1\.[0-9]|\b55[01]\b.*(unknown|no such|not found|does not exist|invalid)|user unknown|no such (user|mailbox)/i,
  ],
  ['phone', /absent|unreachable|undelivered|expired|handset/i],
  ['away', /ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ESOCKET|timeout|no answer|HTTP 5|closed/i],
  ['rejected', /5\.7|\b55\d\b|HTTP 4|refused|reject/i],
] as const
export type ReasonName = (typeof REASONS)[number][0] | 'other'

/** What a server said, in words that everybody at the desk knows. */
export function reasonOf(error: string): ReasonName {
  return REASONS.find(([, pattern]) => pattern.test(error))?.[0] ?? 'other'
}

/** "23.11.2026, 08:30": short enough for a table. */
export const moment = (at: InstantLike): string => `${formatDayOf('de', at, 'short')}, ${formatTime(at)}`

/** A message as the pages show it. */
export function messageView(it: Notice & { readonly name?: string | null }) {
  const isOut = it.state === 'sent' || it.state === 'delivered'
  return {
    id: it.id,
    name: it.name ?? null,
    kind: it.kind,
    channel: it.channel,
    recipient: it.recipient,
    state: it.state,
    created: moment(it.createdAt),
    sent: it.sentAt && moment(it.sentAt),
    waitsUntil: it.state === 'waiting' && it.notBefore ? moment(it.notBefore) : null,
    attempts: it.attempts,
    reason: it.error === null || isOut ? null : reasonOf(it.error),
    technical: isOut ? null : it.error,
    /** Something can still be done about it. */
    isOpen: !isOut && it.state !== 'by-hand' && it.state !== 'skipped',
    canAgain: !isOut && it.channel !== 'none' && it.recipient !== '',
  }
}
export type MessageView = ReturnType<typeof messageView>
