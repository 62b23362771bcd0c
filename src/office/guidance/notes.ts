import { consult } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { caseIn } from '#office/counselling/index.ts'
import { atCase, isId, type AtRefusal } from './at-case.ts'
import { readWords, SHORT_MAX, type WordsRefusal } from './plan.ts'
import { deleteNote, followUpsUntil, insertFollowUp, insertNote, saveFollowUpDone } from './plan-store.ts'
import type { GuidanceRoom } from './room.ts'

export type NoteRefusal = AtRefusal | WordsRefusal | 'why-missing' | 'unknown-entry'

/**
 * What the counsellor writes down. The person can read it, unless it is an own working note, which needs a reason; that too
 * is handed out when the person asks for all data (Art. 15 DSGVO).
 */
export async function addNote(
  room: GuidanceRoom,
  actor: Actor,
  command: {
    readonly case: string
    readonly id: string
    readonly text: string
    readonly own: boolean
    /** Why it is an own working note. */
    readonly why: string
  },
): Promise<Outcome<{ note: string }, NoteRefusal>> {
  const deed = { act: 'guidance.add-note', case: command.case }
  return atCase<{ note: string }, NoteRefusal>(
    room,
    actor,
    deed,
    async ({ tx, now }, { case: found, safe }) => {
      const words = readWords({ text: command.text }, 4000)
      if (typeof words === 'string') return refuse(words, { field: 'text' })
      const why = command.own ? command.why.trim() : ''
      if (command.own && why === '') return refuse('why-missing', { field: 'why' })
      if (why.length > SHORT_MAX) return refuse('text-too-long', { field: 'why' })
      const id = isId(command.id) ? command.id : room.ground.ids.uuid()
      const sealed = safe.seal(`note ${id}`, { text: words.text, why })
      await insertNote(tx, found.id, { id, member: actor.id, own: command.own, sealed, at: now })
      return { ok: true as const, note: id }
    },
  )
}

/** Written into the wrong case, or no longer needed: gone, not crossed out. That it went stands in the log. */
export async function removeNote(
  room: GuidanceRoom,
  actor: Actor,
  command: { readonly case: string; readonly note: string },
): Promise<Outcome<object, NoteRefusal>> {
  const deed = { act: 'guidance.remove-note', case: command.case, alsoClosed: true }
  return atCase<object, NoteRefusal>(room, actor, deed, async ({ tx }, { case: found }) => {
    const gone = isId(command.note) && (await deleteNote(tx, found.id, command.note))
    return gone ? { ok: true as const } : refuse('unknown-entry')
  })
}

export type FollowUpRefusal = AtRefusal | WordsRefusal | 'day-missing' | 'unknown-entry'

/** Wiedervorlage: on which day the counsellor looks again, and why. */
export async function setFollowUp(
  room: GuidanceRoom,
  actor: Actor,
  command: {
    readonly case: string
    readonly id: string
    readonly due: Temporal.PlainDate | null
    readonly why: string
  },
): Promise<Outcome<{ followUp: string }, FollowUpRefusal>> {
  const deed = { act: 'guidance.set-follow-up', case: command.case }
  return atCase<{ followUp: string }, FollowUpRefusal>(
    room,
    actor,
    deed,
    async ({ tx }, { case: found, safe }) => {
      const words = readWords({ text: command.why }, SHORT_MAX)
      if (!command.due) return refuse('day-missing', { field: 'due' })
      if (typeof words === 'string') return refuse(words, { field: 'why' })
      const id = isId(command.id) ? command.id : room.ground.ids.uuid()
      const sealed = safe.seal(`follow-up ${id}`, { why: words.text })
      await insertFollowUp(tx, found.id, { id, member: actor.id, due: command.due, sealed })
      return { ok: true as const, followUp: id }
    },
  )
}

export async function finishFollowUp(
  room: GuidanceRoom,
  actor: Actor,
  command: { readonly case: string; readonly followUp: string },
): Promise<Outcome<object, FollowUpRefusal>> {
  const deed = { act: 'guidance.finish-follow-up', case: command.case, alsoClosed: true }
  return atCase<object, FollowUpRefusal>(room, actor, deed, async ({ tx, now }, { case: found }) => {
    const it = { id: command.followUp, caseId: found.id }
    const saved = isId(it.id) && (await saveFollowUpDone(tx, it, now))
    return saved ? { ok: true as const } : refuse('unknown-entry')
  })
}

export interface DueFollowUp {
  readonly id: string
  readonly case: string
  readonly number: string
  readonly due: Temporal.PlainDate
}

/** Days ahead that are shown beside what is due. */
const AHEAD_DAYS = 7

/** What is due for the counsellors, with the number of the case and no word of it. */
export async function readFollowUps(
  room: GuidanceRoom,
  actor: Actor,
): Promise<Outcome<{ due: readonly DueFollowUp[]; today: Temporal.PlainDate }, CommonRefusal>> {
  const deed = { act: 'guidance.list-follow-ups', site: null }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const today = officeDay(now)
    const rows = await followUpsUntil(tx, today.add({ days: AHEAD_DAYS }), 200)
    const due: DueFollowUp[] = []
    for (const { id, caseId, due: day } of rows) {
      const found = await caseIn(tx, caseId)
      if (found) due.push({ id, case: caseId, number: found.number, due: day })
    }
    return { due, today }
  })
  return seen.ok ? { ok: true, ...seen.found } : refuse(seen.refusal)
}
