import { isFullDay } from './condition-faults.ts'

/** `1.1.2027` or `2027-01-01` as a day; null: none. */
export function readDayTyped(text: string): string | null {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text.trim())
  const day = german
    ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}`
    : text.trim()
  return isFullDay(day) ? day : null
}
