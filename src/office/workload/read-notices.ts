import { consult, type Tx } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { readAccountsById } from '#office/staff/index.ts'
import { readNotice, readNotices, readSteps } from './notice-store.ts'
import { overdueOf, type Notice, type NoticeStep } from './notice.ts'
import type { WorkloadRoom } from './room.ts'

/** A notice with the names a reader needs. */
export interface NamedNotice extends Notice {
  readonly authorName: string
  readonly ownerName: string | null
}

export interface ReadNotice extends NamedNotice {
  readonly steps: readonly NoticeStep[]
  /** As whom it is read. */
  readonly as: 'author' | 'head' | 'council'
}

/** One's own, without a row in the trail: nobody else looks. */
export async function ownNotices(
  { ground }: WorkloadRoom,
  actor: Actor,
  site: number,
): Promise<readonly Notice[]> {
  if (!isPermitted(ground.permissions, actor, 'workload.submit-notice', site)) return []
  return readNotices(ground.db, site, { author: actor.id })
}

/** All of a site for the head; for the Personalrat those it was told of. */
export async function noticesAt(
  { ground }: WorkloadRoom,
  actor: Actor,
  site: number,
): Promise<Outcome<{ notices: readonly NamedNotice[] }, 'not-permitted'>> {
  const isHead = actor.roles.includes('head')
  if (!isHead && !actor.roles.includes('council')) return refuse('not-permitted')
  const deed = { act: 'workload.read-notice', site, subject: `load-notices:${site}` }
  const found = await consult(ground, actor, deed, async (tx) =>
    named(tx, await readNotices(tx, site, { council: !isHead })),
  )
  return found.ok ? { ok: true, notices: found.found } : found
}

/** Null: there is none such for this colleague. */
export async function noticeOf(
  { ground }: WorkloadRoom,
  actor: Actor,
  { site, notice }: { readonly site: number; readonly notice: string },
): Promise<ReadNotice | null> {
  if (leadingUuid(notice) !== notice) return null
  const known = await readNotice(ground.db, notice)
  const as = known?.site === site ? readerOf(known, actor) : null
  if (!as) return null
  const deed = { act: 'workload.read-notice', site, subject: `load-notice:${notice}` }
  const found = await consult(ground, actor, deed, async (tx) => {
    const [it] = await named(tx, [(await readNotice(tx, notice))!])
    return { ...it!, steps: await readSteps(tx, notice), as }
  })
  return found.ok ? found.found : null
}

function readerOf(it: Notice, actor: Actor): ReadNotice['as'] | null {
  if (it.author === actor.id) return 'author'
  if (actor.roles.includes('head')) return 'head'
  return actor.roles.includes('council') && it.council ? 'council' : null
}

async function named(tx: Tx, notices: readonly Notice[]): Promise<NamedNotice[]> {
  const ids = notices.flatMap(({ author, owner }) => (owner ? [author, owner] : [author]))
  const accounts = new Map((await readAccountsById(tx, [...new Set(ids)])).map(({ id, name }) => [id, name]))
  return notices.map((it) => ({
    ...it,
    authorName: accounts.get(it.author) ?? '–',
    ownerName: it.owner && (accounts.get(it.owner) ?? '–'),
  }))
}

/** How many wait for an answer, and for longer than they should; whose they are is not looked at. */
export async function openNotices(
  { ground }: WorkloadRoom,
  actor: Actor,
  site: number,
): Promise<{ readonly open: number; readonly overdue: number }> {
  if (!isPermitted(ground.permissions, actor, 'workload.acknowledge-notice', site))
    return { open: 0, overdue: 0 }
  const today = officeDay(ground.clock.now())
  const waiting = (await readNotices(ground.db, site, {})).filter(({ state }) =>
    ['submitted', 'acknowledged', 'objected'].includes(state),
  )
  return { open: waiting.length, overdue: waiting.filter((it) => overdueOf(it, today)).length }
}
