import { perform } from '#ground/act/act.ts'
import { sayable } from '#ground/act/sayable.ts'
import { refuse, type CommonRefusal, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { changeStatement, type StatementCommand, type StatementRefusal } from './change.ts'
import { BOUNDS } from './item.ts'
import type { CostsRoom } from './room.ts'
import { insertStatement, setRemoved, updateStatement } from './statement-store.ts'

export interface StatementWords {
  readonly name: string
  readonly note: string
}

type WordsRefusal = 'missing' | 'too-long'

/** A new, empty Kostenaufstellung. */
export function createStatement(
  { ground }: CostsRoom,
  actor: Actor,
  command: StatementWords & {
    readonly site: number
    /** Figures of another office; said wherever they are shown. */
    readonly isExample?: boolean
    readonly key?: string | undefined
  },
): Promise<Outcome<{ statement: string }, CommonRefusal | WordsRefusal>> {
  const { site, key, isExample = false } = command
  const words = trimmed(command)
  const deed = {
    ...{ act: 'costs.create-statement', site },
    key: key === undefined ? undefined : { value: key, request: { ...words, isExample } },
  }
  return perform<{ statement: string }, WordsRefusal>(
    ground,
    actor,
    deed,
    async ({ tx, now, about, tell }) => {
      const refused = wordsRefusal(words)
      if (refused) return refused
      const statement = ground.ids.uuid()
      await insertStatement(tx, { id: statement, site, ...words, isExample }, now)
      about(`costs:${statement}`)
      tell('costs.create-statement', { statement })
      return { ok: true, statement }
    },
  )
}

export function renameStatement(
  room: CostsRoom,
  actor: Actor,
  command: StatementCommand & StatementWords,
): Promise<Outcome<object, StatementRefusal | WordsRefusal>> {
  return changeStatement<object, WordsRefusal>(
    room,
    actor,
    'costs.rename-statement',
    command,
    async ({ tx }) => {
      const words = trimmed(command)
      const refused = wordsRefusal(words)
      if (refused) return refused
      await updateStatement(tx, { id: command.statement, ...words })
      return { ok: true }
    },
  )
}

/** Takes a statement away; nothing of it is lost. */
export function removeStatement(
  room: CostsRoom,
  actor: Actor,
  command: StatementCommand,
): Promise<Outcome<object, StatementRefusal>> {
  return changeStatement(room, actor, 'costs.remove-statement', command, async ({ tx, now }) => {
    await setRemoved(tx, command.statement, now)
    return { ok: true }
  })
}

/** Brings a statement back that was taken away. */
export function restoreStatement(
  room: CostsRoom,
  actor: Actor,
  command: StatementCommand,
): Promise<Outcome<object, StatementRefusal>> {
  return changeStatement(room, actor, 'costs.restore-statement', command, async ({ tx }) => {
    await setRemoved(tx, command.statement, null)
    return { ok: true }
  })
}

const trimmed = ({ name, note }: StatementWords): StatementWords => ({
  name: sayable(name).trim(),
  note: sayable(note).trim(),
})

function wordsRefusal({ name, note }: StatementWords): Refusal<WordsRefusal> | null {
  const { statement, statementNote } = BOUNDS.text
  if (name === '') return refuse('missing', { field: 'name' })
  if (name.length > statement) return refuse('too-long', { field: 'name', detail: { most: statement } })
  return note.length > statementNote
    ? refuse('too-long', { field: 'note', detail: { most: statementNote } })
    : null
}
