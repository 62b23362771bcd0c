import type { Actor } from '#ground/permission/permission.ts'
import type { Stage } from './office.ts'
import type { Step } from './story.ts'

/** Somebody of the administration edits the catalogue, takes an edit back, publishes, and goes back. */
export async function* editsOfTheCatalogue({ office }: Stage, boss: Actor): AsyncGenerator<Step> {
  const { catalogueEditor: editor, catalogue } = office
  const rename = async (key: string, nameDe: string) => {
    const shown = await editor.showEntry({ kind: 'group', key })
    if (!shown) throw new Error(`no group ${key}`)
    const { nameEn } = { nameEn: catalogue.catalogue.groups.get(key)!.name.en }
    const entry = { key, nameDe, nameEn }
    const edit = { kind: 'group' as const, key, entry, validFrom: null, validTo: null, seen: shown.mark }
    await sure(editor.editEntry(boss, { edits: [edit] }))
  }
  yield { act: 'catalogue.edit-entry', do: () => rename('eu', 'Freizügigkeit') }
  yield {
    act: 'catalogue.discard-draft',
    do: () => sure(editor.discardDraft(boss, { kind: 'group', key: 'eu' })),
  }
  await rename('asylum', 'Asyl und Duldung')
  yield {
    act: 'catalogue.publish',
    do: async () => {
      const { set } = await editor.showChangeSet()
      await sure(editor.publish(boss, { why: 'Organisationsverfügung 7/2026', set }))
    },
  }
  yield {
    act: 'catalogue.revert',
    do: () => sure(editor.revert(boss, { kind: 'group', key: 'asylum', revision: 0 })),
  }
}

async function sure(outcome: Promise<{ readonly ok: boolean }>): Promise<void> {
  const done = await outcome
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done)}`)
}
