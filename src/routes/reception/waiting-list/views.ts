import type { Office } from '#office/office.ts'
import type { Decision, History, OnList } from '#office/waitlist/index.ts'
import { showCode } from '#ground/identity/ids.ts'
import { formatDay, formatDayAndClock } from '#ground/languages/index.ts'
import { concernName } from '../../desk/parts/view.ts'
import { birthText } from '../parts/views.ts'

/** What staff see of the waiting list, as plain values. */
export function listRow(office: Office, it: OnList, n: number) {
  const { entry, person, offer } = it
  return {
    id: entry.id,
    place: n + 1,
    name: person ? office.people.fullName(person) : '–',
    band: it.band,
    hardship: entry.hardship,
    reason: entry.hardshipReason,
    titleEnds: entry.titleEnds ? formatDay('de', entry.titleEnds, 'short') : null,
    isConfirmed: entry.titleConfirmed !== null,
    improves: it.betterThan && formatDayAndClock('de', it.betterThan),
    concerns: entry.concerns.map((key) => concernName(office, key)).join(' · '),
    since: formatDayAndClock('de', entry.joinedAt),
    offer: offer && {
      when: formatDayAndClock('de', offer.start),
      until: formatDayAndClock('de', offer.until),
      phone: offer.way === 'call' ? (person?.phone ?? '–') : null,
    },
  }
}

export function oneView(office: Office, { entry, person, notes, decisions }: History) {
  return {
    id: entry.id,
    code: entry.code,
    shownCode: showCode(entry.code),
    name: person ? office.people.fullName(person) : '–',
    birth: person ? birthText(person.birth) : '',
    reach: [person?.mail, person?.phone].filter(Boolean).join(' · ') || '–',
    concerns: entry.concerns.map((key) => concernName(office, key)).join(' · '),
    isWaiting: entry.state === 'waiting',
    hardship: entry.hardship,
    reason: entry.hardshipReason,
    titleEnds: entry.titleEnds ? formatDay('de', entry.titleEnds) : null,
    title: entry.titleEnds && {
      'titleEnds-day': String(entry.titleEnds.day),
      'titleEnds-month': String(entry.titleEnds.month),
      'titleEnds-year': String(entry.titleEnds.year),
    },
    isConfirmed: entry.titleConfirmed !== null,
    booking: entry.booking,
    notes: notes.map(({ at, what, by, data }) => ({
      ...{ at: formatDayAndClock('de', at), what, by: by as 'person' | 'staff' | 'office' },
      way: (data['way'] as 'mail' | 'sms' | 'call' | undefined) ?? 'mail',
      day: typeof data['titleEnds'] === 'string' ? formatDay('de', data['titleEnds'], 'short') : '–',
    })),
    decisions: decisions.map(decisionView),
  }
}

function decisionView({ at, start, skip, before, state }: Decision) {
  return { at: formatDayAndClock('de', at), start: formatDayAndClock('de', start), skip, before, state }
}
