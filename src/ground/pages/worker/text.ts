import type { PageText, Word } from '../shapes.ts'
import { round, withPage, type Open } from './document.ts'
import { doubles, floats, type Pdfium } from './pdfium.ts'

/** Where a point of the page's own space is shown. */
export interface Shown {
  readonly width: number
  readonly height: number
  /** Box of the page's own space (left, top, right, bottom; y upwards) as it is shown (y downwards). */
  box(left: number, top: number, right: number, bottom: number): readonly [number, number, number, number]
  /** The other way: shown x, y, width, height as left, top, right, bottom of the page's own space. */
  own(x: number, y: number, width: number, height: number): readonly [number, number, number, number]
}

/** How this page is turned and cut. */
export function shownPage(pdfium: Pdfium, page: number): Shown {
  const turn = pdfium.FPDFPage_GetRotation(page) & 3
  const [left = 0, top = 0, right = 0, bottom = 0] =
    floats(pdfium, 4, (at) => pdfium.FPDF_GetPageBoundingBox(page, at)) ?? []
  const [w, h] = [right - left, top - bottom]
  const to = (x: number, y: number): readonly [number, number] => {
    const [u, v] = [x - left, y - bottom]
    if (turn === 1) return [v, u]
    if (turn === 2) return [w - u, v]
    if (turn === 3) return [h - v, w - u]
    return [u, h - v]
  }
  const back = (x: number, y: number): readonly [number, number] => {
    if (turn === 1) return [left + y, bottom + x]
    if (turn === 2) return [left + w - x, bottom + y]
    if (turn === 3) return [left + w - y, bottom + h - x]
    return [left + x, bottom + h - y]
  }
  return {
    width: turn % 2 === 0 ? w : h,
    height: turn % 2 === 0 ? h : w,
    box: (l, t, r, b) => spread(to(l, t), to(r, b)),
    own(x, y, width, height) {
      const [a, low, c, high] = spread(back(x, y), back(x + width, y + height))
      return [a, high, c, low]
    },
  }
}

const spread = (
  a: readonly [number, number],
  b: readonly [number, number],
): readonly [number, number, number, number] => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
]

/** A sign of the page and where it is shown; null: put in by the reader (spaces and ends of lines). */
export interface Sign {
  readonly text: string
  readonly at: readonly [number, number, number, number] | null
}

/** Every sign of the page in reading order of the reader. */
export function signsOf(pdfium: Pdfium, page: number, shown: Shown): Sign[] {
  const texts = pdfium.FPDFText_LoadPage(page)
  if (texts === 0) return []
  try {
    const count = pdfium.FPDFText_CountChars(texts)
    const signs: Sign[] = []
    for (let index = 0; index < count; index++) signs.push(signAt(pdfium, texts, index, shown))
    return signs
  } finally {
    pdfium.FPDFText_ClosePage(texts)
  }
}

function signAt(pdfium: Pdfium, texts: number, index: number, shown: Shown): Sign {
  const code = pdfium.FPDFText_GetUnicode(texts, index)
  const text =
    code === 0 || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff ? '' : String.fromCodePoint(code)
  if (pdfium.FPDFText_IsGenerated(texts, index) === 1) return { text, at: null }
  const loose = floats(pdfium, 4, (at) => pdfium.FPDFText_GetLooseCharBox(texts, index, at))
  if (loose) return { text, at: shown.box(loose[0] ?? 0, loose[1] ?? 0, loose[2] ?? 0, loose[3] ?? 0) }
  const tight = doubles(pdfium, 4, (l = 0, r = 0, b = 0, t = 0) =>
    pdfium.FPDFText_GetCharBox(texts, index, l, r, b, t),
  )
  const [l = 0, r = 0, b = 0, t = 0] = tight ?? []
  return { text, at: tight ? shown.box(l, t, r, b) : null }
}

/** Text and words of an open page. */
export function readPage(pdfium: Pdfium, page: number, number: number): PageText {
  const shown = shownPage(pdfium, page)
  const signs = signsOf(pdfium, page, shown)
  return { page: number, width: round(shown.width), height: round(shown.height), ...wordsOf(signs) }
}

function wordsOf(signs: readonly Sign[]): { text: string; boxes: Word[] } {
  const boxes: Word[] = []
  let text = ''
  let word: { from: number; at: [number, number, number, number] } | null = null
  const end = (): void => {
    if (word) boxes.push(boxOf(word, text.length))
    word = null
  }
  for (const sign of signs) {
    const clean = sign.text === '\r' ? '' : sign.text
    if (clean === '') continue
    if (clean.trim() === '') end()
    else if (sign.at) {
      if (word) widen(word.at, sign.at)
      else word = { from: text.length, at: [...sign.at] }
    }
    text += clean
  }
  end()
  return { text, boxes }
}

function boxOf(word: { from: number; at: [number, number, number, number] }, to: number): Word {
  const [x, y, right, bottom] = word.at
  return {
    from: word.from,
    to,
    x: round(x),
    y: round(y),
    width: round(right - x),
    height: round(bottom - y),
  }
}

function widen(at: [number, number, number, number], by: readonly [number, number, number, number]): void {
  at[0] = Math.min(at[0], by[0])
  at[1] = Math.min(at[1], by[1])
  at[2] = Math.max(at[2], by[2])
  at[3] = Math.max(at[3], by[3])
}

const FOR_THE_SCREEN = 0

/** Text and words of page `number`, counted from 1; what notes and fields of forms show belongs to it. */
export function pageText(pdfium: Pdfium, open: Open, number: number): PageText {
  withPage(pdfium, open, number, (page) => {
    if (pdfium.FPDFPage_GetAnnotCount(page) > 0) pdfium.FPDFPage_Flatten(page, FOR_THE_SCREEN)
  })
  return withPage(pdfium, open, number, (page) => readPage(pdfium, page, number))
}
