import type { Hand, Tx } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { forget, putEntry, putText, setReaders } from '#office/filesearch/index.ts'
import { findPersons, fullName, type Person } from '#office/people/index.ts'
import { findAkte, type AkteRow } from './akte-store.ts'
import { documentsOf, findDocument, type DocumentRow } from './document-store.ts'
import { asSystem } from './reader-store.ts'

/** What the search knows of one document follows from its row, in the same transaction. */
export async function enterInSearch(tx: Tx, document: string): Promise<void> {
  await asSystem(tx, async () => {
    const row = (await findDocument(tx, document))!
    const akte = row.akte ? await findAkte(tx, row.akte) : null
    await putEntry(tx, entryOfDocument(row, akte, akte ? await personOf(tx, akte) : null))
  })
}

/**
 * The Akte anew, and who may find its documents. Their headings change only with the person or the team of the Akte:
 * then `wholly`.
 */
export async function enterAkteInSearch(tx: Tx, akte: string, wholly = false): Promise<void> {
  await asSystem(tx, async () => {
    const row = (await findAkte(tx, akte))!
    const person = await personOf(tx, row)
    await putEntry(tx, entryOfAkte(row, person))
    const documents = await documentsOf(tx, akte)
    if (wholly) for (const document of documents) await putEntry(tx, entryOfDocument(document, row, person))
    else
      await setReaders(
        tx,
        documents.map(({ id, readers }) => ({ id, readers: [...readers] })),
      )
  })
}

async function personOf(tx: Tx, { person }: AkteRow): Promise<Person | null> {
  return person ? ((await findPersons(tx, [person])).get(person) ?? null) : null
}

/** Out of the search: one document, or an Akte with all of its own. */
export async function leaveSearch(tx: Tx, what: { akte: string } | { document: string }): Promise<void> {
  await forget(tx, 'akte' in what ? what : { documents: [what.document] })
}

/** The text as it was read, page by page; in place of an earlier one. */
export async function setText(
  { tx }: Pick<Hand, 'tx'>,
  { document, pages }: { document: string; pages: readonly string[] },
): Promise<void> {
  await putText(tx, document, pages)
}

function entryOfAkte(row: AkteRow, person: Person | null) {
  const birth = person?.birth
  const known = birth && birth.year !== null && birth.month !== null && birth.day !== null
  return {
    ...{ id: row.id, kind: 'akte' as const, akte: row.id, site: row.site, team: row.team, type: null },
    ...{ direction: null, state: row.state, date: officeDay(row.openedAt), reference: row.reference },
    ...{ title: row.subject, readers: [...row.readers] },
    names: person ? [fullName(person)] : [],
    numbers: known
      ? [[birth.year, birth.month, birth.day].map((n) => String(n).padStart(2, '0')).join('-')]
      : [],
  }
}

/** Whoever looks for a person means the papers of this person as well, whatever stands on them. */
function entryOfDocument(row: DocumentRow, akte: AkteRow | null, person: Person | null) {
  const reference = akte ? (row.number === null ? akte.reference : `${akte.reference} ${row.number}`) : ''
  return {
    ...{ id: row.id, kind: 'document' as const, akte: row.akte, site: row.site, team: akte?.team ?? null },
    ...{ type: row.type, direction: row.direction, state: row.state, reference, title: row.subject },
    date: row.letterDate ?? row.receivedOn ?? officeDay(row.createdAt),
    names: [...new Set([person ? fullName(person) : '', row.sender, row.recipient])].filter(
      (name) => name !== '',
    ),
    numbers: row.foreignReference === '' ? [] : [row.foreignReference],
    readers: [...row.readers],
  }
}
