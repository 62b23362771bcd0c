import { SEPARATOR_TEXT } from '#ground/scanning/index.ts'
import { letterPdf } from '#ground/pdf/index.ts'
import type { IntakeRoom } from './room.ts'

/** The sheet that is laid between two papers of a stack; the scanner's stack is cut there. Names nobody. */
export function separatorSheet(room: Pick<IntakeRoom, 'office' | 'ground'>): Promise<Uint8Array> {
  return letterPdf({
    language: 'de',
    title: 'Trennblatt',
    office: { ...room.office, lines: [] },
    blocks: [
      { kind: 'text', text: 'Legen Sie dieses Blatt zwischen zwei Dokumente, bevor Sie den Stapel scannen.' },
      {
        kind: 'text',
        text: 'Das Programm trennt den Stapel an dieser Stelle. Das Blatt selbst wird nicht abgelegt. Es kann beliebig oft verwendet werden.',
      },
      {
        kind: 'code',
        label: 'Trennblatt',
        content: SEPARATOR_TEXT,
        value: SEPARATOR_TEXT,
        alt: 'Code des Trennblatts',
      },
    ],
    foot: ['Gescannt wird die Seite mit dem Code. Die Rückseite bleibt leer.'],
    pageOf: 'Seite {page} von {pages}',
    at: room.ground.clock.now(),
  })
}
