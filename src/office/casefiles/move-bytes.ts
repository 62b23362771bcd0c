import type { Tx } from '#ground/act/act.ts'
import { setObject, versionsOf } from './document-store.ts'
import { asSystem } from './reader-store.ts'
import type { CasefilesRoom } from './room.ts'

/**
 * The bytes of a document change over to the key of another Akte, also where whoever moves it does not see it there any
 * more: under the old key they would end with the old Akte.
 */
export async function moveBytes(
  room: Pick<CasefilesRoom, 'store'>,
  tx: Tx,
  document: string,
  akte: string,
): Promise<void> {
  await asSystem(tx, async () => {
    const versions = (await versionsOf(tx, [document])).get(document) ?? []
    for (const file of versions.flatMap(({ files }) => files)) {
      const { object } = await room.store.move(tx, file.object, akte)
      if (object !== file.object) await setObject(tx, file.id, object)
    }
  })
}
