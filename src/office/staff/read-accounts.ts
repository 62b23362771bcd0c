import { consult } from '#ground/act/act.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Account, Client } from './account.ts'
import { allAccounts } from './account-store.ts'
import { allClients } from './client-store.ts'
import type { StaffRoom } from './room.ts'

/** Who works here and which keys are out. Never a password, never a digest. */
export async function readAccounts(
  room: StaffRoom,
  actor: Actor,
): Promise<Outcome<{ accounts: Account[]; clients: Client[] }, 'not-permitted'>> {
  const seen = await consult(room.ground, actor, { act: 'staff.read-accounts', site: null }, async (tx) => ({
    accounts: await allAccounts(tx),
    clients: await allClients(tx),
  }))
  return seen.ok ? { ok: true, ...seen.found } : seen
}
