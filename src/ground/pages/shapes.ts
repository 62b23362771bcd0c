/** What kinds of documents have pages we can show. */
export type PageKind = 'pdf' | 'jpeg' | 'png' | 'tiff' | 'heic'

/** Why a document, or one of its pages, cannot be shown. `detail` is for the log, never for a visitor. */
export interface PageProblem {
  readonly kind:
    | 'encrypted' // a password is needed to open it
    | 'damaged' // not what it says it is, or broken beyond repair
    | 'empty' // no bytes or no page
    | 'too-large' // a side or a picture beyond LIMITS; also what unpacks to such a size
    | 'too-slow' // not done within the time, the worker was ended
    | 'crashed' // the reader broke on it, the worker was replaced
    | 'no-such-page'
    | 'closed' // the house is closing
    | 'not-redacted' // a redaction could not be proved, nothing may leave
  readonly detail?: string
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: PageProblem }

/** Beyond these a document is refused. Pixels are counted before anything is unpacked. */
export const LIMITS = {
  /** Longest side of a picture, in pixels. */
  side: 30_000,
  /** Pixels of one picture in a PDF (decoded line by line) and of one picture alone (decoded as a whole). */
  pixelsInPdf: 300_000_000,
  pixelsAlone: 100_000_000,
  /** Longest side and pixels of what is drawn. */
  drawnSide: 8_000,
  drawnPixels: 32_000_000,
  /** Pages of one document. */
  pages: 20_000,
} as const

/** Size of a page as it is shown (its rotation applied), in points (1/72 inch). */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** A part of a page as it is shown, in points; x to the right and y downwards from the upper left corner. */
export interface Box extends PageSize {
  readonly x: number
  readonly y: number
}

export interface DocumentFacts {
  readonly kind: PageKind
  readonly pages: number
  readonly sizes: readonly PageSize[]
  /** It carries rights or a password; the password is not needed to look at it. */
  readonly encrypted: boolean
  /** 'dynamic': what a static viewer shows is a page asking to open it elsewhere; say so. */
  readonly xfa: 'none' | 'static' | 'dynamic'
  readonly form: boolean
  /** Signatures in it; not checked here. */
  readonly signatures: number
  readonly attachments: number
  /** Pages with a text layer, of the first hundred. */
  readonly withText: number
}

/** A word and where it stands. `from` and `to` count UTF-16 units in the text of the page. */
export interface Word extends Box {
  readonly from: number
  readonly to: number
}

export interface PageText extends PageSize {
  readonly page: number
  readonly text: string
  readonly boxes: readonly Word[]
}

export interface PageImage {
  readonly mime: 'image/jpeg' | 'image/png'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** A part of a page that must not be seen any more. Pages count from 1. */
export interface Area extends Box {
  readonly page: number
}
