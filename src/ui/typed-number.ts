/**
 * Numbers as people type them here: `12`, `12,5`, `12.5`, `1.234`, `1.234,5`, `1 234`, `-3`, `9 %`. Null: nothing was
 * typed; undefined: what was typed is no number. `1.234` is one thousand two hundred thirty-four, as everywhere in German.
 */
export function numberTyped(text: string): number | null | undefined {
  const plain = text.replace(/[\s\u00a0\u202f%]/gu, '').replace(/^[\u2212\u2013]/u, '-')
  if (plain === '') return null
  const [, sign = '', whole = '', rest = ''] =
    /^([-+]?)(\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,(\d{1,12}))?$/u.exec(plain) ??
    /^([-+]?)(\d{1,15})\.(\d{1,12})$/u.exec(plain) ??
    []
  if (whole === '') return undefined
  const size = Number(`${whole.replaceAll('.', '')}.${rest || '0'}`)
  return sign === '-' ? 0 - size : size
}

/** As it stands in a field that is sent back: `1234,5`. */
export const numberText = (value: number): string =>
  new Intl.NumberFormat('de-DE', { maximumFractionDigits: 12, useGrouping: false }).format(value)
