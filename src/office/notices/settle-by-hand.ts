import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { NoticesDesk } from './desk.ts'
import { markByHand } from './fate-store.ts'
import { isOut, subjectOf } from './notice.ts'
import { noticeById } from './notice-store.ts'

/** Somebody called the person or wrote a letter instead: the message is off the list and never goes out. */
export async function settleByHand(
  desk: NoticesDesk,
  actor: Actor,
  command: { notice: string; how: 'call' | 'letter'; key?: string },
): Promise<Outcome<object, CommonRefusal | 'unknown-notice' | 'already-sent'>> {
  const notice = await noticeById(desk.ground.db, command.notice)
  if (!notice) return refuse('unknown-notice', { field: 'notice' })
  const { key, ...request } = command
  const deed = {
    ...{ act: 'notices.settle-by-hand', site: notice.site, why: command.how },
    ...(key && { key: { value: key, request } }),
  }
  return perform(desk.ground, actor, deed, async ({ tx, now, about }) => {
    const it = (await noticeById(tx, notice.id))!
    if (isOut(it.state)) return refuse('already-sent')
    await markByHand(tx, it.id, now)
    about(subjectOf(it))
    return { ok: true as const }
  })
}
