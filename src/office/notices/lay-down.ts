import type { Hand, Ground } from '#ground/act/act.ts'
import type { NewNotice } from './notice.ts'
import { addNotices } from './notice-store.ts'

/**
 * Another room's act lays down an answer to a mail, in its own transaction; it goes out as soon as that is committed.
 * Once per `occasion`. Answers the notice's id, or null when it was there already.
 */
export async function layDownAnswer(
  ground: Pick<Ground, 'ids'>,
  { tx, now, tell }: Pick<Hand, 'tx' | 'now' | 'tell'>,
  it: {
    readonly occasion: string
    readonly to: string
    readonly language: string | null
    readonly inReplyTo: string | null
  },
): Promise<string | null> {
  const id = ground.ids.uuid()
  const params = {
    ...(it.language === null && { bilingual: true }),
    ...(it.inReplyTo && { inReplyTo: it.inReplyTo }),
  }
  const notice: NewNotice = {
    id,
    occasion: it.occasion,
    eventId: null,
    kind: 'how-to-book',
    visit: null,
    person: null,
    site: null,
    language: it.language ?? 'de',
    params,
    urgent: false,
    expiresAt: null,
    channel: 'mail',
    recipient: it.to,
  }
  const added = await addNotices(tx, [notice], now)
  if (added.length === 0) return null
  tell('notices.wanted', { wanted: id }, `notice:${id}`)
  return id
}
