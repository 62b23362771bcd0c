import type { WallSettings } from './settings.ts'

/** The time of the office, whatever the machine thinks where it is. */
const local = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/Berlin', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Whether the wall shows without a sound at a moment of the office's clock (epoch milliseconds). */
export function isQuiet(
  { quiet, mutedUntil }: Pick<WallSettings, 'quiet' | 'mutedUntil'>,
  now: number,
): boolean {
  if (mutedUntil !== null && now < Date.parse(mutedUntil)) return true
  const parts = Object.fromEntries(local.formatToParts(now).map(({ type, value }) => [type, value]))
  const day = String(DAYS.indexOf(parts['weekday'] ?? '') + 1)
  const minute = Number(parts['hour']) * 60 + Number(parts['minute'])
  return (quiet[day] ?? []).some(({ from, to }) => from <= minute && minute < to)
}
