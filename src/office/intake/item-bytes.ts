import { SYSTEM } from '#ground/permission/permission.ts'
import { seeAs, versionsOf } from '#office/casefiles/index.ts'
import type { Item, ItemFile } from './item.ts'
import type { IntakeRoom } from './room.ts'

/**
 * Reads the files of an item, where they are now: in the inbox, or under the key of the Akte once it was filed. Kept for the
 * time of a step, so that a document of many pages is opened once.
 */
export function bytesReader(room: IntakeRoom, item: Item): (file: ItemFile) => Promise<Uint8Array> {
  const read = new Map<string, Uint8Array>()
  return async (file) => {
    const known = read.get(file.id)
    if (known) return known
    const object = item.state === 'filed' ? await objectInAkte(room, item, file) : file.object
    const bytes = await room.store.read(room.ground.db, object)
    read.clear()
    read.set(file.id, bytes)
    return bytes
  }
}

async function objectInAkte(room: IntakeRoom, item: Item, file: ItemFile): Promise<string> {
  const now = room.ground.clock.now()
  return room.ground.db.transaction().execute(async (tx) => {
    await seeAs(tx, SYSTEM, now)
    const versions = (await versionsOf(tx, [item.document!])).get(item.document!) ?? []
    const wanted = Buffer.from(file.sha256)
    const found = versions.flatMap(({ files }) => files).find((it) => wanted.equals(it.sha256))
    return found?.object ?? file.object
  })
}
