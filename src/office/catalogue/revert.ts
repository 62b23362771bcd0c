import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { lockBook, readDrafts, readLayers, saveDraft } from './catalogue-store.ts'
import { canBeKept, faultOfEdit, type EditFault, type EntryName } from './draft.ts'
import { subjectOf } from './edit-entry.ts'
import type { CatalogueRoom } from './room.ts'

export type RevertRefusal = CommonRefusal | EditFault | 'no-such-revision' | 'edited-already'

/**
 * Puts an entry as it once was into the change set, revision 0 being what ships. What was published stays in the
 * history; the old text becomes a new revision when the set is published, checked like every other.
 */
export async function revert(
  room: CatalogueRoom,
  actor: Actor,
  command: EntryName & { readonly revision: number; readonly requestKey?: string | undefined },
): Promise<Outcome<EntryName, RevertRefusal>> {
  const { kind, key, revision, requestKey } = command
  const deed = {
    ...{ act: 'catalogue.revert', site: null },
    key: requestKey === undefined ? undefined : { value: requestKey, request: { kind, key, revision } },
  }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    if (!canBeKept(key)) return refuse('no-such-revision')
    await lockBook(tx)
    const drafts = await readDrafts(tx)
    if (drafts.some((one) => one.kind === kind && one.key === key)) return refuse('edited-already')
    const layers = (await readLayers(tx)).filter((one) => one.kind === kind && one.key === key)
    const old = layers.find((one) => one.revision === revision)
    if (revision !== 0 && !old) return refuse('no-such-revision')
    const entry = old ? old.entry : (room.shipped[kind].get(key) ?? null)
    // what is planned for later is taken back on the very day it would begin, so that it never holds
    const today = officeDay(now).toString()
    const last = layers.at(-1)
    const validFrom = last && last.validFrom > today ? last.validFrom : null
    const edit = { kind, key, entry, validFrom, validTo: null, seen: '' }
    const fault = faultOfEdit(edit)
    if (fault) return refuse(fault, { detail: { kind, key } })
    await saveDraft(tx, { kind, key, entry, validFrom, validTo: null, editedBy: actor.id, editedAt: now })
    about(subjectOf([{ kind, key }]), { revision })
    tell('catalogue.edited', { entries: [{ kind, key }] })
    return { ok: true as const, kind, key }
  })
}
