import { perform } from '#ground/act/act.ts'
import { decodeText } from '#ground/csv/index.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readDirectory, writeDirectory } from './directory-file.ts'
import { allPartners, lockDirectory, savePartner } from './partner-store.ts'
import type { PartnersRoom } from './room.ts'

/** Entries one list may hold. */
const MOST = 2000

export type ImportRefusal = CommonRefusal | 'list-wrong' | 'list-too-long'

/** Takes a list in, whole or not at all. An entry whose short name is known is written over; none is removed by a list. */
export async function importPartners(
  room: PartnersRoom,
  actor: Actor,
  command: { readonly bytes: Uint8Array },
): Promise<Outcome<{ added: number; changed: number }, ImportRefusal>> {
  return perform(room.ground, actor, { act: 'partners.import', site: null }, async (hand) => {
    const { entries, faults } = readDirectory(decodeText(command.bytes).text)
    if (faults.length > 0)
      return refuse('list-wrong', {
        field: 'file',
        detail: { faults: faults.slice(0, 50), of: faults.length },
      })
    if (entries.length > MOST) return refuse('list-too-long', { field: 'file' })
    await lockDirectory(hand.tx)
    const known = new Map((await allPartners(hand.tx)).map(({ key, id }) => [key, id]))
    for (const entry of entries)
      await savePartner(hand.tx, { ...entry, id: known.get(entry.key) ?? room.ground.ids.uuid() }, hand.now)
    hand.about('partners', { entries: entries.length })
    const changed = entries.filter(({ key }) => known.has(key)).length
    return { ok: true as const, added: entries.length - changed, changed }
  })
}

/** The whole directory as a list. It names organisations, no person. */
export const exportPartners = async (room: PartnersRoom): Promise<string> =>
  writeDirectory(await allPartners(room.ground.db))
