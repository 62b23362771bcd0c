/** Hours in which a screen shows and does not sound. Pure. */

/** Minutes since midnight on the office's clock, half open. */
export interface QuietRange {
  readonly from: number
  readonly to: number
}

/** By weekday, 1 is Monday (ISO 8601). A day that is missing is never quiet. */
export type QuietWeek = Readonly<Record<string, readonly QuietRange[]>>

const RANGES_MAX = 4

/** Reads "12:00-13:00, 18:00-24:00"; null when it is none. Dashes of any length, with or without "Uhr". */
export function readQuietHours(typed: string): QuietRange[] | null {
  const parts = typed
    .replaceAll(/uhr/giu, '')
    .split(/[,;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const ranges: QuietRange[] = []
  for (const part of parts) {
    const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—|bis)\s*(\d{1,2})(?:[:.](\d{2}))?$/u.exec(part)
    const [from, to] = [minutesOf(found?.[1], found?.[2]), minutesOf(found?.[3], found?.[4])]
    if (from === null || to === null || from >= to) return null
    ranges.push({ from, to })
  }
  const sorted = ranges.toSorted((a, b) => a.from - b.from)
  const overlaps = sorted.some((range, i) => i > 0 && range.from < sorted[i - 1]!.to)
  return overlaps || sorted.length > RANGES_MAX ? null : sorted
}

/** The same as it is typed. */
export function showQuietHours(ranges: readonly QuietRange[]): string {
  return ranges.map(({ from, to }) => `${timeOf(from)}–${timeOf(to)}`).join(', ')
}

function minutesOf(hour: string | undefined, minute = '00'): number | null {
  if (hour === undefined) return null
  const minutes = Number(hour) * 60 + Number(minute)
  return Number(minute) < 60 && minutes <= 24 * 60 ? minutes : null
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
