import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readCodeBatches, revokeBatch, siteOfBatch, type CodeBatch } from './office-code-store.ts'
import type { Room } from './room.ts'

/** Takes back a batch: letters that were lost or never sent. Places already held or booked with a code stay. */
export async function revokeOfficeCodes(
  room: Room,
  actor: Actor,
  { batch, why }: { readonly batch: string; readonly why: string },
): Promise<Outcome<{ revoked: number }, CommonRefusal | 'unknown-batch' | 'why-missing'>> {
  const site = leadingUuid(batch) === batch ? await siteOfBatch(room.ground.db, batch) : null
  if (site === null) return refuse('unknown-batch', { field: 'batch' })
  const deed = { act: 'appointments.revoke-office-codes', site, why }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    if (why.trim() === '') return refuse('why-missing', { field: 'why' })
    const revoked = await revokeBatch(tx, batch, now)
    about(`codes:${batch}`, { revoked })
    tell('appointments.codes-revoked', { batch, revoked })
    return { ok: true as const, revoked }
  })
}

const SHOWN = 100

/** The latest batches of a site: how many codes, how many used; no code and nobody's name. */
export function officeCodeBatches(room: Room, site: number): Promise<CodeBatch[]> {
  return readCodeBatches(room.ground.db, site, SHOWN)
}
