import type { Bundle, BundleOrder } from '../redaction/bundle.ts'
import type { Redacted, RedactOrder } from '../redaction/redact.ts'
import type { Area, DocumentFacts, PageImage, PageKind, PageText } from '../shapes.ts'
import { save, withPdf, type Open } from './document.ts'
import { inspect } from './inspect.ts'
import type { Pdfium } from './pdfium.ts'
import { withPictures } from './pictures.ts'
import { drawPage, imageOf, type ImageFormat } from './render.ts'
import { pageText } from './text.ts'

/** What every operation works on. */
export interface Source {
  readonly kind: PageKind
  readonly bytes: Uint8Array
}

/** What a finished document is looked at for. */
export interface VerifyOrder {
  readonly areas: readonly Area[]
  /** Words that must be nowhere in it. */
  readonly words?: readonly string[]
  /** It has bookmarks, which we wrote. */
  readonly bundle?: boolean
}

/** What a worker can be asked, by name. Each answers or throws Trouble. */
export const operations = {
  inspect: (pdfium: Pdfium, { kind, bytes }: Source): Promise<DocumentFacts> =>
    withDocument(pdfium, { kind, bytes }, 0, (open) => inspect(pdfium, open, kind)),

  text: (pdfium: Pdfium, { page, ...source }: Source & { readonly page: number }): Promise<PageText> =>
    withDocument(pdfium, source, 0, (open) => pageText(pdfium, open, page)),

  /** The text of `count` pages from page `from` on; of all pages when not told. */
  texts: (
    pdfium: Pdfium,
    { from = 1, count = Infinity, ...source }: Source & { readonly from?: number; readonly count?: number },
  ): Promise<PageText[]> =>
    withDocument(pdfium, source, 0, (open) => {
      const last = Math.min(open.pages, from + count - 1)
      return Array.from({ length: Math.max(0, last - from + 1) }, (_, at) =>
        pageText(pdfium, open, from + at),
      )
    }),

  image: (
    pdfium: Pdfium,
    { page, width, format, ...source }: Source & { page: number; width: number; format: ImageFormat },
  ): Promise<PageImage> =>
    withDocument(pdfium, source, page, (open) => imageOf(drawPage(pdfium, open, page, width), format)),

  /** A picture as a PDF of its pages; a PDF as it is. */
  pdf: async (pdfium: Pdfium, source: Source): Promise<{ readonly bytes: Uint8Array }> =>
    source.kind === 'pdf'
      ? { bytes: source.bytes }
      : await withDocument(pdfium, source, null, ({ doc }) => ({ bytes: save(pdfium, doc) })),

  /** Loaded when the first redaction is asked for: most threads never do one. */
  redact: async (pdfium: Pdfium, order: RedactOrder): Promise<Redacted> =>
    (await import('../redaction/redact.ts')).redact(pdfium, order),

  /** What is still found in the areas of a document, and traces of `words` anywhere in it. */
  verify: async (
    pdfium: Pdfium,
    { bytes, areas, words, bundle }: VerifyOrder & { readonly bytes: Uint8Array },
  ): Promise<readonly string[]> => {
    const { emptyAreas } = await import('../redaction/verify.ts')
    const { tracesIn } = await import('../redaction/traces.ts')
    const left = await emptyAreas(pdfium, bytes, areas)
    const traces = await tracesIn(bytes, words ?? [], bundle ? ['Outlines'] : [])
    return [...left.map(({ page, why }) => `page ${page}: ${why}`), ...traces]
  },

  bundle: async (_: Pdfium, order: BundleOrder): Promise<Bundle> =>
    (await import('../redaction/bundle.ts')).bundle(order),
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations
export type Asked<N extends OperationName> = Parameters<Operations[N]>[1]
export type Answered<N extends OperationName> = Awaited<ReturnType<Operations[N]>>

/** Opens what `source` is. `picture`: of which page the picture is needed; null of all, 0 of none. */
function withDocument<T>(
  pdfium: Pdfium,
  { kind, bytes }: Source,
  picture: number | null,
  work: (open: Open) => T | Promise<T>,
): Promise<T> {
  return kind === 'pdf' ? withPdf(pdfium, bytes, work) : withPictures(pdfium, kind, bytes, picture, work)
}
