import { perform } from '#ground/act/act.ts'
import type { CommonRefusal, Outcome } from '#ground/act/refusal.ts'
import { refuse } from '#ground/act/refusal.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import type { NoticesDesk } from './desk.ts'
import { noteFate, noteReceived, noticeOfReport } from './fate-store.ts'
import { smsNumber } from './phone.ts'
import { subjectOf } from './notice.ts'
import { noticeById } from './notice-store.ts'

type Told = Outcome<{ noted: boolean }, CommonRefusal | 'unknown-notice'>

/** A mail came back: the module that reads the mailbox found which one. `reason` as staff may read it. */
export async function noteBounce(
  desk: NoticesDesk,
  bounce: { notice: string; reason: string },
): Promise<Told> {
  const { ground } = desk
  const it = await noticeById(ground.db, bounce.notice)
  if (!it || it.channel !== 'mail') return refuse('unknown-notice', { field: 'notice' })
  if (it.state !== 'sent') return { ok: true, noted: false }
  const deed = { act: 'notices.note-fate', site: it.site, why: `${it.kind}: bounced` }
  return perform(ground, SYSTEM, deed, async ({ tx, now, about }) => {
    const reason = bounce.reason.slice(0, 500)
    const noted = await noteFate(tx, it.id, 'bounced', reason, now)
    about(subjectOf(it), { reason })
    return { ok: true as const, noted }
  })
}

/** The gateway says what became of an SMS; the same report again changes nothing. */
export async function noteSmsReport(
  desk: NoticesDesk,
  report: { provider: string; id: string | null; delivered: boolean; reason: string },
): Promise<Told> {
  const { ground } = desk
  const ours = leadingUuid(report.id ?? '')
  const ref = { provider: report.provider, id: ours }
  const id = await ground.db.transaction().execute((tx) => noticeOfReport(tx, ref))
  const it = id === null ? null : await noticeById(ground.db, id)
  if (!it) return refuse('unknown-notice', { field: 'id' })
  const fate = report.delivered ? 'delivered' : 'undelivered'
  // "on its way" may be told after "arrived": what arrived has arrived
  if (it.state === fate || it.state === 'delivered') return { ok: true, noted: false }
  const deed = { act: 'notices.note-fate', site: it.site, why: `${it.kind}: ${fate}` }
  return perform(ground, SYSTEM, deed, async ({ tx, now, about }) => {
    const reason = report.delivered ? null : report.reason.slice(0, 500)
    const noted = await noteFate(tx, it.id, fate, reason, now)
    about(subjectOf(it), reason === null ? undefined : { reason })
    return { ok: true as const, noted }
  })
}

/** Somebody answered by SMS: told once to whoever listens (`notices.sms-received`). */
export async function takeSms(
  desk: NoticesDesk,
  sms: { id: string; from: string; text: string },
): Promise<Outcome<{ noted: boolean }, CommonRefusal | 'phone-invalid'>> {
  const from = smsNumber(sms.from) ?? smsNumber(`+${sms.from.replace(/^\+/, '')}`)
  if (from === null) return refuse('phone-invalid', { field: 'from' })
  const deed = { act: 'notices.take-sms', site: null }
  return perform(desk.ground, SYSTEM, deed, async ({ tx, now, about, tell }) => {
    const noted = await noteReceived(tx, sms.id, now)
    about(`sms:${sms.id.slice(0, 60)}`)
    if (noted) tell('notices.sms-received', { from, text: sms.text.slice(0, 500) })
    return { ok: true as const, noted }
  })
}
