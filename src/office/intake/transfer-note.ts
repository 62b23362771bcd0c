import { formatDayAndClock, formatNumber } from '#ground/languages/index.ts'
import { letterPdf } from '#ground/pdf/index.ts'
import { WAYS, type Item, type ItemFile, type ItemPage } from './item.ts'
import type { IntakeRoom } from './room.ts'

/** What a transfer note is about. */
export interface Scanned {
  readonly item: Item
  readonly files: readonly ItemFile[]
  readonly pages: readonly ItemPage[]
  /** Name of whoever scanned, where it is known. */
  readonly by?: string
  /** Name of whoever compared it with the paper. */
  readonly checkedBy?: string
}

/**
 * Transfervermerk after BSI TR-03138 (RESISCAN): who, when, with what, how it was checked and where the copy differs from the
 * paper. It goes into the Akte beside the scan, as PDF/A.
 */
export function transferNote(
  room: Pick<IntakeRoom, 'office' | 'ground'>,
  scanned: Scanned,
): Promise<Uint8Array> {
  const { item, files, pages } = scanned
  const facts = (items: readonly (readonly [string, string])[]) => ({
    kind: 'facts' as const,
    items: items.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value })),
  })
  const deviations = deviationsOf(scanned)
  return letterPdf({
    language: 'de',
    title: 'Transfervermerk',
    office: { ...room.office, lines: [] },
    blocks: [
      { kind: 'text', text: 'Vermerk zum Scannen nach BSI TR-03138 (RESISCAN)' },
      facts([
        ['Dokument', item.subject],
        ['Kennung', item.id],
        ['Erfasst am', clock(item.receivedAt)],
        ['Erfasst von', scanned.by ?? (item.source === 'folder' ? 'Scanner-Ordner' : item.receivedBy)],
        ['Gerät', item.device || 'nicht angegeben'],
        ['Weg', WAYS[item.source]],
      ]),
      { kind: 'heading', text: 'Dateien, wie sie kamen' },
      ...files.map((file) =>
        facts([
          ['Name', file.name],
          ['Format', `${file.mime}, ${formatNumber('de', file.bytes)} Bytes, ${file.pages ?? 0} Seiten`],
          [
            'SHA-256',
            Buffer.from(file.sha256)
              .toString('hex')
              .replace(/(.{32})/, '$1 '),
          ],
        ]),
      ),
      { kind: 'heading', text: 'Prüfungen' },
      { kind: 'list', items: checksOf(scanned) },
      { kind: 'heading', text: 'Abweichungen vom Papier' },
      { kind: 'list', items: deviations.length > 0 ? deviations : ['Keine festgestellt.'] },
    ],
    foot: [`Erstellt am ${clock(room.ground.clock.now())}. ${pages.length} Seiten.`],
    pageOf: 'Seite {page} von {pages}',
    at: room.ground.clock.now(),
    standard: 'a-2a',
  })
}

const clock = (at: Temporal.Instant): string => formatDayAndClock('de', at)

function checksOf({ item, files, pages, checkedBy }: Scanned): string[] {
  const read = pages.filter(({ confidence }) => confidence !== null)
  const mean = read.reduce((sum, it) => sum + (it.confidence ?? 0), 0) / Math.max(1, read.length)
  const verdicts = new Set(files.map(({ verdict }) => verdict))
  return [
    verdicts.has('clean') ? 'Virenprüfung: ohne Befund.' : 'Virenprüfung: nicht in diesem Programm.',
    `Vollständigkeit: ${pages.length} Seiten gezählt, jede Seite gelesen oder als leer erkannt.`,
    ...(read.length > 0
      ? [
          `Texterkennung: ${read.length} Seiten, mittlere Sicherheit ${formatNumber('de', Math.round(mean))} Prozent.`,
        ]
      : []),
    item.checkedAt
      ? `Sichtprüfung am Papier: ${clock(item.checkedAt)}${checkedBy ? `, ${checkedBy}` : ''}${item.checkedNote ? `. ${item.checkedNote}` : ''}`
      : 'Sichtprüfung am Papier: nicht vermerkt.',
    'Die Datei wurde mit ihrem SHA-256 verschlossen abgelegt und wird bei jedem Lesen geprüft.',
  ]
}

function deviationsOf({ item, pages }: Scanned): string[] {
  const left = pages.filter(({ isLeftOut }) => isLeftOut).map(({ position }) => position)
  const turned = pages.filter(({ rotation }) => rotation !== 0).map(({ position }) => position)
  const unread = pages.filter(({ problem }) => problem !== null).map(({ position }) => position)
  return [
    ...(item.notes.includes('sheets-taken-out') ? ['Trennblätter wurden herausgenommen.'] : []),
    ...(left.length > 0
      ? [`Ausgelassen in der Ablageform: Seite ${left.join(', ')}. Das Original enthält sie.`]
      : []),
    ...(turned.length > 0 ? [`Gedreht in der Ablageform: Seite ${turned.join(', ')}.`] : []),
    ...(unread.length > 0 ? [`Ohne erkannten Text: Seite ${unread.join(', ')}.`] : []),
  ]
}
