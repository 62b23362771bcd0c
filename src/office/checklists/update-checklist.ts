import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Language } from '#ground/languages/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Answers } from '#office/catalogue/index.ts'
import { byCodeForUpdate, changeChecklist } from './checklist-store.ts'
import {
  expiryFrom,
  hashOf,
  keptAnswers,
  keptTicks,
  MOST_CONCERNS,
  refusesConcerns,
  type Checklist,
  type ConcernsRefusal,
} from './checklist.ts'
import type { ChecklistsRoom } from './room.ts'

/** What the holder of a code may change. A concern may be added again with other answers: the new ones win. */
export type ListChange =
  | { readonly kind: 'tick'; readonly documents: readonly string[] }
  | { readonly kind: 'add'; readonly concern: string; readonly answers: Answers }
  | { readonly kind: 'remove'; readonly concern: string }

export interface UpdateCommand {
  readonly code: string
  readonly change: ListChange
  readonly language: Language
}

type Updated = Promise<Outcome<{ code: string }, ConcernsRefusal | 'unknown-code' | CommonRefusal>>

/** Changes a list; from now on it is kept as long as a new one. The same change twice is one. */
export function updateChecklist(room: ChecklistsRoom, actor: Actor, command: UpdateCommand): Updated {
  const { ground } = room
  const deed = { act: 'checklists.update', site: null }
  return perform(ground, actor, deed, async ({ tx, now, about, tell }) => {
    const list = await byCodeForUpdate(tx, hashOf(command.code), now)
    if (!list) return refuse('unknown-code', { field: 'code' })
    const concerns = concernsAfter(list.concerns, command.change)
    const refusal = refusesChange(room, list.concerns, concerns, officeDay(now))
    if (refusal) return refuse(refusal, { field: 'concern' })
    await changeChecklist(tx, {
      ...list,
      ...contentAfter(room, list, concerns, command.change),
      ...{ concerns, language: command.language, changedAt: now, expiresAt: expiryFrom(now) },
    })
    about(`checklist:${list.id}`)
    tell('checklists.changed', {})
    return { ok: true as const, code: command.code }
  })
}

function concernsAfter(concerns: readonly string[], change: ListChange): readonly string[] {
  if (change.kind === 'add') return [...new Set([...concerns, change.concern])]
  return change.kind === 'remove' ? concerns.filter((key) => key !== change.concern) : concerns
}

/** Only what comes new is judged by its dates: a concern that ended meanwhile must not lock the list. */
function refusesChange(
  { catalogue }: ChecklistsRoom,
  before: readonly string[],
  after: readonly string[],
  today: Temporal.PlainDate,
): ConcernsRefusal | null {
  if (after.length === 0) return 'no-concern'
  if (after.length > MOST_CONCERNS) return 'too-many-concerns'
  const added = after.filter((key) => !before.includes(key))
  return added.length === 0 ? null : refusesConcerns(catalogue, added, today)
}

function contentAfter(
  { catalogue }: ChecklistsRoom,
  list: Checklist,
  concerns: readonly string[],
  change: ListChange,
): Pick<Checklist, 'answers' | 'ticked'> {
  const more = change.kind === 'add' ? change.answers : {}
  return {
    answers: keptAnswers(catalogue, concerns, { ...list.answers, ...more }),
    ticked: change.kind === 'tick' ? keptTicks(catalogue, change.documents) : list.ticked,
  }
}
