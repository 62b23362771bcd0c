/**
 * Euros as people type them, in cents: `100`, `100,00`, `1.234,50`, `12,5`, `12.50`, with or without the sign. Null: nothing was
 * typed; undefined: what was typed is no amount, or one below zero.
 */
export function euroTyped(text: string): number | null | undefined {
  const plain = text.replace(/[\s\u00a0\u202f€]|EUR/giu, '')
  if (plain === '') return null
  const [, whole = '', rest = ''] =
    /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,2}))?$/u.exec(plain) ??
    /^(\d{1,9})\.(\d{1,2})$/u.exec(plain) ??
    []
  if (whole === '' || whole.length > 12) return undefined
  return Number(whole.replaceAll('.', '')) * 100 + Number(rest.padEnd(2, '0'))
}

/** As it stands in a field that is sent back: `1234,50`. */
export const euroText = (cents: number): string =>
  `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`
