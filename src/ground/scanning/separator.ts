import type { PageCode } from './worker/codes.ts'

/** What the code on a separator sheet says; the sheet is printed by the office itself. */
export const SEPARATOR_TEXT = 'WILLKOMMEN:TRENNBLATT:1'
/** What many scanners and other programs print. */
const OTHER_SEPARATORS = /^(PATCHT|PATCH ?T|PATCH2)$/i

/** A sticker that names a file: the code stays on the page, the document is proposed for that file. */
const REFERENCE = /^WILLKOMMEN:AKTE:(.{3,80})$/

export const isSeparator = (codes: readonly PageCode[]): boolean =>
  codes.some(({ text }) => text === SEPARATOR_TEXT || OTHER_SEPARATORS.test(text))

export function referenceIn(codes: readonly PageCode[]): string | null {
  for (const { text } of codes) {
    const found = REFERENCE.exec(text)?.[1]
    if (found) return found.trim()
  }
  return null
}

export interface LookedPage {
  readonly page: number
  readonly isSeparator: boolean
  readonly isBlank: boolean
}

export interface Split {
  /** Pages of each document, in order, counted from 1. Never empty. */
  readonly documents: readonly (readonly number[])[]
  /** Separator sheets and their backs, which belong to no document. */
  readonly sheets: readonly number[]
}

/**
 * Cuts a stack at its separator sheets. The blank back of a sheet goes with it, where both sides were scanned. Blank pages
 * of documents stay: whoever files decides. A stack of sheets alone gives no document.
 */
export function splitAt(pages: readonly LookedPage[]): Split {
  const documents: number[][] = []
  const sheets: number[] = []
  let current: number[] = []
  let isAfterSheet = false
  for (const { page, isSeparator: isSheet, isBlank } of pages) {
    if (isSheet || (isAfterSheet && isBlank)) {
      sheets.push(page)
      if (current.length > 0) documents.push(current)
      current = []
      isAfterSheet = isSheet
      continue
    }
    isAfterSheet = false
    current.push(page)
  }
  if (current.length > 0) documents.push(current)
  return { documents, sheets }
}

/**
 * Order of the pages of a paper whose fronts were scanned first and whose backs, turned over as a whole, came last page
 * first. Null: the halves do not fit together.
 */
export function weave(
  fronts: number,
  backs: number,
): readonly { half: 'front' | 'back'; page: number }[] | null {
  if (fronts === 0 || backs === 0 || (backs !== fronts && backs !== fronts - 1)) return null
  return Array.from({ length: fronts + backs }, (_, n) =>
    n % 2 === 0 ? { half: 'front', page: n / 2 + 1 } : { half: 'back', page: backs - (n - 1) / 2 },
  )
}

/** Share of ink below which a page is proposed as blank. Measured: an empty back with show-through 0.0001, a signature 0.002. */
export const BLANK_BELOW = 0.0005
