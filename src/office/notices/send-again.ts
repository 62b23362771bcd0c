import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findPersons } from '#office/people/index.ts'
import type { NoticesDesk } from './desk.ts'
import { beginAgain } from './fate-store.ts'
import { isOut, subjectOf } from './notice.ts'
import { noticeById } from './notice-store.ts'
import { channelOf } from './reach.ts'

export type SendAgainRefusal = CommonRefusal | 'unknown-notice' | 'already-sent' | 'no-way-to-reach'

/**
 * Lets a message go out anew that did not arrive, for instance after the mail server was repaired: to where the person is
 * reached today, under a new name.
 */
export async function sendAgain(
  desk: NoticesDesk,
  actor: Actor,
  command: { notice: string; key?: string },
): Promise<Outcome<object, SendAgainRefusal>> {
  const { db } = desk.ground
  const notice = await noticeById(db, command.notice)
  if (!notice) return refuse('unknown-notice', { field: 'notice' })
  const { key, ...request } = command
  const deed = { act: 'notices.send-again', site: notice.site, ...(key && { key: { value: key, request } }) }
  return perform(desk.ground, actor, deed, async ({ tx, about, tell }) => {
    const it = (await noticeById(tx, notice.id))!
    if (isOut(it.state)) return refuse('already-sent')
    const person = it.person ? (await findPersons(tx, [it.person])).get(it.person) : undefined
    const to = person && (person.mail ?? person.phone) ? channelOf(person) : it
    if (to.channel === 'none' || to.recipient === '') return refuse('no-way-to-reach', { field: 'mail' })
    await beginAgain(tx, it.id, to)
    about(subjectOf(it))
    tell('notices.wanted', { wanted: it.id })
    return { ok: true as const }
  })
}
