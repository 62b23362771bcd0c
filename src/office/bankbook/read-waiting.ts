import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import type { BankbookRoom } from './room.ts'
import { waitingEntries, type WaitingEntries } from './waiting-store.ts'

/** How many entries of the bank wait for a person, and over how much. Sums only: no payer, so no row in the trail. */
export async function readWaiting(
  { ground }: BankbookRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<{ waiting: readonly WaitingEntries[] }, CommonRefusal>> {
  if (!isPermitted(ground.permissions, actor, 'bankbook.read-waiting', site)) return refuse('not-permitted')
  return { ok: true, waiting: await waitingEntries(ground.db, site) }
}
