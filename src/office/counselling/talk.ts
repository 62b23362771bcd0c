import { consult, perform, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { caseSubject, type Case } from './case.ts'
import { findCase, listCases, lockCase, noteMessage } from './case-store.ts'
import { MESSAGE_MAX } from './limits.ts'
import { insertMessage, markRead, messagesOf } from './message-store.ts'
import { selfIn, type Self } from './name-self.ts'
import type { CounsellingRoom } from './room.ts'

export interface Message {
  readonly id: string
  readonly fromPerson: boolean
  readonly at: Temporal.Instant
  readonly text: string
  readonly readAt: Temporal.Instant | null
}

export type SayRefusal = CommonRefusal | 'unknown-case' | 'text-missing' | 'text-too-long' | 'case-closed'

const WRITE = { act: 'counselling.write', site: null }
const ANSWER = { act: 'counselling.answer', site: null }
const READ = { act: 'counselling.read', site: null }
const READ_OWN = { act: 'counselling.read-own', site: null }

/** A message of either side; sent twice with the same id it stands once. */
export async function say(
  room: CounsellingRoom,
  actor: Actor,
  command: { readonly case: string; readonly id: string; readonly text: string },
): Promise<Outcome<object, SayRefusal>> {
  const fromPerson = actor.kind !== 'counsellor'
  return perform(room.ground, actor, fromPerson ? WRITE : ANSWER, async (hand) => {
    const text = command.text.trim()
    if (text === '') return refuse('text-missing', { field: 'text' })
    if (text.length > MESSAGE_MAX) return refuse('text-too-long', { field: 'text' })
    const found = await lockCase(hand.tx, command.case)
    const safe = found && (await room.vault.safeOf(hand.tx, found.id))
    if (!found || !safe) return refuse('unknown-case')
    if (found.closedAt) return refuse('case-closed')
    const sealed = safe.seal(`message ${command.id}`, { text })
    const member = fromPerson ? null : actor.id
    const row = { id: command.id, fromPerson, member, at: hand.now, sealed }
    if (await insertMessage(hand.tx, found.id, row))
      await noteMessage(hand.tx, found.id, fromPerson ? 'person' : 'counsellor', hand.now)
    hand.about(caseSubject(found.id))
    hand.tell(fromPerson ? 'counselling.waiting' : 'counselling.answered', { case: found.id })
    return { ok: true as const }
  })
}

export interface CaseWithTalk {
  readonly case: Case
  readonly messages: readonly Message[]
  /** What the person said of who they are; null: nothing. */
  readonly self: Self | null
}

/** The case and what was said, for one who may read it; the look stands in the person's log. */
export async function readCase(
  room: CounsellingRoom,
  actor: Actor,
  command: { readonly case: string },
): Promise<Outcome<CaseWithTalk, CommonRefusal | 'unknown-case'>> {
  const by = actor.kind === 'counsellor' ? 'counsellor' : 'person'
  const deed = { ...(by === 'counsellor' ? READ : READ_OWN), subject: caseSubject(command.case) }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const found = await findCase(tx, command.case)
    if (!found) return null
    const messages = await messagesIn(room, tx, found.id)
    await markRead(tx, found.id, by, now)
    return { case: found, messages, self: await selfIn(room, tx, found.id) }
  })
  if (!seen.ok) return refuse(seen.refusal)
  return seen.found ? { ok: true, ...seen.found } : refuse('unknown-case')
}

/** What was said in a case, oldest first. */
export async function messagesIn(room: CounsellingRoom, tx: Tx, caseId: string): Promise<Message[]> {
  const safe = await room.vault.safeOf(tx, caseId)
  if (!safe) return []
  const rows = await messagesOf(tx, caseId)
  return rows.map(({ id, fromPerson, at, sealed, readAt }) => {
    const { text } = safe.open<{ text: string }>(`message ${id}`, sealed)
    return { id, fromPerson, at, text, readAt }
  })
}

/** The cases of the counselling, without a word of what was said. */
export async function readCases(
  room: CounsellingRoom,
  actor: Actor,
  command: { readonly which: 'open' | 'closed' },
): Promise<Outcome<{ cases: readonly Case[] }, CommonRefusal>> {
  const deed = { act: 'counselling.list', site: null }
  const seen = await consult(room.ground, actor, deed, (tx) => listCases(tx, command.which, 500))
  return seen.ok ? { ok: true, cases: seen.found } : refuse(seen.refusal)
}
