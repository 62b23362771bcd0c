import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome as Answer } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { caseSubject, OUTCOMES } from './case.ts'
import { lockCase, saveEnd } from './case-store.ts'
import { keepUntilIn } from './keep-until.ts'
import type { CounsellingRoom } from './room.ts'
import { tally } from './tally-store.ts'

export type CloseRefusal = CommonRefusal | 'unknown-case' | 'case-closed' | 'outcome-missing'

/** The counselling ends with an outcome; from now the days run until everything is erased. The person still reads it. */
export async function closeCase(
  room: CounsellingRoom,
  actor: Actor,
  command: { readonly case: string; readonly outcome: string },
): Promise<Answer<{ keepUntil: string }, CloseRefusal>> {
  return perform(room.ground, actor, { act: 'counselling.close', site: null }, async (hand) => {
    const outcome = OUTCOMES.find((it) => it === command.outcome)
    if (!outcome) return refuse('outcome-missing', { field: 'outcome' })
    const found = await lockCase(hand.tx, command.case)
    if (!found) return refuse('unknown-case')
    if (found.closedAt) return refuse('case-closed')
    const keepUntil = await keepUntilIn(hand.tx, found.id, hand.now, hand.now)
    await saveEnd(hand.tx, { id: found.id, closedAt: hand.now, outcome, keepUntil })
    await tally(hand.tx, officeDay(hand.now), [
      { dimension: 'closed', value: found.channel },
      { dimension: 'outcome', value: outcome },
    ])
    hand.about(caseSubject(found.id), { outcome })
    hand.tell('counselling.closed', { case: found.id, outcome })
    return { ok: true as const, keepUntil: keepUntil.toString() }
  })
}

/** The person comes back: all is as it was, and nothing runs out. */
export async function reopenCase(
  room: CounsellingRoom,
  actor: Actor,
  command: { readonly case: string },
): Promise<Answer<object, CommonRefusal | 'unknown-case' | 'case-open'>> {
  return perform(room.ground, actor, { act: 'counselling.reopen', site: null }, async (hand) => {
    const found = await lockCase(hand.tx, command.case)
    if (!found) return refuse('unknown-case')
    if (!found.closedAt) return refuse('case-open')
    await saveEnd(hand.tx, { id: found.id, closedAt: null, outcome: null, keepUntil: null })
    await tally(hand.tx, officeDay(hand.now), [{ dimension: 'reopened', value: found.channel }])
    hand.about(caseSubject(found.id))
    hand.tell('counselling.reopened', { case: found.id })
    return { ok: true as const }
  })
}
