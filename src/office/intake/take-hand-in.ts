import { SYSTEM } from '#ground/permission/permission.ts'
import { lookAtHandIn, markFiled, openFile, unfiledHandIns } from '#office/handin/index.ts'
import { allFiledOf } from './hand-in-store.ts'
import { receive } from './receive.ts'
import type { IntakeRoom } from './room.ts'

/**
 * What the reception took in goes on its way: each document with its files, once, however often this is asked. Files that
 * only note that an original was seen carry none, and stay with the hand-in.
 */
export async function takeHandIn(room: IntakeRoom, handIn: string): Promise<readonly string[]> {
  const seen = await lookAtHandIn(room.handin, SYSTEM, handIn)
  if (!seen.ok || seen.handIn.state !== 'received') return []
  const { site, person, visit, sender, language } = seen.handIn
  const items: string[] = []
  for (const document of seen.documents) {
    if (document.files.length === 0 || document.state === 'filed') continue
    const files: { name: string; bytes: Uint8Array }[] = []
    for (const { id, name } of document.files) {
      const opened = await openFile(room.handin, SYSTEM, id)
      if (opened.ok) files.push({ name, bytes: opened.bytes })
    }
    const name = seen.person ? `${seen.person.givenNames} ${seen.person.familyName}`.trim() : sender
    const taken = await receive(room, SYSTEM, {
      ...{ site, source: 'hand-in', externalKey: document.id, files, isScan: true, subject: document.title },
      ...{ sender: name, type: document.type, language, person, visit, handIn, handInDocument: document.id },
      device: 'Empfang',
    })
    if (taken.ok) items.push(taken.item)
  }
  return items
}

/** The file was switched on: what was handed in before goes on its way now. What is under way already stays once. */
export async function takeUnfiled(room: IntakeRoom): Promise<void> {
  for (const handIn of await unfiledHandIns(room.handin)) await takeHandIn(room, handIn)
}

/** The hand-in knows that its document stands in the file now. Asked again it changes nothing. */
export async function tellHandIn(
  room: IntakeRoom,
  { handIn, handInDocument }: { handIn: string | null; handInDocument: string | null },
): Promise<void> {
  if (!handIn || !handInDocument || !(await allFiledOf(room.ground.db, handInDocument))) return
  await markFiled(room.handin, SYSTEM, { handIn, document: handInDocument })
}
