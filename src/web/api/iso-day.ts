import { dayOf } from '../../office/appointments/index.ts'

const texts = new Map<number, string>()

/** A day number as `2026-11-24`; remembered, because a calendar asks for the same sixty days again and again. */
export function isoDay(day: number): string {
  let text = texts.get(day)
  if (text === undefined) {
    text = dayOf(day).toString()
    texts.set(day, text)
  }
  return text
}
