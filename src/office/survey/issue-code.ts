import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { CODE_DAYS, codeOfVisit, digestOf, isCodeOf } from './code.ts'
import { isSpent, keyOfDay, keysSince } from './code-store.ts'
import type { SurveyRoom } from './room.ts'

/**
 * The code of a visit that is over, for whoever holds its ticket: the face looks the ticket up first. Asked for again it is the same
 * one. The trail says that a code was asked for, not of which visit.
 */
export async function issueCode(
  room: SurveyRoom,
  actor: Actor,
  visit: { readonly site: number; readonly visit: string; readonly day: Temporal.PlainDate },
): Promise<Outcome<{ code: string }, CommonRefusal | 'too-late' | 'code-spent'>> {
  const { ground } = room
  return perform(ground, actor, { act: 'survey.issue-code', site: visit.site }, async (hand) => {
    const { tx, now, about, tell } = hand
    const age = visit.day.until(officeDay(now)).days
    if (age < 0 || age > CODE_DAYS) return refuse('too-late')
    const key = await keyOfDay(tx, visit.day, ground.chance.bytes(32))
    const code = codeOfVisit(key, visit.visit)
    if (await isSpent(tx, digestOf(code))) return refuse('code-spent')
    about(`site:${visit.site}`)
    tell('survey.issue-code', {})
    return { ok: true as const, code }
  })
}

/** Whether a code is good now, before somebody begins to answer. Null: no code of ours, or too old. */
export async function codeState(
  { ground }: SurveyRoom,
  code: string,
): Promise<{ readonly day: Temporal.PlainDate; readonly isSpent: boolean } | null> {
  const keys = await keysSince(ground.db, officeDay(ground.clock.now()).subtract({ days: CODE_DAYS }))
  const found = keys.find(({ key }) => isCodeOf(key, code))
  return found ? { day: found.day, isSpent: await isSpent(ground.db, digestOf(code)) } : null
}
