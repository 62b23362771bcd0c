/** Numbers as the head of the office reads them. Rounded here, once, and nowhere before. */
const with2 = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const whole = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 })
const upTo2 = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 })
const upTo4 = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 4 })
const half = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const percent = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 1 })

/** `−0,00` would say that something is there. */
const unsigned = (text: string): string =>
  /[1-9]/u.test(text) ? text.replace('-', '−') : text.replace('-', '')
/** Halves of binary fractions go up as on paper: 1.005 is 1,01. */
const nudged = (value: number): number => value * (1 + 1e-12)

/** `2,18`. */
export const posts = (value: number): string => unsigned(with2.format(nudged(value)))
/** `+0,18`, `−0,18`, `0,00`. */
export function change(value: number): string {
  const text = posts(value)
  return value > 0 && /[1-9]/u.test(text) ? `+${text}` : text
}
/** `189.000`. */
export const wholes = (value: number): string => unsigned(whole.format(nudged(value)))
/** `12,5`, `0,25`. */
export const number = (value: number): string => unsigned(upTo2.format(nudged(value)))
/** `1,1` or `0,91`: what one minute counts. */
export const factor = (value: number): string => unsigned(upTo4.format(value))
/** `2,5`: posts by policy. */
export const halves = (value: number): string => unsigned(half.format(value))
/** `12,5 %`. */
export const share = (value: number): string => unsigned(percent.format(value))
