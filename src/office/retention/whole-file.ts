import type { Tx } from '#ground/act/act.ts'
import { retentionRules } from '#law/retention/index.ts'
import { contentOf, findAkte, findUnit, historyOf } from '#office/casefiles/index.ts'
import { findPersons } from '#office/people/index.ts'
import { readAccountsAt } from '#office/staff/index.ts'
import type { Disposal, PackedFile } from '#office/xdomea/index.ts'
import { nameInContainer, type WholeFile } from './file-as-xdomea.ts'
import { termsOf } from './term-store.ts'
import type { RetentionRoom } from './room.ts'

/** All of an Akte, for a message. The session must see all of it (`hidesSomething`). */
export async function wholeFile(tx: Tx, id: string, withFiles: boolean): Promise<WholeFile | null> {
  const akte = await findAkte(tx, id)
  if (!akte) return null
  const [{ documents, vorgaenge }, history, accounts, unit] = [
    await contentOf(tx, id),
    await historyOf(tx, { akte: id }),
    await readAccountsAt(tx, akte.site),
    await findUnit(tx, akte.planUnit),
  ]
  return {
    ...{ akte, vorgaenge, documents, history, withFiles },
    planTitle: unit?.title ?? '',
    person: akte.person ? ((await findPersons(tx, [akte.person])).get(akte.person) ?? null) : null,
    names: new Map(accounts.map((it) => [it.id, it.name])),
    disposal: await disposalOf(tx, id, unit?.disposal ?? 'B'),
  }
}

async function disposalOf(tx: Tx, akte: string, fate: 'A' | 'B' | 'V'): Promise<Disposal | null> {
  const term = (await termsOf(tx, akte)).find(({ document }) => document === null)
  const rule = retentionRules.findLast(({ key }) => key === term?.rule)
  return {
    ...(rule && { keep: rule.years, label: `${rule.section} ${rule.law}` }),
    fate,
    ...(term?.keepUntil && { keepUntil: term.keepUntil.toString() }),
  }
}

/** The files of a whole Akte, read from the store one after the other as the zip is taken. */
export function filesOfWhole(room: RetentionRoom, whole: WholeFile): PackedFile[] {
  return whole.documents
    .filter(({ state }) => state !== 'draft')
    .flatMap(({ versions }) => versions.flatMap(({ files }) => files))
    .map((file) => ({
      name: nameInContainer(file),
      read: () => room.files.store.read(room.ground.db, file.object),
    }))
}
