import { perform, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { changeReach, findPersons, readMail, readPhone } from '#office/people/index.ts'
import type { NoticesDesk } from './desk.ts'
import { beginAgain } from './fate-store.ts'
import { isOut, subjectOf, type Notice } from './notice.ts'
import { noticeById } from './notice-store.ts'
import { channelOf, type Reach } from './reach.ts'

export interface CorrectContact {
  readonly notice: string
  /** As typed; empty: the person has none. */
  readonly mail: string
  readonly phone: string
  readonly key?: string
}

export type CorrectContactRefusal =
  | CommonRefusal
  | 'unknown-notice'
  | 'mail-invalid'
  | 'phone-invalid'
  | 'no-way-to-reach'

/**
 * Writes down where a person is really reached and sends the message there. The name stays: who booked is who comes. Old
 * and new address stand in the trail, in the part that can be erased.
 */
export async function correctContact(
  desk: NoticesDesk,
  actor: Actor,
  { key, ...command }: CorrectContact,
): Promise<Outcome<object, CorrectContactRefusal>> {
  const notice = await noticeById(desk.ground.db, command.notice)
  if (!notice) return refuse('unknown-notice', { field: 'notice' })
  const mail = readMail(command.mail)
  if (!mail.ok) return refuse(mail.refusal, { field: 'mail' })
  const phone = readPhone(command.phone)
  if (!phone.ok) return refuse(phone.refusal, { field: 'phone' })
  const reach = { mail: mail.mail, phone: phone.phone }
  const deed = {
    ...{ act: 'notices.correct-contact', site: notice.site },
    ...(key && { key: { value: key, request: command } }),
  }
  return perform(desk.ground, actor, deed, async ({ tx, about, tell }) => {
    const it = (await noticeById(tx, notice.id))!
    const to = channelOf(reach)
    if (to.channel === 'none') return refuse('no-way-to-reach', { field: 'phone' })
    const before = await write(tx, it, reach)
    about(subjectOf(it), { before, after: reach })
    if (!isOut(it.state)) {
      await beginAgain(tx, it.id, to)
      tell('notices.wanted', { wanted: it.id })
    }
    return { ok: true as const }
  })
}

/** Answers what was written there before. */
async function write(tx: Tx, it: Notice, reach: Reach): Promise<Reach> {
  const person = it.person ? (await findPersons(tx, [it.person])).get(it.person) : undefined
  if (!person) return { mail: it.channel === 'mail' ? it.recipient : null, phone: null }
  await changeReach(tx, person.id, reach)
  return { mail: person.mail, phone: person.phone }
}
