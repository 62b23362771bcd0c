import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { noteSignedPaper, type AnswerRefusal } from '#office/counselling/index.ts'
import { isId } from './at-case.ts'
import { readDocuments } from './documents.ts'
import type { GuidanceRoom } from './room.ts'

/** A consent signed on paper in the talk: the scan must be among the papers of this case, the counsellor is the witness. */
export async function signOnPaper(
  room: GuidanceRoom,
  actor: Actor,
  command: {
    readonly case: string
    readonly consent: string
    readonly items: readonly string[]
    readonly paper: string
  },
): Promise<Outcome<object, AnswerRefusal | 'unknown-case' | 'unknown-document'>> {
  const read = await readDocuments(room, actor, { case: command.case })
  if (!read.ok) return refuse(read.refusal)
  if (!read.documents.some(({ id }) => id === command.paper))
    return refuse('unknown-document', { field: 'paper' })
  if (!isId(command.consent)) return refuse('unknown-consent')
  return noteSignedPaper(room.counselling, actor, command)
}
