import type { Range, Segment } from './marks.ts'

/** The whole text in segments. */
export function segmentsOf(text: string, ranges: readonly Range[]): Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const { start, end } of ranges) {
    if (start > at) segments.push({ text: text.slice(at, start), mark: false })
    segments.push({ text: text.slice(start, end), mark: true })
    at = end
  }
  if (at < text.length) segments.push({ text: text.slice(at), mark: false })
  return segments
}

const BEFORE = 70
const LENGTH = 240

/** The lines around the place with most marks, about 240 characters, blanks as one. */
export function excerptOf(text: string, ranges: readonly Range[]): Segment[] {
  const from = startOf(text, densest(ranges))
  const to = endOf(text, from + LENGTH)
  const inside = ranges.filter(({ start, end }) => start >= from && end <= to)
  const shifted = inside.map(({ start, end }) => ({ start: start - from, end: end - from }))
  const segments = segmentsOf(text.slice(from, to), shifted)
  const spaced = segments.map(({ text: piece, mark }) => ({ text: piece.replace(/\s+/gu, ' '), mark }))
  return [
    ...(from > 0 ? [{ text: '… ', mark: false }] : []),
    ...spaced,
    ...(to < text.length ? [{ text: ' …', mark: false }] : []),
  ]
}

/** Where a window of the excerpt's length holds most marks, the first of them. */
function densest(ranges: readonly Range[]): number {
  let best = { at: ranges[0]?.start ?? 0, marks: 0 }
  for (const [from, { start }] of ranges.slice(0, 200).entries()) {
    let to = from
    while (to < ranges.length && ranges[to]!.end <= start + LENGTH - BEFORE) to += 1
    if (to - from > best.marks) best = { at: start, marks: to - from }
  }
  return best.at
}

function startOf(text: string, at: number): number {
  const from = Math.max(0, at - BEFORE)
  if (from === 0) return 0
  const blank = text.slice(from, at).search(/\s/u)
  return blank < 0 ? at : from + blank + 1
}

function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length
  const blank = text.lastIndexOf(' ', at)
  return blank > at - 60 ? blank : at - (/[\uD800-\uDBFF]/u.test(text[at - 1]!) ? 1 : 0)
}
