/** Sheets of one day below which no day stands out, whatever the days before were like. */
const NOTABLE = 20
const TIMES = 4
const DAYS = 28

/**
 * Days on which far more came by the poster than on the days before: four times their middle one, and twenty at least. They are named,
 * not taken out: whoever reads the figures decides what they are worth.
 */
export function floodDays(
  days: readonly { readonly day: Temporal.PlainDate; readonly count: number }[],
): string[] {
  return days
    .filter(({ day, count }) => {
      const before = days
        .filter((other) => {
          const ago = other.day.until(day).days
          return ago > 0 && ago <= DAYS
        })
        .map((other) => other.count)
        .toSorted((a, b) => a - b)
      const middle = before[Math.floor(before.length / 2)] ?? 0
      return count >= Math.max(NOTABLE, TIMES * middle)
    })
    .map(({ day }) => day.toString())
}
