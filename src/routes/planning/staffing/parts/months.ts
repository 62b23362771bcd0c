import type { Option } from '#ui/RadioGroup.svelte'

const names = new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Full months behind us, the latest first: `2026-10` as "Oktober 2026". */
export const monthsBefore = (today: Temporal.PlainDate, count: number): Option[] =>
  Array.from({ length: count }, (_, n) => {
    const month = today.toPlainYearMonth().subtract({ months: n + 1 })
    return { value: month.toString(), label: monthName(month.toString()) }
  })

/** "Oktober 2026". */
export function monthName(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return names.format(Date.UTC(year, number - 1, 15))
}

/** The first day of a month and the first day after another: `2025-11`, `2026-10` to 1.11.2025 up to 1.11.2026. */
export function spanOf(from: string, until: string): { from: string; to: string } | null {
  if (!isMonth(from) || !isMonth(until)) return null
  const to = Temporal.PlainYearMonth.from(until).add({ months: 1 })
  return { from: `${from}-01`, to: `${to.toString()}-01` }
}

const isMonth = (text: string): boolean => /^[12]\d{3}-(?:0[1-9]|1[0-2])$/u.test(text)
