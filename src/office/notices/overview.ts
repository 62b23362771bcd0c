import { consult } from '#ground/act/act.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findPersons, fullName } from '#office/people/index.ts'
import type { NoticesDesk } from './desk.ts'
import { countByState, listNotices } from './fate-store.ts'
import { TROUBLED, type Notice, type NoticeState } from './notice.ts'

export type NoticeFilter = 'troubled' | 'waiting' | 'unreachable' | 'bounced' | 'sent' | 'all'

const STATES: Readonly<Record<NoticeFilter, readonly NoticeState[]>> = {
  troubled: [...TROUBLED, 'waiting'],
  waiting: ['waiting'],
  unreachable: ['unreachable'],
  bounced: ['bounced', 'undelivered', 'failed'],
  sent: ['sent', 'delivered', 'by-hand'],
  all: [...TROUBLED, 'waiting', 'sent', 'delivered', 'skipped', 'by-hand'],
}

/** Days that the figures above the list count. */
export const COUNTED_DAYS = 7
const MOST = 200

export interface ListedNotice extends Notice {
  readonly name: string | null
}

/** The messages of a site that somebody has to look after, with names: a look at persons, so a row in the trail. */
export async function overview(
  desk: NoticesDesk,
  actor: Actor,
  asked: { site: number; filter: NoticeFilter },
): Promise<
  Outcome<
    { list: ListedNotice[]; counts: Partial<Record<NoticeState, number>>; more: boolean },
    'not-permitted'
  >
> {
  const { site, filter } = asked
  const deed = { act: 'notices.look-over', site, subject: `site:${site}` }
  const seen = await consult(desk.ground, actor, deed, async (tx, now) => {
    const found = await listNotices(tx, site, STATES[filter], MOST + 1)
    const list = found.slice(0, MOST)
    const persons = await findPersons(tx, [...new Set(list.flatMap(({ person }) => person ?? []))])
    const counts = await countByState(tx, site, now.subtract({ hours: 24 * COUNTED_DAYS }))
    const named = list.map((it) => {
      const person = it.person ? persons.get(it.person) : undefined
      return { ...it, name: person ? fullName(person) : null }
    })
    const byState = Object.fromEntries(counts.map(({ state, count }) => [state, count]))
    return { list: named, counts: byState, more: found.length > MOST }
  })
  return seen.ok ? { ok: true, ...seen.found } : seen
}
