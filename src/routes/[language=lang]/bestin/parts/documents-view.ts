import { formatDayOf, formatNumber, type Language } from '#ground/languages/index.ts'
import type { Document, OpenedDocument } from '#office/guidance/index.ts'

export const documentsView = (documents: readonly Document[], language: Language) =>
  documents.map(({ id, title, kind, bytes, scan, byPerson, at }) => ({
    ...{ id, title, byPerson, isScanned: scan === 'clean', kind: kind.toUpperCase() },
    ...{
      size: formatNumber(language, Math.max(1, Math.round(bytes / 1024))),
      day: formatDayOf(language, at, 'date'),
    },
  }))

/** Never shown in the page: saved as a file, and should a browser open it all the same, in a sandbox without script. */
export const documentResponse = ({ bytes, mime, fileName }: OpenedDocument): Response =>
  new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': mime,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
