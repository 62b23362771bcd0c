import type { Area, Box, Word } from '../shapes.ts'
import { objectsOf } from '../worker/document.ts'
import { withMemory, type Pdfium } from '../worker/pdfium.ts'
import type { Shown, Sign } from '../worker/text.ts'

/** Left, upper, right and lower edge of what is shown, in points, y downwards. */
export type Edges = readonly [left: number, top: number, right: number, bottom: number]

export const edgesOf = ({ x, y, width, height }: Box): Edges => [x, y, x + width, y + height]

/** The share of its own surface a sign may lie under an area and still count as outside. */
const GRAZED = 0.35

/** Whether a sign, or what else stands at `at`, is covered: its middle or a good part of it lies in the area. */
export function covers(area: Edges, at: Edges): boolean {
  const [x, y] = [(at[0] + at[2]) / 2, (at[1] + at[3]) / 2]
  if (x >= area[0] && x <= area[2] && y >= area[1] && y <= area[3]) return true
  const surface = (at[2] - at[0]) * (at[3] - at[1])
  return surface > 0 && overlap(area, at) / surface > GRAZED
}

export function overlap(a: Edges, b: Edges): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0])
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
  return width > 0 && height > 0 ? width * height : 0
}

/** What is to go from one page: the signs, and the bars that take their place. */
export interface Covered {
  readonly signs: readonly Sign[]
  /** Each area, widened so that no sign that goes sticks out of it. */
  readonly bars: readonly Edges[]
}

export function coveredOf(signs: readonly Sign[], areas: readonly Area[]): Covered {
  const bars = areas.map((it) => [...edgesOf(it)] as [number, number, number, number])
  const gone = signs.filter((sign) => {
    const { at } = sign
    if (!at) return false
    const bar = bars.find((_, index) => covers(edgesOf(areas[index]!), at))
    if (!bar) return false
    // line boxes reach into the next line: only to the sides is a bar widened to whole signs
    bar[0] = Math.min(bar[0], at[0])
    bar[2] = Math.max(bar[2], at[2])
    return true
  })
  return { signs: gone, bars }
}

/** Words without a covered sign. A word half gone is gone; a line above or below is not touched by a bar that reaches in. */
export function wordsApart(
  words: readonly Word[],
  signs: readonly Sign[],
): { readonly go: readonly Word[]; readonly stay: readonly Word[] } {
  const isHit = (word: Word): boolean => {
    const edges = edgesOf(word)
    return signs.some(({ at }) => at && overlap(edges, at) > 0.8 * (at[2] - at[0]) * (at[3] - at[1]))
  }
  return { go: words.filter(isHit), stay: words.filter((it) => !isHit(it)) }
}

const PATH = 2
const TEXT = 1
const FORM = 5
/** A line, or the four sides of a box. */
const SIMPLE = 6
const CURVE = 1

/**
 * Whether something other than text and plain lines lies under one of these bars: a picture, a shading, letters drawn as
 * curves. Such a page becomes a picture as a whole.
 */
export function coversDrawing(pdfium: Pdfium, page: number, shown: Shown, bars: readonly Edges[]): boolean {
  let inForm = 0
  for (const { object, type, depth } of objectsOf(pdfium, page)) {
    if (depth === 0) inForm = 0
    if (type === TEXT) continue
    // bounds inside a form are counted in the form's own space: the form's stand for what is in it
    const touched = depth === 0 ? touches(pdfium, object, shown, bars) : inForm > 0
    if (type === FORM) {
      if (depth === 0) inForm = touched ? 1 : 0
    } else if (touched && !(type === PATH && isPlain(pdfium, object))) return true
  }
  return false
}

function touches(pdfium: Pdfium, object: number, shown: Shown, bars: readonly Edges[]): boolean {
  const bounds = withMemory(pdfium, 16, (at) => {
    const ok = pdfium.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)
    return ok ? [0, 4, 8, 12].map((off) => pdfium.pdfium.getValue(at + off, 'float')) : null
  })
  if (!bounds) return true
  const [l = 0, b = 0, r = 0, t = 0] = bounds
  const at = shown.box(l, t, r, b)
  return bars.some((bar) => at[0] < bar[2] && at[2] > bar[0] && at[1] < bar[3] && at[3] > bar[1])
}

function isPlain(pdfium: Pdfium, path: number): boolean {
  const count = pdfium.FPDFPath_CountSegments(path)
  if (count > SIMPLE) return false
  for (let index = 0; index < count; index++)
    if (pdfium.FPDFPathSegment_GetType(pdfium.FPDFPath_GetPathSegment(path, index)) === CURVE) return false
  return true
}
