import type { Hand } from '#ground/act/act.ts'
import { letterPdf } from '#ground/pdf/index.ts'
import { addFileWith, findAkte, sendWith, type FileDocument } from '#office/casefiles/index.ts'
import type { Dispatch } from './letter.ts'
import type { LettersRoom } from './room.ts'

/**
 * What proves that a letter left the house: a page of its own beside the letter it speaks of (primary file "proof"), and the
 * day in the document. A closed Akte takes nothing in: then the row of the dispatch alone says it.
 */
export async function fileProof(
  room: LettersRoom,
  hand: Hand,
  by: { readonly account: string; readonly name: string },
  it: { dispatch: Dispatch; document: FileDocument; leftOn: Temporal.PlainDate; lines: readonly Fact[] },
): Promise<void> {
  const { dispatch, document, leftOn } = it
  const akte = document.akte ? await findAkte(hand.tx, document.akte) : null
  if (!akte || akte.state === 'closed') return
  const bytes = await letterPdf({
    ...{ language: 'de', title: `Absendevermerk ${akte.reference}`, at: hand.now, standard: 'a-2a' },
    office: { authority: room.officeName, name: room.officeName, lines: [] },
    blocks: [
      {
        kind: 'facts',
        items: [
          { name: 'Geschäftszeichen', value: akte.reference, ltr: true },
          { name: 'Dokument', value: `${document.number ?? ''} ${document.subject}`.trim() },
          { name: 'Empfänger', value: dispatch.recipient },
          ...it.lines,
          { name: 'Vermerkt von', value: by.name },
          { name: 'Vermerkt am', value: moment(hand.now) },
          { name: 'SHA-256 des Schreibens', value: Buffer.from(dispatch.sha256).toString('hex'), ltr: true },
        ],
      },
    ],
    foot: ['Nachweis des Versands, Datei zum Dokument der Akte'],
    pageOf: 'Seite {page} von {pages}',
  })
  const kept = await room.files.store.put(hand.tx, akte.id, bytes)
  const file = {
    ...{ role: 'proof' as const, name: `absendevermerk-${leftOn}.pdf`, mime: 'application/pdf', pages: null },
    ...kept,
  }
  await addFileWith(room.files, hand, { document: document.id, version: dispatch.version, file })
  await sendWith(hand, by.account, document.id, leftOn)
}

export interface Fact {
  readonly name: string
  readonly value: string
  readonly ltr?: boolean
}

export function moment(at: Temporal.Instant): string {
  const it = at.toZonedDateTimeISO('Europe/Berlin')
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${two(it.day)}.${two(it.month)}.${it.year} ${two(it.hour)}:${two(it.minute)}`
}

export const shortDay = (day: Temporal.PlainDate): string =>
  `${String(day.day).padStart(2, '0')}.${String(day.month).padStart(2, '0')}.${day.year}`
