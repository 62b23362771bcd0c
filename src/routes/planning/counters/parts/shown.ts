/** How figures stand on the pages of the counters: rounded here, once. */
import { clockOf, numberWith } from '#ui/charts/scale.ts'

export { clockOf }

const [whole, tenths, hundredths] = [0, 1, 2].map((digits) => numberWith('de', digits)) as [
  (value: number) => string,
  (value: number) => string,
  (value: number) => string,
]

export { hundredths, tenths, whole }

/** "12,3 %"; small shares keep a digit, so that 0.4 % is not none. */
export const percent = (share: number): string =>
  `${share < 0.1 ? tenths(share * 100) : whole(share * 100)}\u00a0%`

/** With the sign of a change. */
export const signed = (say: (value: number) => string, value: number): string => {
  const said = say(value)
  return value > 0 && /[1-9]/.test(said) ? `+${said}` : said
}
