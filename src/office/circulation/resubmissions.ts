import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findDocument, noteInHistory, performOnFile, type FileRefusal } from '#office/casefiles/index.ts'
import { readAccountsById, readTeams } from '#office/staff/index.ts'
import { changeDue, endResubmission, findResubmission, insertResubmission } from './resubmission-store.ts'
import type { CirculationRoom } from './room.ts'

export interface NewResubmission {
  readonly akte: string
  readonly document?: string | null
  /** Oneself unless told. */
  readonly assignee?: string
  readonly due: Temporal.PlainDate
  readonly about: string
  readonly key?: string | undefined
}

/** Furthest day for which something may be put aside, in years. */
const YEARS_MAX = 30

/** Wiedervorlage: it comes up again on that day. */
export function resubmit(
  room: CirculationRoom,
  actor: Actor,
  { key, ...it }: NewResubmission,
): Promise<
  Outcome<
    { resubmission: string },
    'about-missing' | 'due-wrong' | 'unknown-assignee' | 'unknown-document' | FileRefusal | CommonRefusal
  >
> {
  const request = { ...it, due: String(it.due) }
  const deed = {
    act: 'circulation.resubmit',
    at: { akte: it.akte },
    right: 'read' as const,
    key: key ? { value: key, request } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand, place) => {
    const { akte, document = null, assignee = `account:${actor.id}`, due } = it
    if (place.akte!.state === 'closed') return refuse('akte-closed')
    const about = it.about.replace(/\s+/gu, ' ').trim()
    if (about === '' || about.length > 300) return refuse('about-missing', { field: 'about' })
    const today = officeDay(hand.now)
    if (
      Temporal.PlainDate.compare(due, today) < 0 ||
      Temporal.PlainDate.compare(due, today.add({ years: YEARS_MAX })) > 0
    )
      return refuse('due-wrong', { field: 'due' })
    if (document && (await findDocument(hand.tx, document))?.akte !== akte)
      return refuse('unknown-document', { field: 'document' })
    if (!(await isAssignee(hand.tx, place.akte!.site, assignee)))
      return refuse('unknown-assignee', { field: 'assignee' })
    const id = room.ground.ids.uuid()
    const row = {
      id,
      site: place.akte!.site,
      akte,
      document,
      assignee,
      due,
      about,
      madeBy: actor.id,
      madeAt: hand.now,
    }
    await insertResubmission(hand.tx, row)
    await noteInHistory(hand, actor.id, { akte, document }, 'resubmission', {
      new: `${String(due)} ${about}`,
    })
    hand.tell('circulation.resubmission', { akte, due: String(due) })
    return { ok: true as const, resubmission: id }
  })
}

async function isAssignee(
  tx: Parameters<typeof readTeams>[0],
  site: number,
  assignee: string,
): Promise<boolean> {
  const [kind, first = '', second = ''] = assignee.split(':')
  if (kind === 'account')
    return (
      /^[0-9a-f-]{36}$/u.test(first) && (await readAccountsById(tx, [first])).some(({ active }) => active)
    )
  return (
    kind === 'team' && Number(first) === site && (await readTeams(tx, site)).some(({ key }) => key === second)
  )
}

export type ResubmissionRefusal = 'unknown-resubmission' | 'due-wrong' | 'done-already'

/** Done, not done after all, or on another day. */
export function changeResubmission(
  room: CirculationRoom,
  actor: Actor,
  it: {
    akte: string
    resubmission: string
    done?: boolean
    due?: Temporal.PlainDate
    key?: string | undefined
  },
): Promise<Outcome<{ resubmission: string }, ResubmissionRefusal | FileRefusal | CommonRefusal>> {
  const { akte, resubmission, done, due, key } = it
  const request = { akte, resubmission, done, due: due && String(due) }
  const deed = {
    act: 'circulation.resubmit',
    at: { akte },
    right: 'read' as const,
    key: key ? { value: key, request } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand) => {
    const found = /^[0-9a-f-]{36}$/u.test(resubmission) ? await findResubmission(hand.tx, resubmission) : null
    if (found?.akte !== akte) return refuse('unknown-resubmission')
    if (due) {
      if (found.doneAt) return refuse('done-already')
      if (Temporal.PlainDate.compare(due, officeDay(hand.now)) < 0)
        return refuse('due-wrong', { field: 'due' })
      await changeDue(hand.tx, resubmission, { due, assignee: found.assignee })
    }
    if (done !== undefined) await endResubmission(hand.tx, resubmission, done ? actor.id : null, hand.now)
    const action =
      done === undefined ? 'resubmission-moved' : done ? 'resubmission-done' : 'resubmission-open'
    await noteInHistory(hand, actor.id, { akte, document: found.document }, action, {
      old: String(found.due),
      new: due ? String(due) : null,
    })
    hand.tell('circulation.resubmission', { akte, due: String(due ?? found.due) })
    return { ok: true as const, resubmission }
  })
}
