import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { digestOf, TOKEN_LETTERS } from '#ground/identity/token.ts'
import { VISITOR } from '#ground/permission/permission.ts'
import { caseSubject, lockCase, PERSON, withdrawConsent } from '#office/counselling/index.ts'
import { removeReminders, reminderByToken } from './reminder-store.ts'
import type { EarlyRoom } from './room.ts'

/**
 * The link in a reminder: ends all of them at once, with address and consent. It needs no code, says nothing of anybody and
 * answers the same when they had ended before.
 */
export async function stopReminders(
  room: EarlyRoom,
  command: { readonly token: string },
): Promise<Outcome<object, CommonRefusal | 'unknown-link'>> {
  if (command.token.length !== TOKEN_LETTERS) return refuse('unknown-link')
  const deed = { act: 'earlywarning.stop-reminders', site: null }
  const stopped = await perform(room.ground, VISITOR, deed, async ({ tx, about }) => {
    const seen = await reminderByToken(tx, digestOf(command.token))
    // the case before the reminder, as everywhere
    const found = seen && (await lockCase(tx, seen.caseId))
    const row = found && (await reminderByToken(tx, digestOf(command.token)))
    if (!row?.consent) return refuse('unknown-link')
    await removeReminders(tx, row.caseId)
    about(caseSubject(row.caseId))
    return { ok: true as const, case: row.caseId, consent: row.consent }
  })
  if (!stopped.ok) return stopped
  await withdrawConsent(room.counselling, PERSON, { case: stopped.case, consent: stopped.consent })
  return { ok: true }
}
