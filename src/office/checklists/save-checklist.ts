import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Language } from '#ground/languages/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Answers } from '#office/catalogue/index.ts'
import { addChecklist } from './checklist-store.ts'
import { expiryFrom, hashOf, keptAnswers, refusesConcerns, type ConcernsRefusal } from './checklist.ts'
import type { ChecklistsRoom } from './room.ts'
import { withinLimit } from './save-limit.ts'

export interface SaveCommand {
  readonly concerns: readonly string[]
  readonly answers: Answers
  readonly language: Language
  /** Where the visitor comes from, for the limit per network; never kept. */
  readonly address?: string | undefined
  readonly key?: string | undefined
}

type Saved = Promise<Outcome<{ code: string }, ConcernsRefusal | 'too-many-lists' | CommonRefusal>>

/** Keeps a list of documents under a new code. Asks for no name. */
export function saveChecklist(room: ChecklistsRoom, actor: Actor, command: SaveCommand): Saved {
  return withinLimit(room, actor, command.address, () => save(room, actor, command))
}

function save({ ground, catalogue }: ChecklistsRoom, actor: Actor, command: SaveCommand) {
  const { answers, language, key } = command
  const concerns = [...new Set(command.concerns)]
  const deed = {
    ...{ act: 'checklists.save', site: null },
    key: key === undefined ? undefined : { value: key, request: { concerns, answers, language } },
  }
  return perform(ground, actor, deed, async ({ tx, now, about, tell }) => {
    const refusal = refusesConcerns(catalogue, concerns, officeDay(now))
    if (refusal) return refuse(refusal, { field: 'concerns' })
    const [id, code] = [ground.ids.uuid(), ground.ids.code()]
    const kept = keptAnswers(catalogue, concerns, answers)
    const times = { createdAt: now, changedAt: now, expiresAt: expiryFrom(now) }
    await addChecklist(tx, { id, concerns, answers: kept, ticked: [], language, ...times }, hashOf(code))
    about(`checklist:${id}`)
    tell('checklists.saved', {})
    return { ok: true as const, code }
  })
}
