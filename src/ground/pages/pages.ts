import { openPool, type PoolSettings } from './pool.ts'
import type { Bundle, BundleOrder } from './redaction/bundle.ts'
import type { Redacted, RedactOrder } from './redaction/redact.ts'
import type { ImageFormat } from './worker/render.ts'
import type { VerifyOrder } from './worker/operations.ts'
import type { Answer, DocumentFacts, PageImage, PageKind, PageText } from './shapes.ts'

/** How much of the machine the reader of documents may take. */
export interface PagesSettings extends Partial<PoolSettings> {}

/** `behind`: nobody waits for the answer at a screen. */
export interface How {
  readonly behind?: boolean
}

/** A document whose bytes are at hand, page by page. */
export interface OpenedPages extends KnownPages {
  readonly facts: DocumentFacts
}

/** The same without having looked at it. */
export interface KnownPages {
  inspect(how?: How): Promise<Answer<DocumentFacts>>
  text(page: number, how?: How): Promise<Answer<PageText>>
  texts(how?: How & { readonly from?: number; readonly count?: number }): Promise<Answer<PageText[]>>
  image(page: number, width: number, how?: How & ImageOptions): Promise<Answer<PageImage>>
  /** The document as a PDF: pictures become its pages. */
  pdf(how?: How): Promise<Answer<{ readonly bytes: Uint8Array }>>
}

export interface ImageOptions {
  /** JPEG unless told; see `imageOf`. */
  readonly format?: ImageFormat
}

/** The reader of documents: one per process, closed with the house. */
export interface Pages {
  inspectPdf(bytes: Uint8Array, how?: How): Promise<Answer<DocumentFacts>>
  pageText(bytes: Uint8Array, page: number, how?: How): Promise<Answer<PageText>>
  /** Page `page` (from 1), `width` pixels wide. */
  renderPage(
    bytes: Uint8Array,
    page: number,
    width: number,
    how?: How & ImageOptions,
  ): Promise<Answer<PageImage>>
  /** Any kind of document with pages: looks at it, and reads or draws its pages. */
  openPages(kind: PageKind, bytes: Uint8Array, how?: How): Promise<Answer<OpenedPages>>
  /** The same without looking at it first: for a page of a document that was inspected when it was filed. */
  knownPages(kind: PageKind, bytes: Uint8Array): KnownPages
  /**
   * A document in which nothing is left of what stood in the areas, and nothing beside the pages; looked at before it is
   * handed out. Problem 'not-redacted': it could not be shown to be empty, nothing is handed out.
   */
  redact(order: RedactOrder, how?: How): Promise<Answer<Redacted>>
  /** Findings in a document that is said to be redacted; none: it may leave. */
  verifyRedaction(bytes: Uint8Array, order: VerifyOrder, how?: How): Promise<Answer<readonly string[]>>
  /** One document of many clean ones, with bookmarks and a stamp below each page. */
  bundle(order: BundleOrder, how?: How): Promise<Answer<Bundle>>
  close(): Promise<void>
}

/** Milliseconds for what goes through a whole document. */
const LONG = 600_000

const USUAL: PoolSettings = { workers: 2, patience: 20_000, memory: 1_073_741_824 }

export function createPages(settings: PagesSettings = {}): Pages {
  const pool = openPool({ ...USUAL, ...settings })
  const knownPages = (kind: PageKind, bytes: Uint8Array): KnownPages => {
    const source = { kind, bytes }
    return {
      inspect: (how) => pool.ask('inspect', source, how),
      text: (page, how) => pool.ask('text', { ...source, page }, how),
      texts: ({ from = 1, count = Infinity, ...how } = {}) =>
        pool.ask('texts', { ...source, from, count }, { patience: LONG, ...how }),
      image: (page, width, { format = 'jpeg', ...how } = {}) =>
        pool.ask('image', { ...source, page, width: Math.round(width), format }, how),
      pdf: (how) => pool.ask('pdf', source, how),
    }
  }
  return {
    knownPages,
    inspectPdf: (bytes, how) => pool.ask('inspect', { kind: 'pdf', bytes }, how),
    pageText: (bytes, page, how) => knownPages('pdf', bytes).text(page, how),
    renderPage: (bytes, page, width, how) => knownPages('pdf', bytes).image(page, width, how),
    async openPages(kind, bytes, how) {
      const known = knownPages(kind, bytes)
      const facts = await known.inspect(how)
      return facts.ok ? { ok: true, value: { facts: facts.value, ...known } } : facts
    },
    redact: (order, how) => pool.ask('redact', order, { patience: LONG, ...how }),
    verifyRedaction: (bytes, order, how) =>
      pool.ask('verify', { ...order, bytes }, { patience: LONG, ...how }),
    bundle: (order, how) => pool.ask('bundle', order, { patience: LONG, ...how }),
    close: () => pool.close(),
  }
}
