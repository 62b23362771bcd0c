import { perform } from '#ground/act/act.ts'
import type { OfficeEvent } from '#ground/events/event-store.ts'
import { isLanguage } from '#ground/languages/index.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { byVisit, type Appointment } from '#office/appointments/index.ts'
import { findPersons } from '#office/people/index.ts'
import { readSite } from '#office/staff/index.ts'
import { letterFor } from './letter.ts'
import { MailRefused } from './mail-server.ts'
import { CLAIM_SECONDS, occasionOf, overtakenBy, type Notice, type NoticeState } from './notice.ts'
import { addNotice, claimNotice, noticeOfEvent, settleNotice } from './notice-store.ts'
import type { NoticesRoom } from './room.ts'

/**
 * Tells a person what happened to the appointment, once. What was sent is never sent again; only when a process dies
 * in the instant between the server's yes and our note does the mail go out twice, with the same Message-ID.
 * `isLast`: nobody will try again after this.
 */
export async function sendNotice(
  room: NoticesRoom,
  event: OfficeEvent,
  isLast: boolean,
): Promise<NoticeState | null> {
  const occasion = occasionOf(event)
  const appointment = occasion && (await byVisit(room.ground.db, occasion.visit))
  if (!occasion || !appointment) return null
  const { db } = room.ground
  if (!(await noticeOfEvent(db, event.id))) {
    const recipient = await mailOf(room, appointment)
    if (!recipient) return null
    const { kind, visit } = occasion
    const id = room.ground.ids.uuid()
    await addNotice(db, { id, eventId: event.id, kind, visit, recipient }, room.ground.clock.now())
  }
  const now = room.wallClock.now()
  const notice = await claimNotice(db, event.id, now, now.add({ seconds: CLAIM_SECONDS }))
  if (!notice) return (await noticeOfEvent(db, event.id))!.state
  const overtaken = overtakenBy(notice.kind, occasion.start, appointment)
  if (overtaken) return settle(room, appointment, notice, 'skipped', overtaken)
  if (!room.server) return settle(room, appointment, notice, 'skipped', 'no mail server is configured')
  return trySending(room, appointment, notice, isLast)
}

async function mailOf(room: NoticesRoom, it: Appointment): Promise<string | null> {
  if (!it.person) return null
  const persons = await findPersons(room.ground.db, [it.person])
  return persons.get(it.person)?.mail ?? null
}

async function trySending(
  room: NoticesRoom,
  it: Appointment,
  notice: Notice,
  isLast: boolean,
): Promise<NoticeState> {
  try {
    const site = await readSite(room.ground.db, it.site)
    if (!site) throw new Error(`site ${it.site} is not known`)
    const language = isLanguage(it.language) ? it.language : 'de'
    const letter = letterFor(notice.kind, it, site, language, room)
    await room.server!.send({ id: notice.id, to: notice.recipient, from: room.mailFrom, letter })
  } catch (caught) {
    const error = caught instanceof Error ? caught : new Error(String(caught))
    if (isLast || error instanceof MailRefused) return settle(room, it, notice, 'failed', error.message)
    await settleNotice(room.ground.db, notice.id, { state: 'waiting', error: error.message })
    return 'waiting'
  }
  return settle(room, it, notice, 'sent', null)
}

/** The end of a notice is an act of the office: it leaves its row. */
async function settle(
  room: NoticesRoom,
  it: Appointment,
  notice: Notice,
  state: 'sent' | 'failed' | 'skipped',
  error: string | null,
): Promise<NoticeState> {
  const deed = {
    act: 'notices.send',
    site: it.site,
    why: `${notice.kind}: ${state}`,
  }
  await perform(room.ground, SYSTEM, deed, async ({ tx, now, about }) => {
    await settleNotice(tx, notice.id, { state, error, ...(state === 'sent' && { sentAt: now }) })
    // what a mail server says often repeats the address: erasable with the payload, unlike the reason
    about(`visit:${notice.visit}`, error === null ? undefined : { error })
    return { ok: true as const }
  })
  return state
}
