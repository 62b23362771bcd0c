import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { digestOf, TOKEN_LETTERS } from '#ground/identity/token.ts'
import { PERSON, withdrawConsent } from '#office/counselling/index.ts'
import { reminderByToken } from './reminder-store.ts'
import type { EarlyRoom } from './room.ts'

/**
 * The link in a reminder takes the consent back, and with it go all reminders, the address and what waits. It needs no code
 * and says nothing of anybody.
 */
export async function stopReminders(
  room: EarlyRoom,
  command: { readonly token: string },
): Promise<Outcome<object, 'unknown-link'>> {
  if (command.token.length !== TOKEN_LETTERS) return refuse('unknown-link')
  const row = await reminderByToken(room.ground.db, digestOf(command.token))
  if (!row?.consent) return refuse('unknown-link')
  const ended = await withdrawConsent(room.counselling, PERSON, { case: row.caseId, consent: row.consent })
  // ended by another click in the same moment: that is what was wished
  return ended.ok || ended.refusal === 'not-given' ? { ok: true } : refuse('unknown-link')
}
