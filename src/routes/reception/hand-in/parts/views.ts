import { formatNumber } from '#ground/languages/index.ts'
import type { HandInDocument } from '#office/handin/index.ts'

/** A document and its files as plain values. */
export function documentView({ id, title, form, pages, state, files }: HandInDocument) {
  return {
    ...{ id, title, form, pages, state },
    files: files.map((file) => ({
      ...{ id: file.id, name: file.name, notes: [...file.notes], isScanned: file.scan === 'clean' },
      size: sizeText(file.bytes),
      // only these may be looked at, as pictures
      isPicture: file.kind === 'jpeg' || file.kind === 'png',
    })),
  }
}

export type DocumentView = ReturnType<typeof documentView>

function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${formatNumber('de', Math.max(1, Math.round(bytes / 1000)))} KB`
    : `${formatNumber('de', Math.round(bytes / 100_000) / 10)} MB`
}
