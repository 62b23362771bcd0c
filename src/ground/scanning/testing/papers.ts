import { encode } from 'fast-png'
import { letterPdf } from '../../pdf/index.ts'

/** A letter that was made by a program: text stays text. */
export function aLetter(
  lines: readonly string[],
  { title = 'Schreiben', code }: { readonly title?: string; readonly code?: string } = {},
): Promise<Uint8Array> {
  return letterPdf({
    language: 'de',
    title,
    office: { authority: 'Stadt Musterstadt', name: 'Ausländerbehörde', lines: ['Rathausplatz 1'] },
    blocks: [
      ...lines.map((text) => ({ kind: 'text' as const, text })),
      ...(code ? [{ kind: 'code' as const, label: 'Code', content: code, alt: code }] : []),
    ],
    foot: ['Stadt Musterstadt'],
    pageOf: 'Seite {page} von {pages}',
    at: Temporal.Instant.from('2026-11-23T09:00:00Z'),
  })
}

/** A white picture, with a grey bar when `ink` is told: as few bytes as still make a page. */
export function aPage(width: number, height: number, ink = false): Uint8Array {
  const data = new Uint8Array(width * height).fill(255)
  if (ink)
    for (let y = Math.floor(height * 0.4); y < height * 0.45; y++)
      data.fill(20, y * width + 40, y * width + width - 40)
  return encode({ width, height, data, channels: 1, depth: 8 })
}
