import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isLanguage } from '#ground/languages/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { caseSubject, type Case } from './case.ts'
import { lockCase, saveCase } from './case-store.ts'
import { allMembers } from './member-store.ts'
import type { CounsellingRoom } from './room.ts'
import { readTopics } from './topics.ts'

/** Letters of the name of a language an interpreter is needed for. */
const INTERPRETER_MAX = 60

export interface ChangeCase {
  readonly case: string
  readonly topics: readonly string[]
  readonly language: string
  /** Null or empty: nobody is needed. */
  readonly interpreter: string | null
  /** Who is responsible; null: nobody yet. */
  readonly member: string | null
}

export type ChangeRefusal =
  | CommonRefusal
  | 'unknown-case'
  | 'case-closed'
  | 'unknown-language'
  | 'unknown-member'
  | 'interpreter-too-long'

/** What the counsellor learnt in the talk: topics, language, interpreter, who is responsible. Protection has its own act. */
export async function changeCase(
  room: CounsellingRoom,
  actor: Actor,
  command: ChangeCase,
): Promise<Outcome<object, ChangeRefusal>> {
  return perform(room.ground, actor, { act: 'counselling.change', site: null }, async ({ tx, about }) => {
    if (!isLanguage(command.language)) return refuse('unknown-language', { field: 'language' })
    const interpreter = command.interpreter?.trim() ?? ''
    if (interpreter.length > INTERPRETER_MAX) return refuse('interpreter-too-long', { field: 'interpreter' })
    const found = await lockCase(tx, command.case)
    if (!found) return refuse('unknown-case')
    if (found.closedAt) return refuse('case-closed')
    const { member } = command
    if (member !== null && !(await allMembers(tx)).some((it) => it.id === member && it.active))
      return refuse('unknown-member', { field: 'member' })
    const changed = { language: command.language, interpreter: interpreter || null, member }
    await saveCase(tx, { ...found, ...changed, topics: readTopics(command.topics) })
    about(caseSubject(found.id), { changed: changesIn(found, { ...changed, topics: command.topics }) })
    return { ok: true as const }
  })
}

type Changing = Pick<Case, 'topics' | 'language' | 'interpreter' | 'member'>

/** Which of the four changed; their values stay out of the books. */
const changesIn = (before: Changing, after: Changing): string[] =>
  (['topics', 'language', 'interpreter', 'member'] as const).filter(
    (key) => String(before[key] ?? '') !== String(after[key] ?? ''),
  )

/**
 * Protected mode: no post, no joint appointment, neutral words, no reminder that names the counselling. Either side turns it
 * on; off only the person, because only they know whether the other one reads along.
 */
export async function protectCase(
  room: CounsellingRoom,
  actor: Actor,
  command: { readonly case: string; readonly protected: boolean },
): Promise<Outcome<object, CommonRefusal | 'unknown-case' | 'only-the-person'>> {
  return perform(
    room.ground,
    actor,
    { act: 'counselling.protect', site: null },
    async ({ tx, about, tell }) => {
      const found = await lockCase(tx, command.case)
      if (!found) return refuse('unknown-case')
      if (!command.protected && actor.kind === 'counsellor') return refuse('only-the-person')
      await saveCase(tx, { ...found, protected: command.protected })
      about(caseSubject(found.id), { protected: command.protected })
      tell('counselling.protected', { case: found.id, protected: command.protected })
      return { ok: true as const }
    },
  )
}
