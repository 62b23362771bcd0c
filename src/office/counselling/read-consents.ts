import { consult } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { caseSubject, type Case } from './case.ts'
import { findCase } from './case-store.ts'
import { consentsIn, type Consent } from './consent.ts'
import type { CounsellingRoom } from './room.ts'

/** What was asked of the person and what they answered, newest first, with the very words; for both sides. */
export async function readConsents(
  room: CounsellingRoom,
  actor: Actor,
  command: { readonly case: string },
): Promise<Outcome<{ case: Case; consents: readonly Consent[] }, CommonRefusal | 'unknown-case'>> {
  const deed = { act: 'counselling.read-consents', site: null, subject: caseSubject(command.case) }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const found = await findCase(tx, command.case)
    return found && { case: found, consents: await consentsIn(room, tx, found.id, officeDay(now)) }
  })
  if (!seen.ok) return refuse(seen.refusal)
  return seen.found ? { ok: true, ...seen.found } : refuse('unknown-case')
}
