import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { caseSubject } from './case.ts'
import { caseOfCode } from './enter-case.ts'
import { dueCases, removeCase, type Wish } from './erase-store.ts'
import type { CounsellingRoom } from './room.ts'
import { tally } from './tally-store.ts'

export type EraseRefusal = CommonRefusal | 'unknown-case' | 'wrong-code'

/**
 * Everything about a case, now and for good: rows in all closed rooms, the key, sessions, links of partners. What was
 * passed on with consent lies with those it was passed to; the page says so before.
 */
export async function eraseOwnCase(
  room: CounsellingRoom,
  actor: Actor,
  command: { readonly case: string; readonly code: string },
): Promise<Outcome<object, EraseRefusal>> {
  const signed = await caseOfCode(room, command.code)
  if (signed?.id !== command.case) return refuse('wrong-code', { field: 'code' })
  return erase(room, actor, command.case, 'counselling.erase-own', 'person')
}

/** The person asked for it in the talk. */
export const eraseCase = (room: CounsellingRoom, actor: Actor, command: { readonly case: string }) =>
  erase(room, actor, command.case, 'counselling.erase', 'member')

async function erase(
  room: CounsellingRoom,
  actor: Actor,
  caseId: string,
  act: string,
  wish: Wish,
): Promise<Outcome<object, EraseRefusal>> {
  return perform(room.ground, actor, { act, site: null }, async (hand) => {
    const today = officeDay(hand.now)
    const removal = { caseId, at: hand.now, wish, dueBefore: wish === 'period' ? today : null }
    if (!(await removeCase(hand.tx, removal))) return refuse('unknown-case')
    await tally(hand.tx, today, [{ dimension: 'erased', value: wish }])
    hand.about(caseSubject(caseId))
    hand.tell('counselling.erased', { case: caseId })
    return { ok: true as const }
  })
}

const AT_ONCE = 100

/**
 * Erases what has been kept long enough; run each night. Returns how many. One that cannot be erased is told (`report`) and
 * holds up nobody else's.
 */
export async function eraseDue(room: CounsellingRoom, report: (error: unknown) => void): Promise<number> {
  const { ground } = room
  const today = officeDay(ground.clock.now())
  const due = await ground.db.transaction().execute((tx) => dueCases(tx, today, AT_ONCE))
  let erased = 0
  for (const id of due) {
    try {
      const gone = await erase(room, SYSTEM, id, 'counselling.erase-due', 'period')
      if (gone.ok) erased += 1
    } catch (error) {
      report(error)
    }
  }
  return erased
}
