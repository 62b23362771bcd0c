import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { fromKysely } from '#ground/jobs/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { byVisit } from '#office/appointments/index.ts'
import { noticeById, settleNotice } from './notice-store.ts'
import { NOTICE_QUEUE, type NoticesRoom } from './room.ts'

/** Tries a mail again that was given up, for instance after the mail server was repaired. */
export async function sendAgain(
  room: NoticesRoom,
  actor: Actor,
  command: { notice: string },
): Promise<Outcome<object, CommonRefusal | 'unknown-notice' | 'already-sent'>> {
  const notice = await noticeById(room.ground.db, command.notice)
  const appointment = notice && (await byVisit(room.ground.db, notice.visit))
  if (!notice || !appointment) return refuse('unknown-notice', { field: 'notice' })
  const deed = { act: 'notices.send-again', site: appointment.site }
  return perform(room.ground, actor, deed, async ({ tx, now, about }) => {
    if ((await noticeById(tx, notice.id))!.state === 'sent') return refuse('already-sent')
    await settleNotice(tx, notice.id, { state: 'waiting', error: null })
    const topic = `appointments.${notice.kind}`
    const subject = `visit:${notice.visit}`
    const event = { id: notice.eventId, at: now.toString(), topic, site: appointment.site, subject, data: {} }
    await room.boss.send(NOTICE_QUEUE, { event }, { db: fromKysely(tx) })
    about(subject)
    return { ok: true as const }
  })
}
