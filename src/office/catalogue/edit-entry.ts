import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { lockBook, readDrafts, readLayers, saveDraft } from './catalogue-store.ts'
import { faultOfEdit, markOf, type Edit, type EditFault, type EntryName } from './draft.ts'
import type { CatalogueRoom } from './room.ts'

export type EditEntryRefusal =
  | CommonRefusal
  | EditFault
  | 'changed-meanwhile'
  | 'key-taken'
  | 'nothing-to-edit'

/**
 * Puts edits into the change set; nothing is in force before it is published. Refused when somebody changed the entry
 * since it was `seen`: the answer names the mark of what is there now, with which the same edit goes through.
 */
export async function editEntry(
  room: CatalogueRoom,
  actor: Actor,
  command: { readonly edits: readonly Edit[]; readonly key?: string | undefined },
): Promise<Outcome<{ edited: readonly EntryName[] }, EditEntryRefusal>> {
  const { edits, key } = command
  const deed = {
    ...{ act: 'catalogue.edit-entry', site: null },
    key: key === undefined ? undefined : { value: key, request: edits },
  }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    if (edits.length === 0) return refuse('nothing-to-edit')
    await lockBook(tx)
    const [drafts, layers] = [await readDrafts(tx), await readLayers(tx)]
    for (const edit of edits) {
      const { kind, key: name, seen, entry, validFrom, validTo } = edit
      const fault = faultOfEdit(edit)
      if (fault) return refuse(fault, { field: 'key', detail: { kind, key: name } })
      const mark = markOf(edit, drafts, layers, room.shipped)
      if (mark !== seen) {
        const by = drafts.find((one) => one.kind === kind && one.key === name)?.editedBy ?? ''
        const isNew = seen === 'new'
        const detail = { kind, key: name, mark, by }
        return refuse(isNew ? 'key-taken' : 'changed-meanwhile', { field: isNew ? 'key' : '', detail })
      }
      await saveDraft(tx, { kind, key: name, entry, validFrom, validTo, editedBy: actor.id, editedAt: now })
    }
    const edited = edits.map(({ kind, key: name }) => ({ kind, key: name }))
    about(subjectOf(edited), { edits: JSON.parse(JSON.stringify(edits)) as unknown })
    tell('catalogue.edited', { entries: edited })
    return { ok: true as const, edited }
  })
}

export function subjectOf(entries: readonly EntryName[]): string {
  const [first] = entries
  return first ? `catalogue:${first.kind}:${first.key}` : 'catalogue'
}
