/** How figures stand on the pages of the counters: rounded here, once. */
import { clockOf, numberWith } from '#ui/charts/scale.ts'

export { clockOf }

const [whole, tenths, hundredths] = [0, 1, 2].map((digits) => numberWith('de', digits)) as [
  (value: number) => string,
  (value: number) => string,
  (value: number) => string,
]

export { hundredths, tenths, whole }

/** No day is longer: of a queue that only grows no number of minutes is told, nor by how much it differs from another. */
const LONGEST_WAIT = 600
export const drawnWait = (minutes: number): number => Math.min(LONGEST_WAIT, minutes)
/** As a drawn wait reads on axis and table: the end of the axis is where the curve left it. */
export const drawnWaitOf = (minutes: number): string => waitOf(minutes >= LONGEST_WAIT ? Infinity : minutes)
export const waitOf = (minutes: number): string =>
  minutes > LONGEST_WAIT ? `über ${LONGEST_WAIT}` : tenths(minutes)
export const waitBetween = (before: number, after: number): string =>
  Math.max(before, after) > LONGEST_WAIT ? '–' : signed(tenths, after - before)

/** "12,3 %"; small shares keep a digit, so that 0.4 % is not none. */
export const percent = (share: number): string =>
  `${share < 0.1 ? tenths(share * 100) : whole(share * 100)}\u00a0%`

/** With the sign of a change. */
export const signed = (say: (value: number) => string, value: number): string => {
  const said = say(value)
  return value > 0 && /[1-9]/.test(said) ? `+${said}` : said
}
