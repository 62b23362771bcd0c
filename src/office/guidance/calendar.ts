import { createEvent } from 'ics'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isLanguage, sourceLanguage } from '#ground/languages/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { t } from '#texts/index.ts'
import { isId, lookAtCase } from './at-case.ts'
import type { GuidanceRoom } from './room.ts'
import { findTalk } from './talk-store.ts'

/**
 * A talk for the person's own calendar (RFC 5545). Calendars are looked into by others and read aloud by phones: the entry is
 * called "Termin" in every case, names no counselling, no place of a protected case and nobody.
 */
export async function calendarOf(
  room: GuidanceRoom,
  actor: Actor,
  command: { readonly case: string; readonly talk: string; readonly language: string },
): Promise<Outcome<{ file: string }, CommonRefusal | 'unknown-case' | 'unknown-entry'>> {
  const deed = { act: 'guidance.save-calendar', case: command.case }
  const seen = await lookAtCase(room, actor, deed, async (tx, _now, { case: found, safe }) => {
    const talk = isId(command.talk) ? await findTalk(tx, found.id, command.talk) : null
    return { found, talk, words: talk && safe.open<{ where: string }>(`talk ${talk.id}`, talk.sealed) }
  })
  if (!seen.ok) return seen
  const { found, talk, words } = seen
  if (!talk) return refuse('unknown-entry')
  const language = isLanguage(command.language) ? command.language : sourceLanguage
  const isOff = talk.state === 'cancelled'
  const { error, value } = createEvent({
    uid: `${talk.id}@termin`,
    productId: '-//Termin//DE',
    method: isOff ? 'CANCEL' : 'PUBLISH',
    status: isOff ? 'CANCELLED' : 'CONFIRMED',
    sequence: talk.sequence,
    start: talk.startsAt.epochMilliseconds,
    end: talk.startsAt.add({ minutes: talk.minutes }).epochMilliseconds,
    ...{ startInputType: 'utc', endInputType: 'utc', startOutputType: 'utc', endOutputType: 'utc' },
    title: t(language, 'guidance.calendar.title'),
    ...(!found.protected && words?.where && { location: words.where }),
    busyStatus: isOff ? 'FREE' : 'BUSY',
    classification: 'PRIVATE',
  })
  if (!value) throw error ?? new Error('no calendar file')
  return { ok: true, file: value }
}
