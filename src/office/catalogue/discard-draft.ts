import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { lockBook, removeDraft } from './catalogue-store.ts'
import { canBeKept, type EntryName } from './draft.ts'
import { subjectOf } from './edit-entry.ts'
import type { CatalogueRoom } from './room.ts'

/** Takes an edit out of the change set; the trail keeps what it was. */
export async function discardDraft(
  room: CatalogueRoom,
  actor: Actor,
  command: EntryName & { readonly requestKey?: string | undefined },
): Promise<Outcome<EntryName, CommonRefusal | 'no-such-draft'>> {
  const { kind, key, requestKey } = command
  const deed = {
    ...{ act: 'catalogue.discard-draft', site: null },
    key: requestKey === undefined ? undefined : { value: requestKey, request: { kind, key } },
  }
  return perform(room.ground, actor, deed, async ({ tx, about, tell }) => {
    await lockBook(tx)
    if (!canBeKept(key) || !(await removeDraft(tx, kind, key))) return refuse('no-such-draft')
    about(subjectOf([{ kind, key }]))
    tell('catalogue.draft-discarded', { entries: [{ kind, key }] })
    return { ok: true as const, kind, key }
  })
}
