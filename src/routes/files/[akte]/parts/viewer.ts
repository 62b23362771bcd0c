/** How large the page is shown. `width`: as wide as its frame; `page`: the whole page at once; else percent of the width. */
export const FITS = ['width', 'page', '75', '100', '125', '150', '200', '300'] as const
export type Fit = (typeof FITS)[number]

/** A part of the page, in percent from its upper left corner. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Width of the picture that is asked for, in pixels. */
export const widthOf = (fit: Fit): number =>
  fit === '300' || fit === '200' ? 2400 : fit === '150' || fit === '125' ? 1600 : 1000

export function imageOf(document: string, file: string | null, page: number, width: number): string {
  return `/files/document/${document}/page/${page}.jpg?width=${width}${file ? `&file=${file}` : ''}`
}

export const textOf = (document: string, file: string | null, page: number): string =>
  `/files/document/${document}/page/${page}.json${file ? `?file=${file}` : ''}`

/** The page itself and those it is left for: they are there before somebody turns over. */
export const around = (page: number, count: number): readonly number[] =>
  [page, page + 1, page - 1].filter((it) => it >= 1 && it <= count)

export const pageIn = (
  url: { readonly searchParams: Pick<URLSearchParams, 'get'> },
  count: number,
): number => {
  const asked = Math.trunc(Number(url.searchParams.get('page'))) || 1
  return Math.min(Math.max(asked, 1), Math.max(count, 1))
}

/** From where the pointer was pressed to where it was let go; a mere press is a small place for a note. */
export function areaOf(from: { x: number; y: number }, to: { x: number; y: number }): Area {
  const clip = (it: number): number => Math.round(Math.min(Math.max(it, 0), 100) * 10) / 10
  const [x, y] = [clip(Math.min(from.x, to.x)), clip(Math.min(from.y, to.y))]
  const [w, h] = [clip(Math.abs(to.x - from.x)), clip(Math.abs(to.y - from.y))]
  return w < 1 && h < 1
    ? { x: Math.min(x, 97), y: Math.min(y, 98), w: 3, h: 2 }
    : { x, y, w: Math.max(w, 1), h: Math.max(h, 1) }
}
