/** A table as a spreadsheet of a German office reads it (RFC 4180): semicolons, CR LF, UTF-8 with its mark. Pure. */

/** Text, a whole number, or cents. */
export type Cell = string | number | { readonly cents: number }

export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(';')}\r\n`).join('')}`
}

/** Amounts keep their sign: they are digits alone. A text a spreadsheet would reckon gets an apostrophe. */
function cellOf(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'object') return euros(cell.cents)
  const calm = /^'*[=+\-@\t\r\n|%]/u.test(cell.normalize('NFKC')) ? `'${cell}` : cell
  return /[;"\r\n]/u.test(calm) ? `"${calm.replaceAll('"', '""')}"` : calm
}

const euros = (cents: number): string =>
  `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, '0')}`
